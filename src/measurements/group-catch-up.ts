import { catchUp } from '../core/catch-up/catch-up'
import type { CatchUp } from '../schema/catch-up'
import type { GroupLag, PartitionLag } from '../schema/group-lag'

/**
 * How a group catches up, from what two readings say: what its slowest consumer read while it was behind is
 * what one can do. Undefined where it is not behind, or not known whole.
 */
export const groupCatchUp = (
  { lagMessages, producedPerSecond, partitions, consumers }: GroupLag,
  {
    complete,
    consumedPerSecondPerConsumer,
    largest,
    withinHours,
  }: {
    readonly complete: boolean
    readonly consumedPerSecondPerConsumer: number
    readonly largest: PartitionLag | undefined
    readonly withinHours: number | undefined
  },
): CatchUp | undefined => {
  const isKnown = complete && lagMessages > 0 && consumers > 0 && largest !== undefined
  if (!isKnown || producedPerSecond === undefined) return undefined
  const hottest = largest.producedPerSecond
  return catchUp({
    lagMessages,
    producedPerSecond,
    consumedPerSecondPerConsumer,
    partitions,
    consumers,
    largestPartitionLag: largest.lagMessages,
    ...(hottest === undefined ? {} : { largestPartitionProducedPerSecond: hottest }),
    ...(withinHours === undefined ? {} : { withinHours }),
  })
}
