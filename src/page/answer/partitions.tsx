import { partitionPlanOf } from '../../core/partition-plan'
import { partitionsAnswer } from '../../render/answer/partitions'
import { windowChart } from '../../render/charts/window'
import { lowerBoundsTable, quotaNote } from '../../render/tables/lower-bounds'
import { upperBoundsNote, upperBoundsTable } from '../../render/tables/upper-bounds'
import type { Plan } from '../../schema/plan'
import { Chart, DataTable, Section } from '../parts'

/** How many partitions, at least and at most, with the reason of each bound. */
export const Partitions = ({ plan: whole }: { readonly plan: Plan }) => {
  const plan = partitionPlanOf(whole)
  const { topics } = plan.partitions
  const upper = upperBoundsTable(plan.clusters)
  return (
    <Section id="partition-window" title="Partitions">
      <p>{partitionsAnswer(plan)}</p>
      <Chart svg={windowChart(plan, 'page')} />
      <DataTable caption="Lower bounds: at least so many" table={lowerBoundsTable(topics)} />
      <p class="note">{quotaNote(topics)}</p>
      {upper ? <DataTable caption="Upper bounds: at most so many" table={upper} /> : null}
      <p class="note">{upperBoundsNote(plan.clusters)}</p>
    </Section>
  )
}
