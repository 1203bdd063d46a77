import type { Measurements } from '../schema/measurements'
import type { Line } from './read/found'
import { withoutSecrets } from './read/without-secrets'

/** Most characters shown of a line. */
const MOST_SHOWN = 120
/** Characters of a line that are looked at. */
const LOOKED_AT = 2000
/** What is typed at a prompt, and rules between outputs: nobody expects a number there. */
const ASIDE = /^\s*(?:[#$>%]|[-=*_]{3,}\s*$)/
/** What the tools say of themselves, and log lines. */
const REMARKS =
  /^(?:Warmup first \d+ records|In steady state\.|Reading payloads from: |Number of messages read: |WARNING: option \[)|^\[\d{4}-\d\d-\d\d [\d:,.]+\] (?:TRACE|DEBUG|INFO|WARN|ERROR) /

/** What was neither blank nor understood; undefined where nothing was. */
export const unrecognisedIn = (
  lines: readonly Line[],
  understood: ReadonlySet<number>,
): Measurements['unrecognised'] => {
  const left = lines.filter(
    ({ number, text }) =>
      text.trim() !== '' && !understood.has(number) && !ASIDE.test(text) && !REMARKS.test(text),
  )
  const [first] = left
  return first && { lines: left.length, first: shortened(first.text), line: first.number }
}

const shortened = (text: string): string => {
  const characters = [...withoutSecrets(text.trim().slice(0, LOOKED_AT)).slice(0, 2 * MOST_SHOWN)]
  return characters.length > MOST_SHOWN
    ? `${characters.slice(0, MOST_SHOWN - 1).join('')}…`
    : characters.join('')
}
