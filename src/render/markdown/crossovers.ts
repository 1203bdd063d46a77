import { amount } from '../../core/words'
import type { Sweep } from '../../schema/sweep'
import type { Platform } from '../../schema/vocabulary'
import { fieldWords } from '../answer/field-words'
import { platformName } from '../names'
import { usd } from '../tables/usd'
import { section } from './blocks'
import { table } from './table'

/** The name of a swept field with its unit, as the head of a column. */
export const fieldHead = ({ field, unit }: Sweep): string =>
  unit === '' ? fieldWords(field) : `${fieldWords(field)}, ${unit}`

/** Where the cheapest platform changes, from which to which, and what both cost there. */
export const crossoversSection = (sweep: Sweep): string | undefined =>
  section('Crossovers', [
    sweep.crossovers.length === 0
      ? undefined
      : table(
          [
            { head: fieldHead(sweep), align: 'right' },
            { head: 'cheapest below' },
            { head: 'USD a month there', align: 'right' },
            { head: 'cheapest from there on' },
            { head: 'USD a month there', align: 'right' },
          ],
          sweep.crossovers.map(({ value, from, fromMonthlyUsd, to, monthlyUsd }) => [
            amount(value),
            nameOf(from),
            costs(from, fromMonthlyUsd),
            nameOf(to),
            costs(to, monthlyUsd),
          ]),
        ),
  ])

const nameOf = (platform: Platform | undefined): string =>
  platform ? platformName(platform) : 'nothing fits'

const costs = (platform: Platform | undefined, monthlyUsd: number | undefined): string => {
  if (!platform) return ''
  return monthlyUsd === undefined ? 'does not fit' : usd(monthlyUsd)
}
