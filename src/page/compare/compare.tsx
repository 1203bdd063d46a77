import { counted } from '../../render/answer/figures'
import type { Plan } from '../../schema/plan'
import type { Before } from '../answered'
import { DataTable, Section, Texts } from '../parts'
import type { Row } from './rows'
import { answerRows, changedInputs } from './rows'

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
    <Texts texts={faults} />
  </div>
)

type Side = CompareProps['after']

const Both = ({ before, after }: { readonly before: Side; readonly after: Side }) => {
  const inputs = changedInputs(before.plan, after.plan)
  return (
    <>
      <p>
        {inputs.length === 0
          ? 'Both plans are of the same workload so far: change a field, and see here what it changes.'
          : `${counted(inputs.length, 'line')} of the workload and its assumptions changed.`}
      </p>
      {inputs.length > 0 ? <Rows caption="What was changed" rows={inputs} /> : null}
      <Rows caption="What it changes" rows={answerRows(before.plan, after.plan)} />
      <div class="pair">
        <Picture name="Before" query={before.query} />
        <Picture name="After" query={after.query} />
      </div>
    </>
  )
}

const Picture = ({ name, query }: { readonly name: string; readonly query: string }) => (
  <figure class="chart">
    <figcaption>{name}</figcaption>
    <img src={`/v1/plan.svg?${query}`} alt={`${name}: monthly cost by platform`} width="600" />
  </figure>
)

const Rows = ({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) => (
  <DataTable
    caption={caption}
    table={{
      columns: ['what', 'before', 'after', 'difference'].map((head) => ({ head })),
      rows: rows.map(({ name, before, after, difference }) => [name, before, after, difference]),
    }}
    cell={(text, { row, column }) =>
      column === AFTER && rows[row]?.isChanged ? <mark>{text}</mark> : text
    }
  />
)

const AFTER = 2
