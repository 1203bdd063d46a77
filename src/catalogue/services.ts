import ebs from '../../data/prices/ebs.json'
import onDemand from '../../data/prices/ec2-on-demand.json'
import reserved from '../../data/prices/ec2-reserved.json'
import msk from '../../data/prices/msk.json'
import transfer from '../../data/prices/transfer.json'
import type { ServicePrices } from '../schema/price-book'
import type { PriceTable } from '../schema/price-rows'

interface File {
  readonly service: string
  readonly sources: Readonly<Record<string, Source | undefined>>
  readonly regions: Readonly<Record<string, { readonly source: string } | undefined>>
}
type Source = Pick<ServicePrices, 'asOf' | 'source' | 'copy'>

/** A list of prices, as the price book names it. */
interface PriceList {
  readonly what: string
  readonly tables: readonly PriceTable[]
  readonly file: File
}

/** The lists, in the order in which answers name them. */
export const priceLists: readonly PriceList[] = [
  { what: 'MSK brokers, storage, throughput, Serverless', tables: ['msk'], file: msk },
  { what: 'EC2 on demand', tables: ['onDemand'], file: onDemand },
  {
    what: 'EC2 reserved, no upfront',
    tables: ['reserved1yNoUpfront', 'reserved3yNoUpfront'],
    file: reserved,
  },
  { what: 'EBS volumes', tables: ['ebs'], file: ebs },
  { what: 'transfer across zones', tables: ['transfer'], file: transfer },
]

const dated = ({ asOf, source, copy }: Source): Source => ({
  asOf,
  source,
  ...(copy === undefined ? {} : { copy }),
})

/** Which lists of prices are bundled: from when, from where, for which regions. */
export const bundledServices: readonly ServicePrices[] = priceLists.flatMap(({ what, file }) =>
  Object.entries(file.sources).flatMap(([key, from]) => {
    const regions = Object.keys(file.regions).filter((code) => file.regions[code]?.source === key)
    return from && regions.length > 0
      ? [{ service: file.service, what, ...dated(from), regions }]
      : []
  }),
)

/** A bundled list as one region has it; undefined where it has none. */
export const bundledService = (
  { what, file }: PriceList,
  region: string,
): ServicePrices | undefined => {
  const from = file.sources[file.regions[region]?.source ?? '']
  return from && { service: file.service, what, asOf: from.asOf, source: from.source }
}
