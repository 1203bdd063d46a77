import { asQuery } from '../../request/as-query'
import type { WorkloadInput } from '../../schema/workload'
import { MOST_URL_CHARACTERS } from '../message'

/** Addresses of a plan; those that Slack would not take are left out. */
interface PlanLinks {
  readonly page: string | undefined
  readonly csv: string | undefined
  readonly png: string | undefined
}

/** The addresses of the answers to a workload, below that of the planner. */
export const linksTo = (input: WorkloadInput, baseUrl: string): PlanLinks => {
  const query = asQuery(input)
  const at = (path: string) => linkable(`${baseUrl}${path}?${query}`)
  return { page: at('/'), csv: at('/v1/plan.csv'), png: at('/v1/plan.png') }
}

/** The page with a plan beside another. */
export const sideBySide = (
  before: WorkloadInput,
  after: WorkloadInput,
  baseUrl: string,
): string | undefined => {
  const query = asQuery(after)
  query.set('before', asQuery(before).toString())
  return linkable(`${baseUrl}/?${query}`)
}

const linkable = (url: string): string | undefined =>
  url.length > MOST_URL_CHARACTERS ? undefined : url
