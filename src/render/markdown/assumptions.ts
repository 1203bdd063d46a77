import { amount } from '../../core/words'
import type { Assumptions } from '../../schema/assumptions'
import { text } from './escape'
import { pairsTable } from './pairs'

/** Every assumption that has a value, by the name under which it can be given. */
export const assumptionBlocks = (assumptions: Assumptions): string[] => {
  const pairs = Object.entries(assumptions).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, valueWords(value)] as const],
  )
  return [
    text(
      'Assumptions, by the name under which each can be given; units are in the names, shares and ratios have none:',
    ),
    pairsTable(['assumption', 'value'], pairs),
  ]
}

const valueWords = (value: string | number | boolean): string => {
  return typeof value === 'number' ? amount(value) : String(value)
}
