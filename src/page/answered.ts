import { plan } from '../core/plan'
import type { Deps } from '../deps'
import { asQuery } from '../request/as-query'
import type { Catalogue } from '../schema/catalogue'
import type { Plan } from '../schema/plan'
import type { WorkloadInput } from '../schema/workload'
import { labelOf } from '../written/labels'
import type { Written } from '../written/written'
import { firstValue, writtenIn } from '../written/written'
import type { Chosen } from './read/candidate'
import { chosenCandidate } from './read/candidate'
import type { Curve } from './read/curve'
import { curveOf } from './read/curve'
import { readPage } from './read/read-page'

/** The plan to compare with; or what is wrong with its workload. */
export type Before =
  | { readonly ok: true; readonly plan: Plan; readonly query: string }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Everything that the answer of a page shows. */
export interface Answered {
  readonly input: WorkloadInput
  readonly catalogue: Catalogue
  readonly plan: Plan
  /** The candidate to look at; undefined where nothing fits. */
  readonly chosen: Chosen | undefined
  readonly curve: Curve
  readonly before: Before | undefined
}

/** Plans a workload, and what the page shows around it. */
export const answered = async (
  written: Written,
  workload: { readonly input: WorkloadInput; readonly catalogue: Catalogue },
  deps: Pick<Deps, 'catalogue' | 'catalogueFor'>,
): Promise<Answered> => {
  const made = plan(workload.input, workload.catalogue)
  return {
    ...workload,
    plan: made,
    chosen: chosenCandidate(made, firstValue(written, 'candidate')),
    curve: curveOf(written, { ...workload, plan: made }),
    before: await planBefore(firstValue(written, 'before'), deps),
  }
}

const planBefore = async (
  query: string | undefined,
  deps: Pick<Deps, 'catalogue' | 'catalogueFor'>,
): Promise<Before | undefined> => {
  if (query === undefined) return undefined
  const { workload, faults } = await readPage(writtenIn(new URLSearchParams(query)), deps)
  if (!workload)
    return { ok: false, faults: [...faults].map(([field, fault]) => `${labelOf(field)}: ${fault}`) }
  const { input, catalogue } = workload
  return { ok: true, plan: plan(input, catalogue), query: asQuery(input).toString() }
}
