import { amount } from '../../core/words'
import type { PartitionConflict } from '../../schema/partitions'
import type { PartitionPlan } from '../../schema/plan'
import { counted, listed } from '../answer/figures'
import { plainName, platformName, platforms } from '../names'
import type { WindowRow } from './window-bounds'
import type { LowerRow } from './window-lower'

type Topics = PartitionPlan['partitions']['topics']

/** Whether the partitions were given or are recommended; of several topics, how many of each. */
export const originWords = (topics: Topics): string => {
  const given = topics.filter((topic) => topic.given)
  if (given.length === 0) return 'recommended'
  if (given.length === topics.length) return 'given'
  const sum = given.reduce((partitions, { recommended }) => partitions + recommended, 0)
  return `in all, ${amount(sum)} of them given`
}

/** What the window shows, in a headline. */
export const windowClaim = ({ partitions }: PartitionPlan): string => {
  const { total, topics, conflicts } = partitions
  if (conflicts.length > 0) return conflictClaim(conflicts, total)
  const all = `${counted(total, 'partition')} ${originWords(topics)}`
  return topics.length === 1 ? all : `${all}, over ${counted(topics.length, 'topic')}`
}

/** Platforms in conflict, with the total where that is what they cannot hold. */
const conflictClaim = (conflicts: readonly PartitionConflict[], total: number): string => {
  const names = listed(conflicts.map(({ platform }) => platformName(platform)))
  if (conflicts.every((each) => each.partitionsAtLeast === total && !each.topics)) {
    const none = conflicts.length === platforms.length
    return `${none ? 'No platform can' : `${names} cannot`} hold ${counted(total, 'partition')}`
  }
  const [first, ...others] = conflicts
  if (!first || others.length > 0) return `${names} need more partitions than they may have`
  const { partitionsAtLeast, partitionsAtMost, topics } = first
  const partition = topics ? `${topics} partition` : 'partition'
  return `${names} needs ${counted(partitionsAtLeast, partition)} and may have ${amount(partitionsAtMost)}`
}

/** What the numbers are of. */
export const windowScope = ({ partitions, workload }: PartitionPlan): string => {
  const { topics } = partitions
  const [first] = topics
  const of =
    topics.length > 1
      ? `lower bounds added over ${counted(topics.length, 'topic')}`
      : workload.topics && first
        ? `topic “${first.name}”`
        : 'all topics taken as one'
  return `Partitions, at least and at most, in ${workload.region}; ${of}`
}

/** A platform's window, short: from least to most, or where they are in conflict the most. */
export const windowWords = ({ state, least, most }: WindowRow): string => {
  if (state === 'misfit') return 'does not fit'
  if (most === undefined) return `${amount(least)} or more`
  return state === 'window' ? `${amount(least)} to ${amount(most)}` : `at most ${amount(most)}`
}

/** A lower bound in a sentence. */
export const lowerSentence = ({ bound, platform, partitions }: LowerRow): string =>
  `${plainName(bound)}${platform ? ` of ${platformName(platform)}` : ''}: at least ${amount(partitions)}.`

/** A platform's window in sentences, for those who cannot see it. */
export const windowSentence = (row: WindowRow): string => {
  const cluster = row.cluster === '' ? '' : `, ${row.cluster}`
  const { note } = row
  const planned =
    row.planned === undefined || row.state === 'above' ? '' : `, ${amount(row.planned)} planned`
  const window = `${windowWords(row)}${note === '' ? '' : ` (${note})`}`
  return `${platformName(row.platform)}${cluster}: ${window}${planned}. ${row.conflict}`.trimEnd()
}
