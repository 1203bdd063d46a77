/** Quantities are kept to six decimals, so that a line can be multiplied out by hand. */
const QUANTITY_SCALE = 1e6
const CENTS = 100
/** Lifts a product such as 1.005 that binary floating point holds a hair too low. */
const HAIR = 1 + 4 * Number.EPSILON

/** A quantity as it is printed on the bill and multiplied with the price. */
export const billedQuantity = (quantity: number): number =>
  Math.round(quantity * QUANTITY_SCALE * HAIR) / QUANTITY_SCALE

/**
 * Cents of one line: quantity × unit price, rounded half up, once.
 * @example lineCents(3 * 720, 0.0018) // 389
 */
export const lineCents = (quantity: number, unitUsd: number): number =>
  Math.round(quantity * unitUsd * CENTS * HAIR)

/** Dollars of a whole number of cents. */
export const usdFromCents = (cents: number): number => cents / CENTS

/** Dollars rounded to cents, for differences of totals. */
export const roundUsd = (usd: number): number => Math.round(usd * CENTS * HAIR) / CENTS
