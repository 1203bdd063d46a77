import { bundled } from '../../src/catalogue/bundled'
import type { PlatformContext } from '../../src/core/fit'
import { prepare } from '../../src/core/prepare'
import type { Catalogue, RegionCatalogue } from '../../src/schema/catalogue'
import type { PriceTable } from '../../src/schema/price-rows'
import type { Platform } from '../../src/schema/vocabulary'
import type { WorkloadInput } from '../../src/schema/workload'

const REGION = 'us-east-1'

/** us-east-1 as bundled. */
export const virginia = (): RegionCatalogue => {
  const region = bundled.region(REGION)
  if (!region) throw new Error(`no region ${REGION}`)
  return region
}

/** What a platform sees of a workload of 10 MiB/s in us-east-1, changed by `more`. */
export const contextOf = (platform: Platform, more: Partial<WorkloadInput> = {}): PlatformContext =>
  prepare({ region: REGION, averageIngressMiBps: 10, ...more }, bundled).contextFor(platform)

/** The bundled catalogue, where us-east-1 has no such prices in one of its tables. */
export const lacking = (table: PriceTable, keys: (key: string) => boolean): Catalogue => {
  const region = virginia()
  const left = new Map([...region.prices[table]].filter(([key]) => !keys(key)))
  const poorer = { ...region, prices: { ...region.prices, [table]: left } }
  return { ...bundled, region: () => poorer }
}
