import { catchUp } from '../core/catch-up/catch-up'
import type { CatchUp } from '../schema/catch-up'
import type { GroupLag, PartitionLag } from '../schema/group-lag'

/**
 * How a group catches up, from what two readings say: what it read while it was behind is what it can do.
 * Undefined where it is not behind, reads nothing, or is not known whole.
 */
export const groupCatchUp = (
  { lagMessages, producedPerSecond, consumedPerSecond, partitions, consumers }: GroupLag,
  {
    complete,
    largest,
    withinHours,
  }: {
    readonly complete: boolean
    readonly largest: PartitionLag | undefined
    readonly withinHours: number | undefined
  },
): CatchUp | undefined => {
  const isKnown = complete && lagMessages > 0 && consumers > 0 && largest !== undefined
  if (!isKnown || producedPerSecond === undefined || !consumedPerSecond) return undefined
  const hottest = largest.producedPerSecond
  return catchUp({
    lagMessages,
    producedPerSecond,
    consumedPerSecond,
    partitions,
    consumers,
    largestPartitionLag: largest.lagMessages,
    ...(hottest === undefined ? {} : { largestPartitionProducedPerSecond: hottest }),
    ...(withinHours === undefined ? {} : { withinHours }),
  })
}
