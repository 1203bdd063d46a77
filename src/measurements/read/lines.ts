import type { Line } from './found'

/** Colours and other terminal sequences: CSI, and OSC up to its bell or string terminator. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals write control characters.
const TERMINAL = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above; tabs stay, they part columns.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g

/** What a chat or a mail puts before a line that it quotes. */
const QUOTE = /^ {0,3}(?:>[ \t]?)+(?=\S| {2}|\t)/
/** What `docker logs -t` and `kubectl logs --timestamps` put before each line, and what compose does. */
const LOGGED =
  /^(?:[\w.-]+ +\| ?)?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6,9}(?:Z|[+-]\d\d:\d\d)(?: |$))?/
const ENTITY = /&(?:nbsp|quot|amp|lt|gt|#160|#34|#39|#x27|apos);/g
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&#160;', ' '],
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&#39;', "'"],
  ['&#x27;', "'"],
  ['&apos;', "'"],
])

/**
 * The lines of what was pasted, from 1, without colours, carriage returns, blanks at their ends, and what chats
 * and logs put before each. What a terminal wrote over itself with carriage returns counts as lines of their own.
 */
export const linesOf = (text: string): Line[] => {
  const lines = text
    .replace(TERMINAL, '')
    .replace(ENTITY, (entity) => ENTITIES.get(entity) ?? entity)
    .replaceAll('\u00a0', ' ')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(CONTROL, '').replace(QUOTE, '').trimEnd())
  const isLog = lines.every((line) => line === '' || LOGGED.exec(line)?.[0] !== '')
  return lines.map((line, index) => ({
    number: index + 1,
    text: isLog ? line.replace(LOGGED, '') : line,
  }))
}
