import type { Product } from '../products/product'
import type { Change, Scenario } from '../scenario'
import { times } from './money'

/** The products as a scenario has them: some left out, some changed, some twice. */
export function bend(products: readonly Product[], scenario: Scenario): Product[] {
  const { without = [], change = [], twice = [] } = scenario
  return products
    .filter((product) => !without.some((part) => usagetypeOf(product).includes(part)))
    .map((product) => change.reduce(changed, product))
    .flatMap((product) => {
      const copies = twice.filter(({ usagetype }) => usagetype === usagetypeOf(product))
      return [product, ...copies.map(({ usd }) => again(product, usd))]
    })
}

function usagetypeOf({ attributes }: Product): string {
  return attributes.usagetype ?? ''
}

function changed(product: Product, change: Change): Product {
  if (change.usagetype !== usagetypeOf(product)) return product
  if (change.operation !== undefined && change.operation !== product.attributes.operation) {
    return product
  }
  const { usdTimes = 1, unit = product.unit, currency = product.currency } = change
  const asOf = change.on ?? product.asOf
  const { reserved } = product
  return {
    ...product,
    unit,
    currency,
    asOf,
    tiers: product.tiers.map((tier) => ({ ...tier, usd: times(change.usd ?? tier.usd, usdTimes) })),
    ...(reserved
      ? {
          reserved: {
            asOf: change.on ?? reserved.asOf,
            noUpfront: Object.fromEntries(
              Object.entries(reserved.noUpfront).map(([key, usd]) => [key, times(usd, usdTimes)]),
            ),
          },
        }
      : {}),
  }
}

function again(product: Product, usd: string | undefined): Product {
  const tiers = product.tiers.map((tier) => ({ ...tier, usd: usd ?? tier.usd }))
  return { ...product, tiers, again: true }
}
