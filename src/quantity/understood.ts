import { unitOfField } from '../core/field-unit'
import { amount } from '../core/words'
import type { Value } from './over-time'

/** The fields that a text stands for, and what it was understood to say. */
export interface Understood {
  readonly fields: Readonly<Record<string, number>>
  readonly understood: string
}

/** The value of one field, in words with its unit, and what was taken for granted. */
export const understood = (field: string, { value, note }: Value): Understood => ({
  fields: { [field]: value },
  understood: withNote(amount(value, unitFor(field, value)), note),
})

/** Words, and what was taken for granted in brackets. */
export const withNote = (words: string, note: string | undefined): string =>
  note === undefined ? words : `${words} (${note})`

const unitFor = (field: string, value: number): string => {
  const unit = unitOfField(field)
  return value === 1 ? unit.replace(/^(byte|hour|month)s$/, '$1') : unit
}
