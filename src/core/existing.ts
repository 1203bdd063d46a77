import type { Fit, PlatformContext } from './fit'
import type { RuledOut } from './rejection'

/** A cluster that exists, as far as its size goes. */
export interface ExistingCluster {
  readonly instanceType?: string | undefined
  readonly brokers: number
  readonly storageGiBPerBroker?: number | undefined
  /** MiB/s bought for the volume of one broker; absent where none is. */
  readonly boughtMiBps?: number | undefined
}

/** Such a cluster priced, whether or not it carries the workload; or why that cannot be said. */
export type Existing =
  | {
      readonly kind: 'known'
      readonly fit: Fit
      /** The rule of its platform or type that the workload breaks, whatever its size. */
      readonly broken: RuledOut | undefined
    }
  | { readonly kind: 'unknown'; readonly code: UnknownCode; readonly why: string }

type UnknownCode = 'type-not-known' | 'price-not-known' | 'size-not-known'

/** Nothing is known of a type: no figure of it is guessed. */
export const unknownType = (instanceType: string): Existing => ({
  kind: 'unknown',
  code: 'type-not-known',
  why: `nothing is known of ${instanceType}: neither what a broker of that type carries nor its price`,
})

/** A price is missing: the cluster is not priced at all, rather than without it. */
export const unpriced = (what: string, { catalogue }: PlatformContext): Existing => ({
  kind: 'unknown',
  code: 'price-not-known',
  why: `no price for ${what} in ${catalogue.region}`,
})
