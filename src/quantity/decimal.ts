import type { Outcome } from './outcome'
import { read, refused } from './outcome'

/** A number as it was written, digits × 10^power: scaling it by tens loses nothing. */
export interface Decimal {
  readonly digits: string
  readonly power: number
}

export const ONE: Decimal = { digits: '1', power: 0 }

const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/
/** Thousands apart by one and the same sign. */
const GROUPED = /^[1-9]\d{0,2}([, _'’])\d{3}(?:\1\d{3})*(?:\.\d+)?$/
const DECIMAL_COMMA = /^(\d{1,3}),(\d{1,2})$/

/**
 * A number in digits. Refuses a decimal comma, other groups than thousands, and what is too large or
 * too small to be held.
 * @example decimalOf('1,234.5e3') // { ok: true, value: { digits: '1234.5', power: 3 } }
 */
export const decimalOf = (written: string): Outcome<Decimal> => {
  const [body = '', exponent = '0'] = written.split(/e/i)
  if (!PLAIN.test(body) && !GROUPED.test(body)) return malformed(body)
  const decimal = { digits: body.replace(/[, _'’]/g, ''), power: Number(exponent) }
  if (EITHER.test(written)) return thousandsOrDecimal(written)
  const value = numberOf(decimal)
  const vanished = value === 0 && /[1-9]/.test(body)
  return Number.isFinite(value) && !vanished ? read(decimal) : refused('is beyond any number here')
}

/** The planner itself writes three decimals, but no trailing zero; thousands do not begin with one. */
const EITHER = /^[1-9]\d{0,2}\.\d\d0$/

const thousandsOrDecimal = (written: string): Outcome<never> =>
  refused(
    `has ${written}, which may be a decimal or thousands`,
    `${Number(written)} or ${written.replace('.', ',')}`,
  )

const malformed = (body: string): Outcome<never> => {
  const [, whole = '', rest = ''] = DECIMAL_COMMA.exec(body) ?? []
  if (whole === '') {
    return refused(
      `has ${body}, which is no number here`,
      'thousands as 1,234 and decimals as 1234.5',
    )
  }
  const grouped = whole.startsWith('0') ? '' : ` or ${whole},${rest.padEnd(3, '0')}`
  return refused(`has a comma that parts no thousands`, `${whole}.${rest}${grouped}`)
}

/** The value of a decimal, rounded once. */
export const numberOf = ({ digits, power }: Decimal): number => Number(`${digits}e${power}`)

/**
 * A decimal × 10^power.
 * @example numberOf(scaled({ digits: '1.005', power: 0 }, 3)) // 1005
 */
export const scaled = ({ digits, power }: Decimal, by: number): Decimal => ({
  digits,
  power: power + by,
})
