import type { Price, RegionCatalogue } from '../schema/catalogue'
import type { ServicePrices } from '../schema/price-book'
import type { LivePrices, PriceTable } from '../schema/price-rows'
import { everyTable, PRICE_TABLES } from '../schema/price-rows'
import { isNewer } from './live-prices'
import { priceOf } from './price'
import { bundledService, priceLists } from './services'

/** What a price is said to be from when AWS changed it after the bundled prices were read. */
export const LIVE_SOURCE = 'AWS Price List API'

/**
 * A region's prices with AWS's own of a later day laid over the bundled ones; undefined where no list is of
 * a later day. A price that AWS left as it was keeps its date and source, and its list says when AWS
 * confirmed it; one that AWS changed has the date of the change.
 */
export const overlay = (region: RegionCatalogue, live: LivePrices): RegionCatalogue | undefined => {
  const isLive = (table: PriceTable): boolean => isNewer(live, table)
  if (!PRICE_TABLES.some(isLive)) return undefined
  const prices = everyTable((table) =>
    isLive(table) ? liveTable(region, live, table) : region.prices[table],
  )
  const services = priceLists.flatMap((list) => {
    const bundled = bundledService(list, region.region)
    if (!list.tables.some(isLive)) return bundled ? [bundled] : []
    const listed = list.tables.flatMap((table) => [...prices[table].values()])
    return liveServices(list, listed, { bundled, confirmed: live.confirmed })
  })
  return { ...region, prices, services }
}

const liveTable = (
  { region, prices }: RegionCatalogue,
  live: LivePrices,
  table: PriceTable,
): ReadonlyMap<string, Price> => {
  const rows = new Map(Object.entries(live.rows[table]))
  const changedOn = new Map(Object.entries(live.changedOn[table]))
  const made = new Map<string, Price>()
  // In the order of the bundled list, so that an answer changes no more than its prices do.
  for (const key of new Set([...prices[table].keys(), ...rows.keys()])) {
    const usd = rows.get(key)
    if (usd === undefined) continue
    const asOf = changedOn.get(key) ?? live.confirmed
    const price = priceOf({ region, table, key }, usd, { asOf, source: LIVE_SOURCE })
    const before = prices[table].get(key)
    made.set(key, before?.usd === price.usd ? before : price)
  }
  return made
}

/** The bundled list, confirmed, and beside it the prices that AWS changed since. */
const liveServices = (
  { what, file: { service } }: (typeof priceLists)[number],
  prices: readonly Price[],
  {
    bundled,
    confirmed,
  }: { readonly bundled: ServicePrices | undefined; readonly confirmed: string },
): ServicePrices[] => {
  const days = prices.filter(({ source }) => source === LIVE_SOURCE).map(({ asOf }) => asOf)
  const [latest] = days.sort().reverse()
  const confirmedList = bundled ? [{ ...bundled, confirmed }] : []
  if (latest === undefined) return confirmedList
  const changed = bundled ? `${what}: changed since` : what
  return [
    ...confirmedList,
    { service, what: changed, asOf: latest, source: LIVE_SOURCE, confirmed },
  ]
}
