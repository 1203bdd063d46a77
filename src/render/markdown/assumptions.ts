import type { Assumptions } from '../../schema/assumptions'
import { figure } from '../answer/figures'
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
  return typeof value === 'number' ? figure(value) : String(value)
}

/** A yes or a no in words. */
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')
