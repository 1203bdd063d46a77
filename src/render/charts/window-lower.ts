import type { LowerBound, TopicPartitions } from '../../schema/partitions'
import type { LowerBoundName, Platform } from '../../schema/vocabulary'

/** A lower bound over all topics that have it. */
export interface LowerRow {
  readonly bound: LowerBoundName
  /** The one platform that the bound is of; absent where it holds everywhere. */
  readonly platform: Platform | undefined
  readonly partitions: number
  /** How many topics have it. */
  readonly topics: number
}

/** Every lower bound once per platform it is of, added over topics, in the order of the answer. */
export const lowerRows = (topics: readonly TopicPartitions[]): LowerRow[] => {
  const rows = new Map<string, LowerRow>()
  for (const { bound, platform, partitions } of topics.flatMap(({ lowerBounds }) => lowerBounds)) {
    const key = `${bound} ${platform ?? ''}`
    const sum = rows.get(key)
    rows.set(key, {
      bound,
      platform,
      partitions: (sum?.partitions ?? 0) + partitions,
      topics: (sum?.topics ?? 0) + 1,
    })
  }
  return [...rows.values()]
}

/** Least partitions of all topics together on a platform: each topic's largest bound that counts there. */
export const leastOn = (topics: readonly TopicPartitions[], platform: Platform): number => {
  const counts = (bound: LowerBound) => !bound.platform || bound.platform === platform
  return topics.reduce((sum, { lowerBounds }) => {
    const counted = lowerBounds.filter(counts).map(({ partitions }) => partitions)
    return sum + Math.max(1, ...counted)
  }, 0)
}
