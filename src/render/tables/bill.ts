import { amount } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import { unitPrice } from '../answer/figures'
import { plainName } from '../names'
import type { Table } from './table'
import { usd } from './usd'

/** The monthly bill of a cluster: every line, and the total in the last row. */
export const billTable = ({
  lineItems,
  monthlyUsd,
}: Pick<Candidate, 'lineItems' | 'monthlyUsd'>): Table => ({
  columns: [
    { head: 'item' },
    { head: 'quantity a month', align: 'right' },
    { head: 'unit' },
    { head: 'USD per unit', align: 'right' },
    { head: 'USD a month', align: 'right' },
  ],
  rows: [
    ...lineItems.map((line) => [
      plainName(line.item),
      amount(line.quantity),
      line.unit,
      unitPrice(line.unitUsd),
      usd(line.monthlyUsd),
    ]),
    ['total', '', '', '', usd(monthlyUsd)],
  ],
})

/** What a cluster uses and is not billed for, each with the reason and its source. */
export const freeItems = ({ freeItems: items }: Pick<Candidate, 'freeItems'>): string[] =>
  items.map(
    ({ item, quantity, unit, why, source }) =>
      `${plainName(item)}: ${amount(quantity, unit)}, not billed: ${why} (${source})`,
  )
