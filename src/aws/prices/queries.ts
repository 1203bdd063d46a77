import type { Filter, GetProductsCommandInput } from '@aws-sdk/client-pricing'

/** One question to the Price List API; its answer may take several pages. */
export interface PriceQuery {
  /** In words, for progress and errors. */
  readonly what: string
  readonly input: Pick<GetProductsCommandInput, 'ServiceCode' | 'Filters'>
}

/**
 * The questions whose answers hold every price of a region, in the order in which they are asked. EC2 is
 * asked family by family: an answer carries all reservations of a type, some 10 KB, and one answer must
 * stay small enough to be read within a few milliseconds of CPU.
 * Source: AWS Price List API, GetProducts.
 */
export const priceQueries = (region: string, instanceTypes: readonly string[]): PriceQuery[] => [
  { what: 'MSK', input: { ServiceCode: 'AmazonMSK', Filters: [match('regionCode', region)] } },
  ...familiesOf(instanceTypes).map((family) => ({
    what: `EC2 ${family}`,
    input: { ServiceCode: 'AmazonEC2', Filters: instanceFilters(region, family) },
  })),
  ...['Storage', 'System Operation', 'Provisioned Throughput'].map((productFamily) => ({
    what: `EBS ${productFamily.toLowerCase()}`,
    input: {
      ServiceCode: 'AmazonEC2',
      Filters: [match('regionCode', region), match('productFamily', productFamily)],
    },
  })),
  {
    what: 'transfer across zones',
    input: {
      ServiceCode: 'AWSDataTransfer',
      Filters: [match('fromRegionCode', region), match('transferType', 'IntraRegion')],
    },
  },
]

/** What comes before the dot: m7g of m7g.large. */
const familiesOf = (instanceTypes: readonly string[]): string[] => [
  ...new Set(instanceTypes.map((type) => type.replace(/\..*$/, ''))),
]

const instanceFilters = (region: string, family: string): Filter[] => [
  match('regionCode', region),
  { Type: 'CONTAINS', Field: 'instanceType', Value: `${family}.` },
  match('operatingSystem', 'Linux'),
  match('tenancy', 'Shared'),
  match('preInstalledSw', 'NA'),
  match('capacitystatus', 'Used'),
  match('marketoption', 'OnDemand'),
]

const match = (Field: string, Value: string): Filter => ({ Type: 'TERM_MATCH', Field, Value })
