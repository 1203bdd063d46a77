import { amount } from '../../core/words'
import type { LowerBound, PartitionWindow, TopicPartitions } from '../../schema/partitions'
import type { PartitionPlan } from '../../schema/plan'
import { plainName, platformName, upperBoundName } from '../names'
import { counted, listed } from './figures'
import { byReason, misfitSentence } from './misfits'
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
  return bound.partitions > topic.recommended
    ? `, as given, fewer than the ${asked} that ${name} asks for`
    : `, as given; ${name}, the largest lower bound, asks for ${asked}`
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
  const isAbove = ({ partitions, partitionsAtMost = partitions }: PartitionWindow) =>
    partitions > partitionsAtMost
  const within = clusters.filter((cluster) => !isAbove(cluster)).flatMap(upperBoundOf)
  const above = clusters.filter(isAbove).flatMap(upperBoundOf)
  return [
    ...(within.length === 0 ? [] : [`At most it is ${listed(within)}.`]),
    ...(above.length === 0 ? [] : [`That is above the upper bound of ${listed(above)}.`]),
  ]
}

const upperBoundOf = (window: PartitionWindow) =>
  window.partitionsAtMost === undefined
    ? []
    : [
        `${amount(window.partitionsAtMost)} on ${platformName(window.platform)} (${upperBoundName(window)})`,
      ]

const misfits = ({ workload, partitions, clusters }: PartitionPlan): string[] =>
  byReason(
    workload.platforms.filter((platform) => clusters.every((each) => each.platform !== platform)),
    (platform) => {
      const conflict = partitions.conflicts.find((each) => each.platform === platform)
      return conflict
        ? `at least ${amount(conflict.partitionsAtLeast)} partitions are needed and at most ${amount(conflict.partitionsAtMost)} are possible`
        : undefined
    },
  ).map(misfitSentence)
