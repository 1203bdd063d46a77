/** A whole number from 0 that JavaScript holds exactly; undefined for anything else. */
export const wholeNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** A whole number from 0 in digits; undefined for anything else, and above 2^53 − 1. */
export const wholeNumberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,16}$/.test(text) ? wholeNumber(Number(text)) : undefined
