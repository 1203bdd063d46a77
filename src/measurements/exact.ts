/** Digits of a quotient that are its own; the rest is what binary fractions add. */
const DIGITS = 12

/** A quotient without the last bits of its division: 19.97, not 19.970000000000002. */
export const exact = (value: number): number => Number(value.toPrecision(DIGITS))
