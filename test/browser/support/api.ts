import type { Candidate } from '../../../src/schema/candidate'
import type { Plan } from '../../../src/schema/plan'

/** What the API plans for a query. */
export const planFor = async (plannerUrl: string, query: string): Promise<Plan> => {
  const response = await fetch(`${plannerUrl}/v1/plan?${query}`)
  if (!response.ok) throw new Error(`${query}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Plan
}

/** The best cluster of the cheapest platform; undefined where nothing fits. */
export const cheapestOf = ({ platforms, comparison }: Plan): Candidate | undefined =>
  platforms.find(({ platform }) => platform === comparison.cheapest?.platform)?.best
