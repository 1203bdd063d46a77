import { amount, dollars } from '../../core/words'
import type { PlatformChoice } from '../../schema/comparison'
import type { Plan } from '../../schema/plan'
import { platformName } from '../names'
import { bestOn, clusterAndPartitions, diskName, sizedBy } from './cluster'
import { differenceSentence } from './difference'
import { counted, listed } from './figures'
import { misfitSentence, misfitsOf } from './misfits'
import { scopeOf } from './scope'

/**
 * The answer of a plan in sentences of plain text, one line: which platform, how many brokers and
 * partitions, how much a month and why; what the others add; why one does not fit.
 * May hold names of topics, so that markup must escape it.
 */
export const planAnswer = (plan: Plan): string => planSentences(plan).join(' ')

/** The sentences of the answer one by one, the verdict first; markup must escape them too. */
export const planSentences = (plan: Plan): readonly string[] => {
  const byCost = [...plan.comparison.perPlatform].sort(
    (one, other) => one.deltaUsd - other.deltaUsd,
  )
  const [cheapest, ...others] = byCost
  if (!cheapest) return nothingFits(plan)
  return [
    verdict(plan, byCost),
    ...differences(plan, cheapest, others),
    ...breakEven(plan),
    ...withoutHardDisks(plan, cheapest),
    ...byCostAlone(plan, cheapest),
    ...misfitsOf(plan).map(misfitSentence),
  ]
}

const nothingFits = (plan: Plan): string[] => {
  const [first, ...others] = misfitsOf(plan)
  if (first && others.length === 0) {
    const names = listed(first.platforms.map(platformName))
    return [`Nothing fits on ${names} for ${scopeOf(plan)}${first.why ? `: ${first.why}` : ''}.`]
  }
  return [`Nothing fits for ${scopeOf(plan)}.`, ...misfitsOf(plan).map(misfitSentence)]
}

const verdict = (plan: Plan, byCost: readonly PlatformChoice[]): string => {
  const winners = byCost.filter(({ deltaUsd }) => deltaUsd === 0)
  const names = listed(winners.map(({ platform }) => platformName(platform)))
  const clusters = winners
    .map(({ platform }) => bestOn(plan, platform))
    .filter((best) => best !== undefined)
  const [first] = clusters
  const what = clusters.map(clusterAndPartitions).join(', or ')
  const usd = first ? `${dollars(first.monthlyUsd)} a month` : ''
  const scope = scopeOf(plan)
  if (winners.length > 1) return `${names} are cheapest for ${scope}, each at ${usd}: ${what}.`
  const size = first && sizedBy(first)
  return `${leadIn(plan, names, scope)}: ${what}, ${usd}${size ? `; ${size}` : ''}.`
}

const leadIn = (plan: Plan, name: string, scope: string): string => {
  if (plan.comparison.perPlatform.length > 1) return `${name} is cheapest for ${scope}`
  return plan.platforms.length > 1 ? `Only ${name} fits for ${scope}` : `${name} for ${scope}`
}

/** The next platform, and EC2 where that is another one. */
const differences = (
  plan: Plan,
  cheapest: PlatformChoice,
  others: readonly PlatformChoice[],
): string[] => {
  const dearer = others.filter(({ deltaUsd }) => deltaUsd > 0)
  return dearer
    .filter((choice, index) => index === 0 || choice.platform === 'ec2')
    .map((choice) => differenceSentence(plan, choice, cheapest))
}

/** Where EC2 costs less than every MSK platform. */
const breakEven = ({ comparison, workload }: Plan): string[] => {
  const versus = comparison.mskVersusEc2
  if (!versus || versus.deltaUsd <= 0) return []
  return [
    `EC2 stays cheaper while running it takes fewer than ${counted(versus.breakEvenEngineerHours, 'hour')} of engineering a month, at ${dollars(workload.engineerUsdPerHour)} an hour.`,
  ]
}

/** Where EC2 wins on hard disks only. */
const withoutHardDisks = ({ comparison }: Plan, { platform }: PlatformChoice): string[] => {
  const { ec2OnSsd: ssd, msk } = comparison.mskVersusEc2 ?? {}
  if (platform !== 'ec2' || !ssd || !msk || ssd.monthlyUsd <= msk.monthlyUsd) return []
  return [
    `Without hard disks it would be ${amount(ssd.brokers)} × ${ssd.instanceType} on ${diskName(ssd.storageType)} at ${dollars(ssd.monthlyUsd)} a month, and ${platformName(msk.platform)} cheapest.`,
  ]
}

/** Where the rule of fewer brokers puts another platform first than cost alone would. */
const byCostAlone = ({ comparison, assumptions }: Plan, cheapest: PlatformChoice): string[] => {
  const least = comparison.perPlatform.reduce((most, next) =>
    next.leastUsd < most.leastUsd ? next : most,
  )
  if (least.leastUsd >= cheapest.leastUsd) return []
  return [
    `By cost alone ${platformName(least.platform)} would be cheapest, with more brokers at ${dollars(least.leastUsd)} a month: within ${amount(assumptions.fewerBrokersWithinPercent, '%')} of the cheapest cluster of a platform, fewer brokers come first.`,
  ]
}
