import { readField } from '../../quantity/read-field'
import type { Written } from '../written'

/** Whether the rate of a phrase is in messages that wait for their size. */
export const fieldsByMessage = (written: Written): boolean => {
  if (written.has('messagesPerSecond')) return true
  const [rate] = written.get('averageIngressMiBps') ?? []
  const reading = rate === undefined ? undefined : readField('averageIngressMiBps', rate)
  return reading?.ok === true && Object.keys(reading.fields).join() === 'messagesPerSecond'
}
