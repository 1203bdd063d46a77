import type { ConstraintUse } from '../schema/candidate'
import type { Constraint } from '../schema/vocabulary'
import { countUpTo } from './units'

/** Unit of what asks for brokers as such, such as replication latency. */
export const BROKERS = 'brokers'

/** What a whole cluster must carry under one constraint. Made once for all shapes of a plan. */
export interface Need<Shape> {
  readonly constraint: Constraint
  readonly demand: number
  readonly unit: string
  /** What one broker of a shape has; Infinity where there is no such limit. */
  readonly perBroker: (shape: Shape) => number
  /** The share of it that is used. */
  readonly share: number
  readonly sourceOf: (shape: Shape) => string
}

/** A need as one shape meets it. */
export interface Requirement {
  readonly constraint: Constraint
  readonly demand: number
  readonly unit: string
  readonly capacityPerBroker: number
  readonly source: string
}

/**
 * Brokers of a shape that the needs ask for, unrounded: the most that any of them does. A cluster has
 * that many, rounded up once to a multiple of the zones.
 */
export const brokersAsked = <Shape>(needs: readonly Need<Shape>[], shape: Shape): number => {
  let most = 0
  for (const need of needs) {
    const asked = need.demand / (need.perBroker(shape) * need.share)
    if (asked > most) most = asked
  }
  return most
}

/** The needs with no more than `use` of each capacity used; a count of brokers is what it is. */
export const withRoom = <Shape>(needs: readonly Need<Shape>[], use: number): Need<Shape>[] =>
  needs.map((need) => (need.unit === BROKERS ? need : { ...need, share: need.share * use }))

/** The needs written out for one shape, less those that do not limit it. */
export const requirementsOf = <Shape>(needs: readonly Need<Shape>[], shape: Shape): Requirement[] =>
  needs
    .map((need) => ({
      constraint: need.constraint,
      demand: need.demand,
      unit: need.unit,
      capacityPerBroker: need.perBroker(shape) * need.share,
      source: need.sourceOf(shape),
    }))
    .filter(({ capacityPerBroker }) => capacityPerBroker < Number.POSITIVE_INFINITY)

/**
 * The requirement that decides the size: the largest demand per capacity, the first of equals.
 * `requirements` is not empty.
 */
export const bindingOf = (requirements: readonly Requirement[]): Requirement =>
  requirements.reduce((most, next) => (load(next) > load(most) ? next : most))

/** Demand over the capacity of one broker: brokers, unrounded. */
const load = ({ demand, capacityPerBroker }: Requirement): number => demand / capacityPerBroker

/** A requirement as it stands in the answer, on a cluster of `brokers`. */
export const constraintUse = (
  requirement: Requirement,
  brokers: number,
  zones: number,
): ConstraintUse => ({
  constraint: requirement.constraint,
  demand: requirement.demand,
  unit: requirement.unit,
  capacityPerBroker: requirement.capacityPerBroker,
  brokersNeeded: countUpTo(zones, load(requirement)),
  utilisation: load(requirement) / brokers,
  source: requirement.source,
})
