import { PUNCTUATION, REGULAR, SEMIBOLD } from './advances'
import type { FontName } from './fonts'
import { FONTS } from './fonts'

const ASCII_FROM = 0x20
const ASCII_TO = 0x7e
const LATIN_FROM = 0xa0
const LATIN_TO = 0xff
const LATIN_INDEX = ASCII_TO - ASCII_FROM + 1
const PUNCTUATION_INDEX = LATIN_INDEX + LATIN_TO - LATIN_FROM + 1
const THOUSANDTHS = 1000
/** An em for what the table does not have: as wide as an ideogram, wider than most letters. */
const UNKNOWN_ADVANCE = 1000
/** Fonts of the system that stand in for Inter are up to so much wider; many have bold for semibold. */
const SYSTEM_FONT_MARGIN = { 400: 1.06, 600: 1.13 } as const
const ELLIPSIS = '…'

/** Widths in units of the picture, with a margin for fonts that are wider than Inter. */
export const textWidth = (text: string, font: FontName): number => {
  const { size, weight } = FONTS[font]
  const table = weight === 400 ? REGULAR : SEMIBOLD
  let thousandths = 0
  for (const character of text) thousandths += table[indexOf(character)] ?? UNKNOWN_ADVANCE
  return (thousandths / THOUSANDTHS) * size * SYSTEM_FONT_MARGIN[weight]
}

/** Where a character is in the tables of advances; -1 where it is not. */
const indexOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (code >= ASCII_FROM && code <= ASCII_TO) return code - ASCII_FROM
  if (code >= LATIN_FROM && code <= LATIN_TO) return LATIN_INDEX + code - LATIN_FROM
  const place = PUNCTUATION.indexOf(character)
  return place < 0 ? -1 : PUNCTUATION_INDEX + place
}

/** What is not allowed in XML 1.0, controls, and the marks that turn the direction of what follows. */
const UNWANTED =
  /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|[\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu

/** A text on one line, of characters that a picture may hold. */
export const plain = (text: string): string =>
  text.replace(UNWANTED, '').replace(/\s+/g, ' ').trim()

/** Whether a text is no wider than so many units. */
export const fits = (text: string, font: FontName, width: number): boolean =>
  textWidth(text, font) <= width

/** A text that is no wider than so many units, its end replaced by … where it was. */
export const cut = (text: string, font: FontName, width: number): string => {
  const whole = plain(text)
  if (fits(whole, font, width)) return whole
  return `${head(whole, font, width - textWidth(ELLIPSIS, font)).trimEnd()}${ELLIPSIS}`
}

/** The first characters of a text that fit: at least one, so that what is cut off grows shorter. */
const head = (text: string, font: FontName, width: number): string => {
  let taken = ''
  let used = 0
  for (const character of text) {
    used += textWidth(character, font)
    if (used > width && taken !== '') break
    taken += character
  }
  return taken
}

/** The room of a paragraph: units wide, and at most so many lines. */
export interface Room {
  readonly width: number
  readonly lines: number
}

/** A text in lines, broken between words, or within one that is wider than a line; the last ends in … where text is left. */
export const wrap = (text: string, font: FontName, { width, lines }: Room): string[] => {
  const wrapped: string[] = []
  let rest = plain(text)
  while (rest !== '' && wrapped.length < lines) {
    const last = wrapped.length === lines - 1
    const line = last ? cut(rest, font, width) : firstLine(rest, font, width)
    wrapped.push(line)
    rest = last ? '' : rest.slice(line.length).trimStart()
  }
  return wrapped
}

const firstLine = (text: string, font: FontName, width: number): string => {
  if (fits(text, font, width)) return text
  const most = head(text, font, width)
  if (text[most.length] === ' ') return most
  const space = most.lastIndexOf(' ')
  return space > 0 ? most.slice(0, space) : most
}
