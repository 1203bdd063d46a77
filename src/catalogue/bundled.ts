import onDemand from '../../data/prices/ec2-on-demand.json'
import regions from '../../data/regions.json'
import type { Catalogue, RegionCatalogue } from '../schema/catalogue'
import type { ServicePrices } from '../schema/price-book'
import { facts } from './facts'
import { priceTables, usagetypePrefix } from './price-tables'
import { bundledServices } from './services'

/** Regions already read: their tables are made on first use and kept. */
const read = new Map<string, RegionCatalogue>()

/** The catalogue that comes with the planner: no network, no account. */
export const bundled: Catalogue = {
  source: 'bundled',
  regionNames: new Map(Object.entries(regions.regions).map(([code, { name }]) => [code, name])),
  services: bundledServices,
  facts,
  region: (code) => {
    const known = read.get(code)
    if (known) return known
    const name = bundled.regionNames.get(code)
    if (name === undefined) return undefined
    const made = {
      region: code,
      name,
      usagetypePrefix: usagetypePrefix(code),
      facts,
      prices: priceTables(code),
      services: servicesOf(code),
    }
    read.set(code, made)
    return made
  },
}

/** The lists that hold prices of one region: on-demand prices come from one source per region. */
const servicesOf = (region: string): ServicePrices[] => {
  const rows: Readonly<Record<string, { source: string } | undefined>> = onDemand.regions
  const sources: Readonly<Record<string, { source: string } | undefined>> = onDemand.sources
  const own = sources[rows[region]?.source ?? '']?.source
  return bundledServices
    .filter((list) => list.what !== 'EC2 on demand' || list.source === own)
    .map(({ regions: _, copy: __, ...list }) => list)
}
