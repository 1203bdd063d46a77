/** One cell; undefined is an empty one. */
export type Cell = string | number | undefined

/**
 * A table as CSV after RFC 4180: the header first, lines that end in CR LF, dot decimals. A text that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const cell = (value: Cell): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return decimal(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const MOST_DECIMALS = 12

/** Digits and a dot: small numbers would otherwise be written with an exponent. */
const decimal = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(MOST_DECIMALS).replace(/\.?0+$/, '') : text
}
