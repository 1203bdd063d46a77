import { tightest } from '../../core/partitions/tightest'
import type { Candidate, UpperBound } from '../../schema/candidate'
import type { PartitionWindow } from '../../schema/partitions'
import { plainName, upperBoundName } from '../names'

/** A cluster with its upper bounds: a candidate, or what a partition plan says of one. */
export interface Bounded
  extends Pick<
    PartitionWindow,
    | 'platform'
    | 'instanceType'
    | 'brokers'
    | 'partitions'
    | 'partitionHealth'
    | 'partitionsAtMost'
    | 'bindingUpperBound'
  > {
  readonly constraints?: Candidate['constraints']
}

type Bound = Pick<UpperBound, 'value' | 'limit' | 'unit' | 'partitionsAtMost'> & {
  readonly bound: string
}

/**
 * The upper bounds of a cluster that matter: the tightest one, and those that do not hold; its quotas
 * on a platform without brokers to choose. None where it has neither.
 */
export const boundsThatMatter = (cluster: Bounded): Bound[] =>
  cluster.partitionHealth
    ? tightestAndBroken(cluster.partitionHealth.upperBounds)
    : [...quotasOf(cluster), ...platformQuota(cluster)]

const tightestAndBroken = (bounds: readonly UpperBound[]): UpperBound[] => {
  const least = tightest(bounds)
  return bounds.filter((bound) => bound === least || !bound.holds)
}

const QUOTAS: readonly string[] = ['partitions', 'compacted-partitions']

/** The quotas of partitions, on a platform that has some for the whole cluster. */
const quotasOf = ({ constraints = [] }: Bounded): Bound[] =>
  constraints.flatMap(({ constraint, demand, capacityPerCluster: limit, unit }) =>
    QUOTAS.includes(constraint) && limit !== undefined
      ? [
          {
            bound: `quota of ${plainName(constraint)}`,
            value: demand,
            limit,
            partitionsAtMost: limit,
            unit,
          },
        ]
      : [],
  )

/** The same of a partition plan, which names the smallest one only. */
const platformQuota = (cluster: Bounded): Bound[] => {
  const { partitions, partitionsAtMost: limit } = cluster
  return limit === undefined
    ? []
    : [
        {
          bound: upperBoundName(cluster),
          value: partitions,
          limit,
          partitionsAtMost: limit,
          unit: 'partitions',
        },
      ]
}
