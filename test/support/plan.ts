import { exports } from 'cloudflare:workers'
import type { Candidate, Rejection } from '../../src/schema/candidate'
import type { PartitionPlan, Plan } from '../../src/schema/plan'
import type { Platform } from '../../src/schema/vocabulary'

type Query = Readonly<Record<string, string | number | boolean>>

const get = async (path: string, query: Query): Promise<unknown> => {
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)])
  const url = `https://planner.example${path}?${new URLSearchParams(pairs)}`
  const response = await exports.default.fetch(url)
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}

/** The plan that a client gets for a query; us-east-1 and one MiB/s unless said. */
export const getPlan = async (query: Query): Promise<Plan> =>
  (await get('/v1/plan', { region: 'us-east-1', averageIngressMiBps: 1, ...query })) as Plan

/** The partition window that a client gets for a query. */
export const getPartitions = async (query: Query): Promise<PartitionPlan> =>
  (await get('/v1/partitions', {
    region: 'us-east-1',
    averageIngressMiBps: 1,
    ...query,
  })) as PartitionPlan

/** The best candidate of a platform; fails when there is none. */
export const bestOf = (plan: Plan, platform: Platform): Candidate => {
  const best = plan.platforms.find((entry) => entry.platform === platform)?.best
  if (!best) throw new Error(`nothing fits on ${platform}`)
  return best
}

/** Every candidate of a platform. */
export const candidatesOf = (plan: Plan, platform: Platform): Candidate[] => {
  const entry = plan.platforms.find((each) => each.platform === platform)
  return entry?.best ? [entry.best, ...entry.alternatives] : []
}

/** Why shapes of a platform were ruled out. */
export const rejectionsOf = (plan: Plan, platform: Platform): Rejection[] =>
  plan.platforms.find((entry) => entry.platform === platform)?.rejected ?? []

/** The dollars of one line of a bill; fails when there is no such line. */
export const lineUsd = (candidate: Candidate, item: string): number => {
  const line = candidate.lineItems.find((each) => each.item === item)
  if (!line) throw new Error(`no line ${item}`)
  return line.monthlyUsd
}
