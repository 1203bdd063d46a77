import type { TopicPartitions } from '../../schema/partitions'
import type { Plan } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import { platformName } from '../names'
import { whyNot } from '../why-not'
import { listed } from './figures'

/** Platforms that do not fit for the same reason. */
export interface Misfits {
  readonly platforms: readonly Platform[]
  /** Without a full stop; undefined where nothing is known of it. */
  readonly why: string | undefined
}

/** Names with why these platforms do not fit, as a sentence. */
export const misfitSentence = ({ platforms, why }: Misfits): string => {
  const verb = platforms.length === 1 ? 'does' : 'do'
  return `${listed(platforms.map(platformName))} ${verb} not fit${why ? `: ${why}` : ''}.`
}

/** Platforms with their reasons, those with the same one together. */
export const byReason = (
  platforms: readonly Platform[],
  whyOf: (platform: Platform) => string | undefined,
): Misfits[] => {
  const groups = new Map<string | undefined, Platform[]>()
  for (const platform of platforms) {
    const why = whyOf(platform)
    groups.set(why, [...(groups.get(why) ?? []), platform])
  }
  return [...groups].map(([why, group]) => ({ platforms: group, why }))
}

/** The platforms of a plan that do not fit; none where everything fits. */
export const misfitsOf = (plan: Plan): Misfits[] =>
  byReason(
    plan.platforms.filter(({ best }) => !best).map(({ platform }) => platform),
    (platform) => whyNot(plan, platform),
  )

/**
 * What a platform's quota per partition asks for, and what was given, of the topics that were given
 * fewer; undefined where none was.
 */
export const quotaShortage = (
  topics: readonly TopicPartitions[],
  platform: Platform,
): { readonly needed: number; readonly given: number } | undefined => {
  const short = topics.flatMap(({ given, recommended, lowerBounds }) => {
    const quota = lowerBounds.find((bound) => bound.platform === platform)
    return quota && given && quota.partitions > recommended
      ? [{ needed: quota.partitions, given: recommended }]
      : []
  })
  return short.length === 0
    ? undefined
    : short.reduce((sum, next) => ({
        needed: sum.needed + next.needed,
        given: sum.given + next.given,
      }))
}
