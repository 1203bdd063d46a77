import type { Rejection } from '../schema/candidate'
import type { Price, RegionCatalogue } from '../schema/catalogue'
import type { PriceTable } from '../schema/price-rows'
import type { Constraint } from '../schema/vocabulary'
import { controllerFailoverSeconds } from './partitions/latency'
import type { Load } from './requirements'
import type { Requirement, Size } from './sizing'
import { HAIR, MS_PER_SECOND } from './units'
import { amount } from './words'

/** The part of a rejection that names the shape. */
export type ShapeName = Pick<
  Rejection,
  'platform' | 'instanceType' | 'storageType' | 'provisionedThroughput'
>

/** A shape that is ruled out, with the reason as data. */
export const reject = (
  shape: ShapeName,
  reason: Omit<Rejection, 'kind' | keyof ShapeName>,
): Rejection => ({ kind: 'rejected', ...shape, ...reason })

/** Where a price is, and what to call it when it is not there. */
interface WantedPrice {
  readonly table: PriceTable
  readonly key: string
  readonly what: string
}

/** Prices of the region by name, or the rejection that names the first one missing. Never zero, never a guess. */
export const pricesOrReject = <Name extends string>(
  catalogue: RegionCatalogue,
  shape: ShapeName,
  wanted: Readonly<Record<Name, WantedPrice>>,
): Record<Name, Price> | Rejection => {
  const found: Partial<Record<Name, Price>> = {}
  for (const name in wanted) {
    const { table, key, what } = wanted[name]
    const price = catalogue.prices[table].get(key)
    if (!price)
      return reject(shape, {
        constraint: 'price',
        why: `no price for ${what} in ${catalogue.region}`,
        source: 'price book',
      })
    found[name] = price
  }
  // Every wanted name was found, or the loop has returned.
  return found as Record<Name, Price>
}

/** Whether a lookup ended in a rejection. */
export const isRejected = <T extends object>(value: T | Rejection): value is Rejection =>
  'kind' in value && value.kind === 'rejected'

/** Rejects a size above the brokers that one cluster may have. */
export const tooManyBrokers = (
  shape: ShapeName,
  size: Size,
  limit: {
    readonly brokers: number
    readonly source: string
    readonly requirements: readonly Requirement[]
    readonly partitions: number
  },
): Rejection | undefined => {
  if (size.brokers <= limit.brokers) return undefined
  const { constraint, demand, unit, capacityPerBroker } = size.binding
  return reject(shape, {
    constraint: 'brokers-per-cluster',
    needed: size.brokers,
    limit: limit.brokers,
    unit: 'brokers',
    why: `${constraint} needs ${amount(size.brokers)} brokers (${amount(demand, unit)} at ${amount(capacityPerBroker, unit)} each); a cluster has at most ${limit.brokers}`,
    source: limit.source,
    decidedBy: { constraint, demand, unit, capacityPerBroker },
    partitionsAtMost: partitionsAtMost(size, limit),
  })
}

/**
 * Partitions that `limit.brokers` of a shape could hold, when a requirement that grows with partitions
 * decided: the least that any such requirement allows.
 */
const partitionsAtMost = (
  { binding }: Size,
  limit: Parameters<typeof tooManyBrokers>[2],
): number | undefined => {
  const { brokers, partitions, requirements } = limit
  if (!(binding.constraint in PAIRS)) return undefined
  const allowed = requirements.flatMap(({ constraint, demand, capacityPerBroker }) => {
    const pairs = PAIRS[constraint]
    return pairs ? [(partitions * pairs(brokers)) / pairs(demand / capacityPerBroker)] : []
  })
  return Math.floor(Math.min(...allowed) * HAIR)
}

/** How partitions grow with brokers: in proportion, or, for replication latency, with pairs of brokers. */
const PAIRS: Partial<Record<Constraint, (brokers: number) => number>> = {
  partitions: (brokers) => brokers,
  'unclean-failure': (brokers) => brokers,
  'replication-latency': (brokers) => brokers * (brokers - 1),
}

/** Rejects a time limit of the user that no number of brokers can keep. */
export const unreachableTarget = (shape: ShapeName, load: Load): Rejection | undefined => {
  const { workload, assumptions, partitions } = load
  const limit = workload.maxUnavailabilitySeconds
  if (limit === undefined) return undefined
  const oneLeader =
    assumptions.failureDetectionSeconds + assumptions.leaderElectionMs / MS_PER_SECOND
  if (oneLeader > limit)
    return reject(shape, {
      constraint: 'unclean-failure',
      needed: oneLeader,
      limit,
      unit: 's',
      why: `noticing a dead broker takes ${amount(assumptions.failureDetectionSeconds, 's')} and electing one leader ${amount(assumptions.leaderElectionMs, 'ms')}: more than the ${amount(limit, 's')} allowed, whatever the number of brokers`,
      source: 'assumptions failureDetectionSeconds and leaderElectionMs',
    })
  if (workload.metadataMode !== 'zookeeper') return undefined
  const failover = controllerFailoverSeconds(partitions, assumptions)
  if (failover <= limit) return undefined
  return reject(shape, {
    constraint: 'controller-failover',
    needed: failover,
    limit,
    unit: 's',
    why: `a new controller reads ${amount(partitions)} partitions from ZooKeeper in ${amount(failover, 's')}: more than the ${amount(limit, 's')} allowed; KRaft has no such wait`,
    source: 'assumption controllerInitMs',
  })
}
