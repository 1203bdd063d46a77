import type { Rejection } from '../schema/candidate'
import type { Constraint } from '../schema/vocabulary'
import { controllerFailoverSeconds } from './partitions/latency'
import type { Load } from './requirements'
import type { Requirement } from './sizing'
import { BROKERS, bindingOf } from './sizing'
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

/** A shape that is ruled out. The reason is put into words when it is called: where it is shown. */
export type RuledOut = () => Rejection

/** Whether a shape, or what it is made of, is ruled out. */
export const isRuledOut = <T extends object>(value: T | RuledOut): value is RuledOut =>
  typeof value === 'function'

/** What the shapes of each type came to, apart: those that are left, and those that are ruled out. */
export const parted = <T extends object>(types: readonly (readonly (T | RuledOut)[])[]) => {
  const left: T[] = []
  const ruledOut: RuledOut[] = []
  for (const shapes of types)
    for (const shape of shapes)
      if (isRuledOut(shape)) ruledOut.push(shape)
      else left.push(shape)
  return { left, ruledOut }
}

/** Rejects a size above the brokers that one cluster may have. */
export const tooManyBrokers =
  (
    shape: ShapeName,
    brokers: number,
    limit: {
      readonly brokers: number
      readonly source: string
      readonly requirements: () => readonly Requirement[]
      readonly partitions: number
    },
  ): RuledOut =>
  () => {
    const requirements = limit.requirements()
    const { constraint, demand, unit, capacityPerBroker } = bindingOf(requirements)
    return reject(shape, {
      constraint: 'brokers-per-cluster',
      needed: brokers,
      limit: limit.brokers,
      unit: BROKERS,
      why: `${constraint} needs ${amount(brokers)} brokers${unit === BROKERS ? '' : ` (${amount(demand, unit)} at ${amount(capacityPerBroker, unit)} each)`}; a cluster has at most ${limit.brokers}`,
      source: limit.source,
      decidedBy: { constraint, demand, unit, capacityPerBroker },
      partitionsAtMost: partitionsAtMost(constraint, { ...limit, requirements }),
    })
  }

/**
 * Partitions that `limit.brokers` of a shape could hold, when a requirement that grows with partitions
 * decided: the least that any such requirement allows.
 */
const partitionsAtMost = (
  binding: Constraint,
  {
    brokers,
    partitions,
    requirements,
  }: {
    readonly brokers: number
    readonly partitions: number
    readonly requirements: readonly Requirement[]
  },
): number | undefined => {
  if (!(binding in PAIRS)) return undefined
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
export const unreachableTarget = (shape: ShapeName, load: Load): RuledOut | undefined => {
  const { workload, assumptions, partitions } = load
  const limit = workload.maxUnavailabilitySeconds
  if (limit === undefined) return undefined
  const oneLeader =
    assumptions.failureDetectionSeconds + assumptions.leaderElectionMs / MS_PER_SECOND
  if (oneLeader > limit)
    return () =>
      reject(shape, {
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
  return () =>
    reject(shape, {
      constraint: 'controller-failover',
      needed: failover,
      limit,
      unit: 's',
      why: `a new controller reads ${amount(partitions)} partitions from ZooKeeper in ${amount(failover, 's')}: more than the ${amount(limit, 's')} allowed; KRaft has no such wait`,
      source: 'assumption controllerInitMs',
    })
}
