import { isDataAlone } from '../../core/partitions/tightest'
import { amount } from '../../core/words'
import { clusterName, plainName, platformName } from '../names'
import type { Bounded } from './bounds-that-matter'
import { boundsThatMatter } from './bounds-that-matter'
import type { Table } from './table'

/** What the table of upper bounds shows, in words that end in a colon. */
export const upperBoundsLead =
  'Partitions of the best cluster of each platform, and its tightest upper bound:'

/**
 * The upper bounds of clusters that matter: of each cluster the tightest one, and those that do not
 * hold. Undefined where no cluster has any.
 */
export const upperBoundsTable = (clusters: readonly Bounded[]): Table | undefined => {
  const rows = clusters.flatMap(rowsOf)
  if (rows.length === 0) return undefined
  return {
    columns: [
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
  }
}

const NO_NUMBER = '–'

const rowsOf = (cluster: Bounded): string[][] => {
  const name = [platformName(cluster.platform), clusterName(cluster), amount(cluster.partitions)]
  return boundsThatMatter(cluster).map((bound) => [
    ...name,
    isDataAlone(bound) ? NO_NUMBER : amount(bound.partitionsAtMost),
    plainName(bound.bound),
    amount(bound.value),
    amount(bound.limit),
    bound.unit,
  ])
}

/** What a dash in the table means; undefined where there is none. */
export const upperBoundsNote = (clusters: readonly Bounded[]): string | undefined =>
  clusters.some(isBrokenByData)
    ? `${NO_NUMBER}: the data alone, with any number of partitions, is above the limit.`
    : undefined

const isBrokenByData = ({ partitionHealth }: Bounded): boolean =>
  partitionHealth?.upperBounds.some(isDataAlone) ?? false
