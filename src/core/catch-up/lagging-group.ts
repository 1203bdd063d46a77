import type { CatchUpInput, LaggingGroup } from '../../schema/catch-up'
import { amount } from '../words'

/** A group with every default filled in, and a sentence for each of them. */
export const laggingGroup = (
  input: CatchUpInput,
): { readonly group: LaggingGroup; readonly assumed: string[] } => {
  const { lagMessages, producedPerSecond, partitions, consumers = partitions } = input
  const active = Math.min(consumers, partitions)
  const fromGroup = (input.consumedPerSecond ?? 0) / active
  const group: LaggingGroup = {
    lagMessages,
    producedPerSecond,
    consumedPerSecondPerConsumer: input.consumedPerSecondPerConsumer ?? fromGroup,
    partitions,
    consumers,
    ...(input.withinHours === undefined ? {} : { withinHours: input.withinHours }),
    largestPartitionLag: input.largestPartitionLag ?? lagMessages / partitions,
    largestPartitionProducedPerSecond:
      input.largestPartitionProducedPerSecond ?? producedPerSecond / partitions,
    keyed: input.keyed ?? true,
  }
  return { group, assumed: assumedOf(input, group) }
}

const assumedOf = (input: CatchUpInput, group: LaggingGroup): string[] => {
  const { partitions, consumedPerSecondPerConsumer: speed } = group
  return [
    input.consumers === undefined &&
      `consumers: one for each of ${amount(partitions)} partitions, ${amount(partitions)}`,
    input.consumedPerSecondPerConsumer === undefined &&
      `consumedPerSecondPerConsumer: consumedPerSecond over the consumers that have a partition, ${amount(speed, 'messages/s')}`,
    input.largestPartitionLag === undefined &&
      partitions > 1 &&
      `largestPartitionLag: the lag is even, ${amount(group.largestPartitionLag, 'messages')} in each partition`,
    input.largestPartitionProducedPerSecond === undefined &&
      partitions > 1 &&
      `largestPartitionProducedPerSecond: writes are even, ${amount(group.largestPartitionProducedPerSecond, 'messages/s')} to each partition`,
  ].filter((sentence) => sentence !== false)
}
