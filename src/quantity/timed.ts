import type { Joiner } from './joiner'
import type { Measure } from './measure'

type Measures = readonly [Measure, ...Measure[]]

/**
 * Two quantities with the time after the second given to the first, where it is of both: 20k messages
 * of 2 KB per second, 20k 2 KB messages per second.
 */
export const timed = (measures: Measures, joiner: Joiner): Measures => {
  const [messages, size] = measures
  if (size?.kind !== 'size' || !size.over || size.data.perSecond) return measures
  if (messages.over || messages.per.length > 0) return measures
  const ofMessages = joiner === 'of' && messages.kind === 'messages'
  const betweenThem =
    joiner === 'list' && messages.kind === 'number' && size.per.join() === 'message'
  if (!ofMessages && !betweenThem) return measures
  const { over, ...timeless } = size
  return [{ ...messages, over }, timeless]
}
