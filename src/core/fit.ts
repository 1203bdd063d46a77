import type { ConstraintUse, FreeItem, Warning } from '../schema/candidate'
import type { Facts, RegionCatalogue } from '../schema/catalogue'
import type { Topic } from '../schema/topic'
import type { Constraint, Platform, Purchase, StorageType } from '../schema/vocabulary'
import type { Charge } from './bill'
import type { RuledOut } from './rejection'
import { parted } from './rejection'
import type { Load } from './requirements'
import type { Requirement } from './sizing'

/** What a platform sees of a plan. */
export interface PlatformContext {
  readonly load: Load
  readonly topics: readonly Topic[]
  /** Leader partitions of each topic, in their order. */
  readonly topicPartitions: readonly number[]
  /** Whether tiered storage was asked for, and cannot be planned for want of a price. */
  readonly tierless: boolean
  readonly catalogue: RegionCatalogue
  readonly facts: Facts
  /** How a cluster that exists may be sized anew; absent for a new one. */
  readonly resize?: Resize
}

/** What a cluster that exists keeps while it is changed, and the room that it shall have. */
export interface Resize {
  /** Brokers that cannot be taken away. */
  readonly brokers: number
  /** Volume of one broker, which cannot be made smaller, GiB; 0 where there is none. */
  readonly gib: number
  /** Most of each capacity that is used. */
  readonly use: number
}

/** A cluster that carries the workload, sized and priced: as much of it as ranking needs. */
export interface Fit {
  readonly platform: Platform
  readonly instanceType?: string
  readonly brokers?: number
  readonly storageType: StorageType
  readonly monthlyUsd: number
  /** The rest, worked out when the cluster is looked at. */
  readonly details: () => FitDetails
}

/** What a fit is made of; written out as a Candidate only when shown. */
export interface FitDetails {
  readonly storageGiBPerBroker?: number
  readonly volumeMiBps?: number | undefined
  readonly volumeIops?: number | undefined
  readonly diskMiBpsPerBroker?: number | undefined
  readonly provisionedThroughput?: boolean
  readonly purchase: Purchase
  readonly bindingConstraint: Constraint
  /** Sized by brokers, or by quotas of the whole cluster. */
  readonly requirements: readonly Requirement[]
  readonly quotas?: readonly ConstraintUse[]
  readonly charges: readonly Charge[]
  readonly freeItems: readonly FreeItem[]
  readonly warnings: readonly Warning[]
}

/** Every shape of a platform: sized and priced, or ruled out. */
export interface Outcomes {
  /** What fits, in the order of the shapes. */
  readonly fits: () => readonly Fit[]
  /** The same less those that another fit beats on every count, so that they cannot be the best. */
  readonly contenders: readonly Fit[]
  readonly ruledOut: readonly RuledOut[]
}

/** One way to run Kafka. */
export interface PlatformModel {
  readonly id: Platform
  outcomes(context: PlatformContext): Outcomes
}

/** The outcomes of a platform with few shapes: each fit contends. */
export const outcomesOf = (types: readonly (readonly (Fit | RuledOut)[])[]): Outcomes => {
  const { left: fits, ruledOut } = parted(types)
  return { fits: () => fits, contenders: fits, ruledOut }
}
