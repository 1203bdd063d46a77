import { numberOf } from './decimal'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { perFits } from './per-fits'
import type { Reading } from './reading'
import { wrongKind } from './wrong-kind'

/** A price in US dollars. Refuses one per GB: AWS writes GB where it bills GiB. */
export const asPrice = (field: string, reading: Reading): Outcome<Value> => {
  if (reading.kind !== 'one') return wrongKind('price', reading)
  const { measure } = reading
  if (measure.kind !== 'number' && measure.kind !== 'price') return wrongKind('price', reading)
  if (measure.over || !perFits(field, measure)) {
    return measure.per.includes('gb')
      ? refused('is per GB, which on a bill of AWS is a GiB', 'it per GiB')
      : refused('is a price per something else than the field')
  }
  return read({ value: numberOf(measure.number) })
}
