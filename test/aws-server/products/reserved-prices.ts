import { times } from '../price-list/money'
import { pricesIn, reserved } from './price-files'
import type { Reserved } from './product'

/**
 * The reserved prices of an instance type in a region, or undefined where data/ has none.
 * Convertible reservations, which data/ may leave out for all types, are dearer than standard ones
 * by a sixth then.
 */
export function reservedPrices(instanceType: string, region: string): Reserved | undefined {
  const found = pricesIn(reserved, region)
  const row = found?.prices[instanceType]
  if (!found || !row) return undefined
  const noUpfront: Record<string, string> = {}
  row.forEach((usd, at) => {
    const column = reserved.columns[at] ?? ''
    const convertible = column.replace('standard', 'convertible')
    noUpfront[key(column)] = usd
    if (!reserved.columns.includes(convertible)) noUpfront[key(convertible)] = times(usd, 1.16)
  })
  return { asOf: found.asOf, noUpfront }
}

/** `standard1yNoUpfront` is `standard1y`. */
function key(column: string): string {
  return column.replace('NoUpfront', '')
}
