import { plan } from '../core/plan'
import { Plan } from '../schema/plan'
import type { WorkloadResource } from './workload-routes'

/** The main job: partitions, clusters on every platform, costs, comparison. */
export const planResource: WorkloadResource = {
  path: '/v1/plan',
  tag: 'plan',
  operations: { get: 'getPlan', post: 'createPlan' },
  summary: 'Plan a workload',
  description:
    'How many partitions and why, which cluster on each platform, what each costs a month line by line, and what decided. The URL of a GET is a permalink: it gives the same bytes until formulas or prices change.',
  answer: { schema: Plan, description: 'The plan.' },
  calculate: plan,
}
