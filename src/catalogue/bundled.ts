import regions from '../../data/regions.json'
import type { Catalogue, RegionCatalogue } from '../schema/catalogue'
import { facts } from './facts'
import { usagetypePrefix } from './price'
import { priceTables } from './price-tables'
import { bundledService, bundledServices, priceLists } from './services'

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
      services: priceLists
        .map((list) => bundledService(list, code))
        .filter((list) => list !== undefined),
    }
    read.set(code, made)
    return made
  },
}
