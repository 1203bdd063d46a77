import { MeasuredFields } from '../../schema/measurements'
import type { Written } from '../../written/written'
import { firstValue, withNames } from '../../written/written'

/** The name in a query of a page for which of its fields were measured. */
const MARKS = 'measured'

/** The fields of a page that were measured, for as long as they have a value; other names count for nothing. */
export const measuredIn = (written: Written): readonly string[] => {
  const names = new Set(firstValue(written, MARKS)?.split(','))
  return Object.keys(MeasuredFields.shape).filter((name) => names.has(name) && written.has(name))
}

/** A page with just these fields marked as measured. */
export const withMarks = (written: Written, fields: readonly string[]): Written => {
  const marked = measuredIn(withNames(written, { [MARKS]: fields.join(',') }))
  return withNames(written, { [MARKS]: marked.length > 0 ? marked.join(',') : undefined })
}

/** A page with another value in a field, which was not measured. */
export const withValue = (written: Written, field: string, value: string): Written =>
  withMarks(
    withNames(written, { [field]: value }),
    measuredIn(written).filter((name) => name !== field),
  )
