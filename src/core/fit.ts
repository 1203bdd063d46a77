import type { ConstraintUse, FreeItem, Rejection, Warning } from '../schema/candidate'
import type { Facts, RegionCatalogue } from '../schema/catalogue'
import type { Topic } from '../schema/topic'
import type { Constraint, Platform, Purchase, StorageType } from '../schema/vocabulary'
import type { Charge } from './bill'
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
}

/** A cluster that carries the workload, sized and priced; written out as a Candidate only when shown. */
export interface Fit {
  readonly kind: 'fits'
  readonly platform: Platform
  readonly instanceType?: string
  readonly brokers?: number
  readonly storageType: StorageType
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
  readonly monthlyUsd: number
  readonly warnings: readonly Warning[]
}

/** One way to run Kafka: every shape it has, sized and priced, or ruled out with the reason. */
export interface PlatformModel {
  readonly id: Platform
  outcomes(context: PlatformContext): (Fit | Rejection)[]
}
