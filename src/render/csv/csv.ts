/** One cell; undefined is an empty one. */
export type Cell = string | number | boolean | undefined

/** What decimals begin with: a spreadsheet takes those of its own locale for numbers. */
export type Decimal = 'point' | 'comma'

/** What stands between two cells: where a comma begins decimals, spreadsheets expect a semicolon. */
const SEPARATORS: Readonly<Record<Decimal, string>> = { point: ',', comma: ';' }

/**
 * A table as CSV after RFC 4180: the header first, lines that end in CR LF. An apostrophe stands
 * before what a spreadsheet would run as a formula, also where it splits cells by another separator;
 * text with any separator stands in quotes.
 */
export const csv = (
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  decimal: Decimal = 'point',
): string =>
  [header, ...rows]
    .map((row) => `${row.map((value) => cell(value, decimal)).join(SEPARATORS[decimal])}\r\n`)
    .join('')

/** What spreadsheets take for the start of a formula, full-width signs too. */
const SIGNS = '=+\\-@\uff1d\uff0b\uff0d\uff20'
const FORMULA = new RegExp(`^(?:\\s*[${SIGNS}]|[\\t\\r\\n])`)
/** The same after what another locale, or another quote, would take for the end of a cell. */
const FORMULA_INSIDE = new RegExp(`([,;|"\\t\\r\\n]\\s*)([${SIGNS}])`, 'g')
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/

const cell = (value: Cell, decimal: Decimal): string => {
  const text = cellText(value, decimal)
  if (typeof value !== 'string') return text
  const harmless = (FORMULA.test(text) ? `'${text}` : text).replace(FORMULA_INSIDE, "$1'$2")
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A value as plain text: numbers without separators and without an exponent, nothing for undefined. */
export const cellText = (value: Cell, decimal: Decimal = 'point'): string => {
  if (typeof value !== 'number') return String(value ?? '')
  return decimal === 'comma' ? digits(value).replace('.', ',') : digits(value)
}

/** The same digits without an exponent, which spreadsheets do not read alike. */
const digits = (value: number): string => {
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? []
  if (exponent === undefined) return String(value)
  const places = Number(exponent)
  return places < 0
    ? `${sign}0.${'0'.repeat(-places - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(places, '0')}`
}
