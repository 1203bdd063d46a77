/** A decimal number as Java's formatter writes it; some locales have a comma in it. Pattern for a RegExp. */
export const DECIMAL = String.raw`-?\d+(?:[.,]\d+)?`

/**
 * A decimal number, with a point or a comma; NaN where it is none (`NaN` and `Infinity` are what the tools
 * write after a run of no time).
 */
export const decimal = (text: string | undefined): number =>
  text !== undefined && /^-?\d+(?:[.,]\d+)?$/.test(text.trim())
    ? Number(text.trim().replace(',', '.'))
    : Number.NaN
