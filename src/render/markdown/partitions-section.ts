import { amount } from '../../core/words'
import type { PartitionConflict, Partitions } from '../../schema/partitions'
import { listed } from '../answer/figures'
import { byReason } from '../answer/misfits'
import { platformName } from '../names'
import type { Bounded } from '../tables/bounds-that-matter'
import { bullets, section } from './blocks'
import { text } from './escape'
import { lowerBoundBlocks } from './lower-bounds'
import { upperBoundBlocks } from './upper-bounds'

/** Partitions: the lower bounds of each topic, the upper bounds of each cluster, and the conflicts. */
export const partitionsSection = (
  { topics, conflicts }: Partitions,
  clusters: readonly Bounded[],
): string | undefined =>
  section('Partitions', [
    ...lowerBoundBlocks(topics),
    ...upperBoundBlocks(clusters),
    ...conflictBlocks(conflicts),
  ])

const conflictBlocks = (conflicts: readonly PartitionConflict[]): (string | undefined)[] => {
  if (conflicts.length === 0) return []
  const alike = byReason(
    conflicts.map(({ platform }) => platform),
    (platform) => conflicts.filter((each) => each.platform === platform).map(conflictWords)[0],
  )
  return [
    text('Lower bounds above an upper bound, so that the platform does not fit:'),
    bullets(
      alike.map(({ platforms, why }) => `${listed(platforms.map(platformName))}: ${why ?? ''}`),
    ),
  ]
}

const conflictWords = (conflict: PartitionConflict): string => {
  const { lowerBound, partitionsAtLeast, upperBound, partitionsAtMost, resolve } = conflict
  const least = `at least ${amount(partitionsAtLeast)} (${lowerBound})`
  const most = `at most ${amount(partitionsAtMost)} (${upperBound})`
  const ways = resolve.length === 0 ? '' : `; ways out: ${resolve.join(', or ')}`
  return `${least}, ${most}${ways}`
}
