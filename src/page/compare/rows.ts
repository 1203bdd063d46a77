import { roundUsd } from '../../core/money'
import { PERCENT } from '../../core/units'
import { dollars } from '../../core/words'
import { clusterWords } from '../../render/answer/cluster'
import { counted, percent } from '../../render/answer/figures'
import { platformName } from '../../render/names'
import { workloadPairs } from '../../render/tables/workload'
import { whyNot } from '../../render/why-not'
import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import { labelOf } from '../../written/labels'
import { plannedWith } from '../form/notes'

/** A line of a comparison of two plans: what each has, and the difference where it is one of dollars. */
export interface Row {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly isChanged: boolean
}

const NOTHING = '–'

const row = (name: string, before: string, after: string, difference = ''): Row => ({
  name,
  before,
  after,
  difference,
  isChanged: before !== after,
})

/** What of the workload and the assumptions differs between two plans. */
export const changedInputs = (before: Plan, after: Plan): Row[] =>
  [
    ...inBoth(workloadWords(before), workloadWords(after)),
    ...inBoth(assumptionWords(before), assumptionWords(after)),
  ].filter(({ isChanged }) => isChanged)

const workloadWords = (plan: Plan): ReadonlyMap<string, string> =>
  new Map(workloadPairs(plan.workload, plan.demand))

const assumptionWords = (plan: Plan): ReadonlyMap<string, string> =>
  new Map(
    Object.keys(plan.assumptions).flatMap((name) => {
      const words = plannedWith(name, plan)
      return words === undefined ? [] : [[labelOf(name), words] as const]
    }),
  )

const inBoth = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Row[] =>
  [...new Set([...before.keys(), ...after.keys()])].map((name) =>
    row(name, before.get(name) ?? NOTHING, after.get(name) ?? NOTHING),
  )

/** What a change comes to, in a sentence: which platform is cheapest then, and by how much the bill differs. */
export const changeSentence = (before: Plan, after: Plan): string => {
  const [one, other] = [cheapestOf(before), cheapestOf(after)]
  if (!one || !other) return `Before: ${cheapestWords(before)}. After: ${cheapestWords(after)}.`
  const name = platformName(other.platform)
  const verb =
    one.platform === other.platform
      ? `${name} stays cheapest`
      : `${name} becomes cheapest in place of ${platformName(one.platform)}`
  const delta = roundUsd(other.monthlyUsd - one.monthlyUsd)
  if (delta === 0) return `${verb}, at the same cost.`
  const share = percent((Math.abs(delta) / one.monthlyUsd) * PERCENT)
  return `${verb}, and the bill is ${dollars(Math.abs(delta))} (${share}) ${delta < 0 ? 'lower' : 'higher'} a month: ${dollars(other.monthlyUsd)}.`
}

/** The answers of two plans, line by line: what is cheapest, every platform, partitions. */
export const answerRows = (before: Plan, after: Plan): Row[] => {
  const platforms = [
    ...new Set([...before.platforms, ...after.platforms].map((each) => each.platform)),
  ]
  return [
    row(
      'cheapest',
      cheapestWords(before),
      cheapestWords(after),
      usdBetween(cheapestOf(before), cheapestOf(after)),
    ),
    row('partitions', partitionsWords(before), partitionsWords(after)),
    ...platforms.flatMap((platform) => platformRows(platform, before, after)),
  ]
}

const bestOf = (plan: Plan, platform: Platform | undefined): Candidate | undefined =>
  plan.platforms.find((each) => each.platform === platform)?.best

const cheapestOf = (plan: Plan): Candidate | undefined =>
  bestOf(plan, plan.comparison.cheapest?.platform)

const cheapestWords = (plan: Plan): string => {
  const best = cheapestOf(plan)
  return best ? `${platformName(best.platform)}, ${dollars(best.monthlyUsd)}` : 'nothing fits'
}

const partitionsWords = ({ partitions }: Plan): string => counted(partitions.total, 'partition')

const platformRows = (platform: Platform, before: Plan, after: Plan): Row[] => {
  const [one, other] = [bestOf(before, platform), bestOf(after, platform)]
  const name = platformName(platform)
  return [
    row(`${name}, a month`, usdWords(one), usdWords(other), usdBetween(one, other)),
    row(`${name}, cluster`, clusterOrWhy(before, platform), clusterOrWhy(after, platform)),
  ]
}

const usdWords = (best: Candidate | undefined): string =>
  best ? dollars(best.monthlyUsd) : NOTHING

const clusterOrWhy = (plan: Plan, platform: Platform): string => {
  const best = bestOf(plan, platform)
  if (best) return clusterWords(best)
  const isAsked = plan.platforms.some((each) => each.platform === platform)
  return isAsked
    ? `does not fit: ${whyNot(plan, platform) ?? 'no shape was considered'}`
    : 'not asked for'
}

/** How much dearer or cheaper a cluster is than another, in dollars and percent; empty without both. */
const usdBetween = (before: Candidate | undefined, after: Candidate | undefined): string => {
  if (!before || !after) return ''
  const delta = roundUsd(after.monthlyUsd - before.monthlyUsd)
  if (delta === 0) return 'the same'
  const sign = delta > 0 ? '+' : '-'
  const share = percent((Math.abs(delta) / before.monthlyUsd) * PERCENT)
  return `${sign}${dollars(Math.abs(delta))} (${sign}${share})`
}
