import { unitOfField } from '../../core/field-unit'
import type { Measured } from '../../schema/measurements'
import type { Written } from '../../written/written'
import { withNames } from '../../written/written'
import { measuredIn, withMarks } from '../read/marks'

/**
 * The fields of a page with what was measured over what was there, and marked so. A rate that was measured
 * takes the place of one in messages; the size of a message that was said with that stays.
 */
export const fillIn = (
  written: Written,
  measured: readonly Measured[],
  messageBytes: number | undefined,
): Written => {
  const fields = measured.map(({ field }) => field)
  const values = measured.map(({ field, value }) => [field, asWritten(field, value)])
  const hasRate = fields.includes('averageIngressMiBps')
  const losesSize = hasRate && messageBytes !== undefined && !written.has('averageMessageBytes')
  const filled = withNames(written, {
    ...Object.fromEntries(values),
    ...(hasRate ? { messagesPerSecond: undefined } : {}),
    ...(losesSize ? { averageMessageBytes: asWritten('averageMessageBytes', messageBytes) } : {}),
  })
  return withMarks(filled, [...measuredIn(written), ...fields])
}

/**
 * A number as a field of the page has it; it is read back as the same number.
 * @example asWritten('partitionProduceMiBps', 59.91) // '59.91 MiB/s'
 */
export const asWritten = (field: string, value: number): string =>
  [value, unitOfField(field)].join(' ').trim()
