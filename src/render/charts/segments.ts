import type { Candidate } from '../../schema/candidate'
import type { BillItem } from '../../schema/vocabulary'

/** Every item of a bill in the order of a stack, each family together, and whether its colour is deep or pale. */
const DEPTH: Readonly<Record<BillItem, 'deep' | 'pale'>> = {
  brokers: 'deep',
  controllers: 'pale',
  cluster: 'deep',
  partitions: 'pale',
  storage: 'pale',
  'storage-throughput': 'deep',
  'storage-iops': 'pale',
  'root-volumes': 'deep',
  'tiered-storage': 'pale',
  'tiered-retrieval': 'deep',
  'data-in': 'deep',
  'data-out': 'deep',
  'replication-across-zones': 'pale',
  'producers-across-zones': 'pale',
  'consumers-across-zones': 'pale',
}

const ORDER = Object.keys(DEPTH)
const CENTS = 100

/** An item of a bill and its US dollars a month, all its lines together. */
export interface Segment {
  readonly item: BillItem
  readonly monthlyUsd: number
}

/** The bill of a cluster by item, in the order of a stack; added in cents, so that it gives the total. */
export const segmentsOf = ({ lineItems }: Pick<Candidate, 'lineItems'>): Segment[] => {
  const cents = new Map<BillItem, number>()
  for (const { item, monthlyUsd } of lineItems)
    cents.set(item, (cents.get(item) ?? 0) + Math.round(monthlyUsd * CENTS))
  return [...cents]
    .map(([item, sum]) => ({ item, monthlyUsd: sum / CENTS }))
    .filter(({ monthlyUsd }) => monthlyUsd > 0)
    .sort((one, other) => ORDER.indexOf(one.item) - ORDER.indexOf(other.item))
}

/** The class of text upon a segment: legible on its colour in every theme. */
export const textUpon = (item: BillItem): 'on-deep' | 'on-pale' => `on-${DEPTH[item]}`
