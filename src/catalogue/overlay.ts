import type { Price, RegionCatalogue } from '../schema/catalogue'
import type { ServicePrices } from '../schema/price-book'
import type { LivePrices, PriceTable } from '../schema/price-rows'
import { bundledRows } from './bundled-rows'
import { priceOf } from './price'
import { everyTable } from './price-tables'
import { bundledService, priceLists } from './services'

/** What a price is said to be from when AWS changed it after the bundled prices were read. */
export const LIVE_SOURCE = 'AWS Price List API'

/**
 * A region's prices with AWS's own of a later day laid over the bundled ones. A price that AWS left as
 * it was keeps its date and source, and its list says when AWS confirmed it; one that AWS changed has the
 * date of the change. A list that is bundled with a later date stays as bundled.
 */
export const overlay = (region: RegionCatalogue, live: LivePrices): RegionCatalogue => {
  const isLive = (table: PriceTable): boolean =>
    (bundledRows(table, region.region)?.asOf ?? '') <= live.confirmed
  return {
    ...region,
    prices: everyTable((table) =>
      isLive(table) ? liveTable(region, live, table) : region.prices[table],
    ),
    services: priceLists.flatMap((list) => {
      const [table = 'msk'] = list.tables
      const bundled = bundledService(list, region.region)
      if (!isLive(table)) return bundled ? [bundled] : []
      return liveServices(list, bundled, live)
    }),
  }
}

const liveTable = (
  { region, prices }: RegionCatalogue,
  live: LivePrices,
  table: PriceTable,
): ReadonlyMap<string, Price> => {
  const rows = live.rows[table]
  // In the order of the bundled list, so that an answer changes no more than its prices do.
  const keys = new Set([...prices[table].keys(), ...Object.keys(rows)])
  const made = new Map<string, Price>()
  for (const key of keys) {
    const usd = rows[key]
    if (usd === undefined) continue
    const asOf = live.changedOn[table][key] ?? live.confirmed
    const price = priceOf({ region, table, key }, usd, { asOf, source: LIVE_SOURCE })
    const before = prices[table].get(key)
    made.set(key, before?.usd === price.usd ? before : price)
  }
  return made
}

/** The bundled list, confirmed, and beside it the prices that AWS changed since. */
const liveServices = (
  { what, tables, file: { service } }: (typeof priceLists)[number],
  bundled: ServicePrices | undefined,
  { confirmed, changedOn, rows }: LivePrices,
): ServicePrices[] => {
  const days = tables.flatMap((table) => Object.values(changedOn[table]))
  const asOf = days.reduce((latest, day) => (day > latest ? day : latest), '')
  const changed = { service, source: LIVE_SOURCE, asOf, confirmed }
  if (!bundled)
    return tables.some((table) => Object.keys(rows[table]).length > 0)
      ? [{ ...changed, what, asOf: asOf || confirmed }]
      : []
  const list = { ...bundled, confirmed }
  return days.length > 0 ? [list, { ...changed, what: `${what}: changed since` }] : [list]
}
