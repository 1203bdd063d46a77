import { fieldOfOther, momentary, momentOfField } from './moment'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Reading } from './reading'
import { readingOf } from './reading'

/** A text and what it says, without the word for the moment that its field is of. */
export interface InMoment {
  readonly text: string
  readonly reading: Reading
}

/** What a text says; refused where it says that it is of another moment than the field. */
export const inMoment = (field: string, text: string): Outcome<InMoment> => {
  const own = momentOfField(field)
  const said = own && momentary(text)
  const other = fieldOfOther(field)
  if (!said || (said.moment !== own && other === undefined)) return withReading(text)
  const rest = withReading(said.text)
  if (said.moment === own || !rest.ok) return rest
  if (said.moment === 'average' && said.last && endsInSize(rest.value.reading)) return rest
  const [is, not] = said.moment === 'peak' ? ['a peak', 'an average'] : ['an average', 'a peak']
  return refused(`is ${is}, not ${not}`, `it in ${other}, or here ${not.replace(/^an?/, 'the')}`)
}

const withReading = (text: string): Outcome<InMoment> => {
  const reading = readingOf(text)
  return reading.ok ? read({ text, reading: reading.value }) : reading
}

/** 20k msg/s, 2 KB on average: the messages are. */
const endsInSize = (reading: Reading): boolean => {
  const last = reading.kind === 'product' ? reading.measures.at(-1) : undefined
  return last?.kind === 'size' && last.over === undefined
}
