import ebs from '../../data/prices/ebs.json'
import onDemand from '../../data/prices/ec2-on-demand.json'
import reserved from '../../data/prices/ec2-reserved.json'
import msk from '../../data/prices/msk.json'
import transfer from '../../data/prices/transfer.json'
import type { PriceRows, PriceTable } from '../schema/price-rows'

/** One list of a region as data/ has it. */
export interface BundledRows {
  readonly rows: PriceRows
  readonly asOf: string
  readonly source: string
}

interface File<Prices> {
  readonly sources: Readonly<Record<string, { asOf: string; source: string } | undefined>>
  readonly regions: Readonly<Record<string, { source: string; prices: Prices } | undefined>>
}
type ByKey = Readonly<Record<string, string | undefined>>
type ByColumn = Readonly<Record<string, readonly string[] | undefined>>

/** The prices of a list for a region as published; undefined where data/ has none. */
export const bundledRows = (table: PriceTable, region: string): BundledRows | undefined =>
  read[table](region)

const read: Record<PriceTable, (region: string) => BundledRows | undefined> = {
  msk: (region) => rowsOf<ByKey>(msk, region, byKey),
  ebs: (region) => rowsOf<ByKey>(ebs, region, byKey),
  transfer: (region) => rowsOf<ByKey>(transfer, region, byKey),
  onDemand: (region) => rowsOf<ByKey>(onDemand, region, byKey),
  reserved1yNoUpfront: (region) => rowsOf<ByColumn>(reserved, region, column(0)),
  reserved3yNoUpfront: (region) => rowsOf<ByColumn>(reserved, region, column(1)),
}

const rowsOf = <Prices>(
  { sources, regions }: File<Prices>,
  region: string,
  pick: (prices: Prices) => PriceRows,
): BundledRows | undefined => {
  const found = Object.hasOwn(regions, region) ? regions[region] : undefined
  const source = found && sources[found.source]
  return source && { rows: pick(found.prices), asOf: source.asOf, source: source.source }
}

const byKey = (prices: ByKey): PriceRows => prices as PriceRows

const column =
  (index: number) =>
  (prices: ByColumn): PriceRows =>
    Object.fromEntries(
      Object.entries(prices).flatMap(([type, columns]) => {
        const usd = columns?.[index]
        return usd === undefined ? [] : [[type, usd]]
      }),
    )
