import type { CatchUpInput } from '../schema/catch-up'
import type { Fault } from '../schema/problem'
import type { Finding, Raw } from './traffic-contradictions'
import { given, number } from './traffic-contradictions'

/** What was calculated from other fields may be this much off. */
const ROUNDING = 1e-9

/** What no single field of a lagging group shows; missing fields and wrong types are the schema's to tell. */
export const catchUpContradictions = (raw: Raw<CatchUpInput>): Fault[] =>
  [...speed(raw), largestLag(raw), largestWrites(raw)].filter((finding) => finding !== false)

const speed = ({
  consumedPerSecondPerConsumer: ofOne,
  consumedPerSecond: ofGroup,
  consumers,
}: Raw<CatchUpInput>): Finding[] => [
  !given(ofOne) &&
    !given(ofGroup) && {
      pointer: '/consumedPerSecondPerConsumer',
      detail:
        'consumedPerSecondPerConsumer is required: messages a second that one consumer processes while it has work; or give consumedPerSecond, that of the group',
    },
  given(ofOne) &&
    given(ofGroup) && {
      pointer: '/consumedPerSecond',
      detail:
        'consumedPerSecondPerConsumer and consumedPerSecond are both given; give one of the two',
    },
  !given(ofOne) &&
    given(ofGroup) &&
    consumers === 0 && {
      pointer: '/consumedPerSecond',
      detail:
        'consumedPerSecond is what the consumers process together, and there are 0; give consumedPerSecondPerConsumer',
    },
]

const largestLag = (raw: Raw<CatchUpInput>): Finding => {
  const largest = number(raw.largestPartitionLag)
  const all = number(raw.lagMessages)
  const partitions = number(raw.partitions)
  if (largest === undefined || all === undefined) return false
  const pointer = '/largestPartitionLag'
  if (largest > all)
    return {
      pointer,
      detail: `largestPartitionLag must be at most lagMessages, ${all}; got ${largest}`,
    }
  const mean = all / (partitions ?? Number.NaN)
  return (
    largest < mean * (1 - ROUNDING) && {
      pointer,
      detail: `largestPartitionLag must be at least the mean over the partitions, ${mean}; got ${largest}`,
    }
  )
}

const largestWrites = (raw: Raw<CatchUpInput>): Finding => {
  const largest = number(raw.largestPartitionProducedPerSecond)
  const all = number(raw.producedPerSecond)
  if (largest === undefined || all === undefined) return false
  const pointer = '/largestPartitionProducedPerSecond'
  if (largest > all)
    return {
      pointer,
      detail: `largestPartitionProducedPerSecond must be at most producedPerSecond, ${all}; got ${largest}`,
    }
  return (
    raw.partitions === 1 &&
    largest < all * (1 - ROUNDING) && {
      pointer,
      detail: `largestPartitionProducedPerSecond must be producedPerSecond, ${all}, with one partition; got ${largest}`,
    }
  )
}
