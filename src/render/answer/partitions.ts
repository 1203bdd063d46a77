import { amount } from '../../core/words'
import type { LowerBound, TopicPartitions } from '../../schema/partitions'
import type { PartitionPlan } from '../../schema/plan'
import { plainName, platformName, upperBoundName } from '../names'
import { conflictWords } from '../why-not'
import { counted, listed } from './figures'
import { byReason, misfitSentence, quotaShortage } from './misfits'
import { scopeOf } from './scope'

/**
 * The answer of a partition plan in sentences of plain text, one line: how many partitions and why;
 * where a platform has another number; on which platforms nothing fits.
 * May hold names of topics, so that markup must escape it.
 */
export const partitionsAnswer = (plan: PartitionPlan): string =>
  [verdict(plan), ...elsewhere(plan), ...mostOf(plan), ...misfits(plan)].join(' ')

const verdict = (plan: PartitionPlan): string => {
  const { total, topics } = plan.partitions
  const largest = topics.reduce((most, next) => (next.recommended > most.recommended ? next : most))
  const lead = `${counted(total, 'partition')} for ${scopeOf(plan)}`
  return topics.length === 1
    ? `${lead}${whyOf(largest)}.`
    : `${lead}; the most, ${amount(largest.recommended)}, are those of ${largest.name}${whyOf(largest)}.`
}

/** The bound that decided a topic's partitions; of quotas of several platforms the least. */
export const bindingBound = ({
  lowerBounds,
  bindingBound: name,
}: Pick<TopicPartitions, 'lowerBounds' | 'bindingBound'>): LowerBound | undefined => {
  const [first, ...rest] = lowerBounds.filter(({ bound }) => bound === name)
  return (
    first &&
    rest.reduce((least, next) => (next.partitions < least.partitions ? next : least), first)
  )
}

const whyOf = (topic: TopicPartitions): string => {
  const bound = bindingBound(topic)
  if (!bound) return ''
  if (!topic.given) return `: ${bound.why}${topic.rounding ? `; ${topic.rounding}` : ''}`
  const asked = amount(bound.partitions)
  const name = plainName(bound.bound)
  if (bound.partitions > topic.recommended)
    return `, as given, fewer than the ${asked} that ${name} asks for`
  const isLargest = topic.lowerBounds.every(({ partitions }) => partitions <= bound.partitions)
  const where = isLargest ? '' : ' that holds on every platform'
  return `, as given; ${name}, the largest lower bound${where}, asks for ${asked}`
}

/** Platforms whose best cluster has another number of partitions. */
const elsewhere = ({ partitions, clusters }: PartitionPlan): string[] => {
  const others = clusters.filter((cluster) => cluster.partitions !== partitions.total)
  if (others.length === 0) return []
  const each = others.map(
    (cluster) => `${platformName(cluster.platform)} (${amount(cluster.partitions)})`,
  )
  const have = each.length === 1 ? 'cluster of' : 'clusters of'
  const verb = each.length === 1 ? 'has' : 'have'
  return [
    `The best ${have} ${listed(each)} ${verb} more, for a quota per partition or to load brokers evenly.`,
  ]
}

/** The upper bound of each cluster that has one; apart those that the partitions are above already. */
const mostOf = ({ clusters }: PartitionPlan): string[] => {
  const bounded = clusters.flatMap(({ partitionsAtMost: most, ...cluster }) =>
    most === undefined
      ? []
      : [{ name: platformName(cluster.platform), bound: upperBoundName(cluster), most, cluster }],
  )
  const within = bounded
    .filter(({ cluster, most }) => cluster.partitions <= most)
    .map(({ name, bound, most }) => `${amount(most)} on ${name} (${bound})`)
  const above = bounded
    .filter(({ cluster, most }) => cluster.partitions > most)
    .map(
      ({ name, bound, most, cluster }) =>
        `${name} has ${amount(cluster.partitions)}, above its upper bound of ${amount(most)} (${bound}).`,
    )
  return [...(within.length === 0 ? [] : [`At most it is ${listed(within)}.`]), ...above]
}

const misfits = ({ workload, partitions, clusters }: PartitionPlan): string[] =>
  byReason(
    workload.platforms.filter((platform) => clusters.every((each) => each.platform !== platform)),
    (platform) => {
      const conflict = partitions.conflicts.find((each) => each.platform === platform)
      if (conflict) return conflictWords(conflict)
      const short = quotaShortage(partitions.topics, platform)
      return short
        ? `its quota per partition asks for ${counted(short.needed, 'partition')}, against ${amount(short.given)} given`
        : 'the plan says why'
    },
  ).map(misfitSentence)
