import { counted } from '../../render/answer/figures'
import { costChart } from '../../render/charts/cost'
import type { Plan } from '../../schema/plan'
import type { Before } from '../answered'
import { MOST_FAULTS } from '../faults'
import { Chart, DataTable, Section, Texts } from '../parts'
import type { Row } from './rows'
import { answerRows, changedInputs, changeSentence } from './rows'

interface CompareProps {
  readonly before: Before
  readonly after: { readonly plan: Plan; readonly query: string }
  /** Links that swap the two plans, and that stop comparing. */
  readonly links: { readonly swap: string; readonly stop: string }
}

/** Two plans side by side: what was changed in the question, and what changes in the answer. */
export const Compare = ({ before, after, links }: CompareProps) => (
  <Section id="compare" title="Before and after">
    {before.ok ? <Both before={before} after={after} /> : <Broken faults={before.faults} />}
    <p class="actions">
      {before.ok ? <a href={links.swap}>Swap the two</a> : null}{' '}
      <a href={links.stop}>Stop comparing</a>
    </p>
  </Section>
)

const Broken = ({ faults }: { readonly faults: readonly string[] }) => (
  <div class="faults">
    <p>The plan to compare with cannot be planned:</p>
    <Texts texts={faults.slice(0, MOST_FAULTS)} />
  </div>
)

type Side = CompareProps['after']

const Both = ({ before, after }: { readonly before: Side; readonly after: Side }) => {
  const inputs = changedInputs(before.plan, after.plan)
  // One scale for both: a bar twice as long costs twice as much.
  const most = Math.max(mostUsd(before.plan), mostUsd(after.plan))
  return (
    <>
      {inputs.length > 0 ? <p class="lead">{changeSentence(before.plan, after.plan)}</p> : null}
      <p>{differenceWords(inputs.length, before.plan, after.plan)}</p>
      {inputs.length > 0 ? (
        <Rows caption="What was changed" rows={inputs} columns={INPUTS} />
      ) : null}
      <Rows
        caption="What it changes"
        rows={answerRows(before.plan, after.plan)}
        columns={ANSWERS}
      />
      <div class="pair">
        <Picture name="Before" plan={before.plan} most={most} />
        <Picture name="After" plan={after.plan} most={most} />
      </div>
    </>
  )
}

const differenceWords = (lines: number, before: Plan, after: Plan): string => {
  if (lines > 0)
    return `${counted(lines, 'line')} of the workload and its assumptions differ, with what follows from a change.`
  return inputOf(before) === inputOf(after)
    ? 'Both plans are of the same workload so far: change a field, and see here what it changes.'
    : 'The workloads differ by less than the digits below show.'
}

const inputOf = ({ workload, assumptions }: Plan): string => JSON.stringify([workload, assumptions])

const mostUsd = ({ comparison }: Plan): number =>
  Math.max(0, ...comparison.perPlatform.map(({ monthlyUsd }) => monthlyUsd))

const Picture = ({
  name,
  plan,
  most,
}: {
  readonly name: string
  readonly plan: Plan
  readonly most: number
}) => (
  <div>
    <h3>{name}</h3>
    <Chart svg={costChart(plan, 'page', { id: `${name.toLowerCase()}-cost`, mostUsd: most })} />
  </div>
)

const INPUTS = ['what', 'before', 'after']
const ANSWERS = [...INPUTS, 'difference']
const AFTER = 2

const Rows = ({
  caption,
  rows,
  columns,
}: {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly columns: readonly string[]
}) => (
  <DataTable
    caption={caption}
    table={{
      columns: columns.map((head) => ({ head })),
      rows: rows.map(({ name, before, after, difference }) => [name, before, after, difference]),
    }}
    cell={(text, { row, column }) =>
      column === AFTER && rows[row]?.isChanged ? <mark>{text}</mark> : text
    }
  />
)
