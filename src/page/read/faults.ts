import type { Fault } from '../../schema/problem'
import { fieldWithUnit } from '../form/labels'
import type { Written } from './query'

const RATE = 'averageIngressMiBps'
const RATE_WANTED =
  'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB'
const SIZE_WANTED = 'Say how large a message is: 20k msg/s × 2 KB'

/**
 * Faults of a request by the field of the page that mends them. What cannot be read is told as that,
 * and not as missing; what follows from a field that was written elsewhere is told there.
 */
export const faultsByField = (
  errors: readonly Fault[],
  { written, unreadable }: { written: Written; unreadable: ReadonlyMap<string, string> },
): ReadonlyMap<string, string> => {
  const faults = new Map<string, string>()
  for (const { pointer, detail } of errors) {
    const name = pointer.split('/')[1] ?? ''
    const field = placeOf(name, written)
    if (!unreadable.has(field) && !faults.has(field))
      faults.set(field, words(name, detail, { written, unreadable }))
  }
  return new Map([...unreadable, ...faults])
}

/** A rate in messages is written in the field of the rate. */
const placeOf = (name: string, written: Written): string =>
  (name === 'messagesPerSecond' || name === 'averageMessageBytes') &&
  !written.has(name) &&
  written.has(RATE)
    ? RATE
    : name

const words = (
  name: string,
  detail: string,
  { written, unreadable }: { written: Written; unreadable: ReadonlyMap<string, string> },
): string => {
  if (name === RATE && !written.has(RATE) && !unreadable.has(RATE)) return RATE_WANTED
  if (name === 'averageMessageBytes' && !written.has(name)) return SIZE_WANTED
  return inLabels(detail)
}

/** The names of the API in a fault as the labels of the page, with their units. */
const inLabels = (detail: string): string => {
  const text = detail.replace(/\b[a-z]+[A-Z0-9]\w*\b/g, fieldWithUnit)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
