import { isDataAlone, tightest } from '../../core/partitions/tightest'
import { amount } from '../../core/words'
import type { Candidate, UpperBound } from '../../schema/candidate'
import type { PartitionWindow } from '../../schema/partitions'
import { clusterName, plainName, platformName, upperBoundName } from '../names'
import { text } from './escape'
import { table } from './table'

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

/**
 * The upper bounds of clusters that matter: of each cluster the tightest one, and those that do not
 * hold. None where no cluster has any.
 */
export const upperBoundBlocks = (clusters: readonly Bounded[]): (string | undefined)[] => {
  const rows = clusters.flatMap(rowsOf)
  if (rows.length === 0) return []
  return [
    text('Partitions of the best cluster of each platform, and its tightest upper bound:'),
    table(
      [
        { head: 'platform' },
        { head: 'cluster' },
        { head: 'partitions', align: 'right' },
        { head: 'at most', align: 'right' },
        { head: 'upper bound' },
        { head: 'value', align: 'right' },
        { head: 'limit', align: 'right' },
        { head: 'unit' },
      ],
      rows,
    ),
    clusters.some(isBrokenByData)
      ? text('–: the data alone, with any number of partitions, is above the limit.')
      : undefined,
  ]
}

const rowsOf = (cluster: Bounded): string[][] => {
  const name = [platformName(cluster.platform), clusterName(cluster), amount(cluster.partitions)]
  const bounds = cluster.partitionHealth
    ? whatMatters(cluster.partitionHealth.upperBounds)
    : [...quotasOf(cluster), ...platformQuota(cluster)]
  return bounds.map((bound) => [
    ...name,
    isDataAlone(bound) ? '–' : amount(bound.partitionsAtMost),
    plainName(bound.bound),
    amount(bound.value),
    amount(bound.limit),
    bound.unit,
  ])
}

type Bound = Pick<UpperBound, 'value' | 'limit' | 'unit' | 'partitionsAtMost'> & {
  readonly bound: string
}

const isBrokenByData = ({ partitionHealth }: Bounded): boolean =>
  partitionHealth?.upperBounds.some(isDataAlone) ?? false

const whatMatters = (bounds: readonly UpperBound[]): UpperBound[] => {
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
