import type { Candidate } from '../../schema/candidate'
import type { BillItem } from '../../schema/vocabulary'
import { itemsUsd } from '../bill-items'

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

/** An item of a bill and its US dollars a month, all its lines together. */
export interface Segment {
  readonly item: BillItem
  readonly monthlyUsd: number
}

/** The bill of a cluster by item, in the order of a stack; to the cent, so that it gives the total. */
export const segmentsOf = (cluster: Pick<Candidate, 'lineItems'>): Segment[] => {
  const items = new Set(cluster.lineItems.map(({ item }) => item))
  return [...items]
    .map((item) => ({ item, monthlyUsd: itemsUsd(cluster, [item]) }))
    .filter(({ monthlyUsd }) => monthlyUsd > 0)
    .sort((one, other) => ORDER.indexOf(one.item) - ORDER.indexOf(other.item))
}

/** The class of text upon a segment: legible on its colour in every theme. */
export const textUpon = (item: BillItem): 'on-deep' | 'on-pale' => `on-${DEPTH[item]}`
