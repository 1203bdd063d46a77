import { amount } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import { clusterAndPartitions } from '../answer/cluster'
import { unitPrice } from '../answer/figures'
import { plainName, platformName } from '../names'
import { bullets, usd } from './blocks'
import { text } from './escape'
import { table } from './table'

/** The monthly bill of a cluster under a heading: every line, the total, and what is not billed. */
export const billBlocks = (candidate: Candidate): (string | undefined)[] => {
  const { platform, lineItems, freeItems, monthlyUsd } = candidate
  return [
    `#### ${text(`${platformName(platform)}: ${clusterAndPartitions(candidate)}`)}`,
    table(
      [
        { head: 'item' },
        { head: 'quantity a month', align: 'right' },
        { head: 'unit' },
        { head: 'USD per unit', align: 'right' },
        { head: 'USD a month', align: 'right' },
      ],
      [
        ...lineItems.map((line) => [
          plainName(line.item),
          amount(line.quantity),
          line.unit,
          unitPrice(line.unitUsd),
          usd(line.monthlyUsd),
        ]),
        ['total', '', '', '', usd(monthlyUsd)],
      ],
    ),
    bullets(
      freeItems.map(
        ({ item, quantity, unit, why, source }) =>
          `${plainName(item)}: ${amount(quantity, unit)}, not billed: ${why} (${source})`,
      ),
    ),
  ]
}
