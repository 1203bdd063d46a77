import { amount } from '../../core/words'
import type { Assumptions } from '../../schema/assumptions'
import type { Pair } from './pair'

/** How to read the assumptions, in words that end in a colon. */
export const assumptionsLead =
  'Assumptions, by the name under which each can be given; units are in the names, shares and ratios have none:'

/** Every assumption that has a value, by the name under which it can be given. */
export const assumptionPairs = (assumptions: Assumptions): Pair[] =>
  Object.entries(assumptions).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, valueWords(value)] as const],
  )

const valueWords = (value: string | number | boolean): string =>
  typeof value === 'number' ? amount(value) : String(value)
