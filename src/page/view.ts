import type { Plan } from '../schema/plan'
import type { Pasted } from './measure/measure-paste'
import type { PageRequest } from './read/read-page'

/** What the components of a page are given. */
export interface View {
  readonly asked: PageRequest
  /** Undefined where nothing was asked yet, and where it cannot be planned for. */
  readonly plan: Plan | undefined
  /** What was pasted; undefined where nothing was. */
  readonly pasted: Pasted | undefined
  readonly regionNames: ReadonlyMap<string, string>
  /** Where the planner is, without a slash at the end. */
  readonly baseUrl: string
}

/** The id of the form, for the controls that stand outside it. */
export const FORM_ID = 'planner'
