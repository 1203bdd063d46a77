import type { Demand, PartitionPlan } from '../../schema/plan'
import { assumptionBlocks } from './assumptions'
import { section } from './blocks'
import { text } from './escape'
import { topicBlocks } from './topics'
import { workloadTable } from './workload'

interface Planned extends Pick<PartitionPlan, 'workload' | 'assumptions'> {
  /** What the workload asks of a cluster, where it is known. */
  readonly demand?: Demand
}

/**
 * What was planned for, and on what assumptions: enough to plan it again. A note, in plain text, says
 * what to know of the workload.
 */
export const workloadSection = (
  { workload, assumptions, demand }: Planned,
  note?: string,
): string | undefined =>
  section('Workload and assumptions', [
    note === undefined ? undefined : text(note),
    workloadTable(workload, demand),
    ...topicBlocks(workload.topics),
    ...assumptionBlocks(assumptions),
  ])
