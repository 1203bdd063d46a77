import type { ConstraintUse } from '../schema/candidate'
import type { Constraint } from '../schema/vocabulary'
import { countUpTo } from './units'

/** What the cluster must carry under one constraint, and what one broker can. */
export interface Requirement {
  readonly constraint: Constraint
  readonly demand: number
  readonly unit: string
  readonly capacityPerBroker: number
  readonly source: string
}

/** How many brokers, and which requirement decided. */
export interface Size {
  readonly brokers: number
  readonly binding: Requirement
}

/**
 * Brokers a cluster needs: the most that any requirement asks for, rounded up to a multiple of the
 * zones. Nothing is rounded before; the requirement with the largest demand per capacity binds.
 * `requirements` is not empty.
 */
export const sizeCluster = (requirements: readonly Requirement[], zones: number): Size => {
  const [first, ...rest] = requirements
  if (!first) throw new Error('a cluster is sized by at least one requirement')
  const binding = rest.reduce((most, next) => (load(next) > load(most) ? next : most), first)
  return { brokers: countUpTo(zones, load(binding)), binding }
}

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
