/** What Markdown would take for markup wherever it stands; `$` is mathematics on some sites. */
const MARKUP = /[\\`*[\]<>|~#$]/g
/** An underscore within a word is one everywhere; elsewhere it may begin or end emphasis. */
const UNDERSCORES = /(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu
/** Only an ampersand that begins a character reference is one. */
const REFERENCE = /&(?=#?\w+;)/g
/** What sites turn into links by themselves. */
const AUTOLINKS: readonly (readonly [RegExp, string])[] = [
  [/:\/\//g, '\\://'],
  [/\bwww\./gi, 'www\\.'],
  [/(?<=\S)@(?=\S)/g, '\\@'],
]
/** A list or a rule at the beginning of a line. */
const LIST = /^([-+])(?=[-\s]|$)|^(\d{1,9})([.)])(?=\s|$)/

/**
 * Text as Markdown that shows the same text on one line, whatever is in it; line breaks become spaces.
 * Fit for a cell, a heading, a paragraph or an item of a list. What needs no escape stays as it is.
 * @example text('a|b') // 'a\\|b'
 */
export const text = (plain: string): string => {
  const escaped = plain
    .replace(/[\r\n\t]+/g, ' ')
    .replace(MARKUP, '\\$&')
    .replace(UNDERSCORES, (run) => '\\_'.repeat(run.length))
    .replace(REFERENCE, '\\&')
    .replace(LIST, (_, sign, number, dot) => (sign ? `\\${sign}` : `${number}\\${dot}`))
  const unlinked = AUTOLINKS.reduce((done, [from, to]) => done.replace(from, to), escaped)
  return unlinked.replace(/^\s+|\s+$/g, asReferences)
}

/** Blanks at the ends, which would be lost, as character references. */
const asReferences = (blanks: string): string =>
  [...blanks].map((blank) => `&#${blank.codePointAt(0)};`).join('')
