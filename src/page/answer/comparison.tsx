import { misfitSentence, misfitsOf } from '../../render/answer/misfits'
import { fewerBrokersNotes } from '../../render/answer/size-notes'
import { costChart } from '../../render/charts/cost'
import { comparisonTable, platformsByCost } from '../../render/tables/comparison'
import {
  largestLines,
  otherWays,
  versusLead,
  versusTable,
} from '../../render/tables/msk-versus-ec2'
import type { Table } from '../../render/tables/table'
import type { Plan } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import type { Written } from '../../written/written'
import { Linked } from '../linked'
import { Chart, DataTable, Section, Texts } from '../parts'
import { candidateKey } from '../read/candidate'

interface ComparisonProps {
  readonly plan: Plan
  /** The platform of the candidate that is looked at. */
  readonly current: Platform | undefined
  readonly linkTo: (candidate: string) => string
  readonly written: Written
}

/** Every platform by its cost, what decided, and MSK against EC2. */
export const Comparison = ({ plan, current, linkTo, written }: ComparisonProps) => {
  const order = platformsByCost(plan)
  const fits = order.some(({ best }) => best)
  return (
    <Section id="comparison" title="Comparison">
      <DataTable
        caption={fits ? 'The best cluster of each platform' : 'Why nothing fits'}
        table={costsFirst(comparisonTable(plan))}
        current={order.findIndex(({ platform, best }) => best && platform === current)}
        cell={(text, { row, column }) => {
          const best = column === 0 ? order[row]?.best : undefined
          return best ? <a href={linkTo(candidateKey(best))}>{text}</a> : text
        }}
      />
      {fits ? <Texts texts={misfitsOf(plan).map(misfitSentence)} /> : null}
      {fewerBrokersNotes(plan).map((note) => (
        <p class="note">
          <Linked text={note} written={written} />
        </p>
      ))}
      <Chart svg={costChart(plan, 'page')} />
      <Versus plan={plan} />
    </Section>
  )
}

/** Costs next to the platforms, so that a small screen shows them; reasons of misfits stand below the table. */
const costsFirst = ({ columns, rows }: Table): Table => {
  const [platform, cluster, storage, ...others] = columns
  if (!platform || !cluster || !storage || others.length === 0) return { columns, rows }
  return {
    columns: [platform, ...others, cluster, storage],
    rows: rows.map(([name = '', words = '', size = '', ...costs]) => [
      name,
      ...(size === '' ? costs.map(() => '') : costs),
      words,
      size,
    ]),
  }
}

const Versus = ({ plan }: { readonly plan: Plan }) => {
  const table = versusTable(plan)
  if (!table) return null
  return (
    <div id="versus">
      <h3>MSK against EC2</h3>
      <p>{versusLead(plan)}</p>
      <DataTable caption="MSK against EC2" table={table} />
      <p>The lines of the bills that differ most:</p>
      <Texts texts={largestLines(plan)} />
      <p>EC2 in other ways:</p>
      <Texts texts={otherWays(plan)} />
    </div>
  )
}
