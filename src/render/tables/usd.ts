import { dollars } from '../../core/words'

/**
 * Dollars for a column whose head says the unit.
 * @example usd(1234.5) // '1,234.50'
 */
export const usd = (value: number): string => dollars(value).replace(/ USD$/, '')
