import { PERCENT } from '../../core/units'
import { amount } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import type { Plan, PlatformPlan } from '../../schema/plan'
import { clusterWords } from '../answer/cluster'
import { percent, percentAbove } from '../answer/figures'
import { plainName, platformName } from '../names'
import { whyNot } from '../why-not'
import type { Table } from './table'
import { usd } from './usd'

/**
 * What the best cluster of each platform costs a month, the cheapest first and those that do not fit
 * last; only why they do not where nothing fits at all.
 */
export const comparisonTable = (plan: Plan): Table => {
  const byCost = platformsByCost(plan)
  return byCost.some(({ best }) => best) ? costs(plan, byCost) : misfits(plan, byCost)
}

/** Every platform asked for, the cheapest first and those that do not fit last. */
export const platformsByCost = ({ platforms }: Pick<Plan, 'platforms'>): PlatformPlan[] => {
  const usdOf = ({ best }: PlatformPlan) => best?.monthlyUsd ?? Number.POSITIVE_INFINITY
  return [...platforms].sort((one, other) =>
    usdOf(one) === usdOf(other) ? 0 : usdOf(one) - usdOf(other),
  )
}

const misfits = (plan: Plan, platforms: readonly PlatformPlan[]): Table => ({
  columns: [{ head: 'platform' }, { head: 'why it does not fit' }],
  rows: platforms.map(({ platform }) => [platformName(platform), whyNot(plan, platform) ?? '']),
})

const costs = (plan: Plan, platforms: readonly PlatformPlan[]): Table => ({
  columns: [
    { head: 'platform' },
    { head: 'best cluster' },
    { head: 'storage of a broker' },
    { head: 'USD a month', align: 'right' },
    { head: 'above the cheapest, USD', align: 'right' },
    { head: 'above', align: 'right' },
    { head: 'decided by' },
  ],
  rows: platforms.map((entry) => row(plan, entry)),
})

const row = (plan: Plan, { platform, best }: PlatformPlan): string[] => {
  const name = platformName(platform)
  const choice = plan.comparison.perPlatform.find((each) => each.platform === platform)
  if (!best || !choice) return [name, 'does not fit', '', '', '', '', whyNot(plan, platform) ?? '']
  return [
    name,
    clusterWords(best),
    storageWords(best),
    usd(choice.monthlyUsd),
    usd(choice.deltaUsd),
    percentAbove(choice),
    deciding(best),
  ]
}

/** Size and strength of the disk of one broker, as far as they are to be chosen. */
const storageWords = (candidate: Candidate): string => {
  const { storageGiBPerBroker: size, volumeMiBps, volumeIops } = candidate
  if (size === undefined) return 'grows by itself'
  return [
    amount(size, 'GiB'),
    ...(volumeMiBps === undefined ? [] : [amount(volumeMiBps, 'MiB/s')]),
    ...(volumeIops === undefined ? [] : [amount(volumeIops, 'IOPS')]),
  ].join(', ')
}

/** What sized a cluster; of MSK Serverless, which has no size, the quota that is used most. */
const deciding = ({ brokers, bindingConstraint, constraints }: Candidate): string => {
  if (brokers !== undefined) return plainName(bindingConstraint)
  const use = constraints.find(({ constraint }) => constraint === bindingConstraint)
  const used = (use?.utilisation ?? 0) * PERCENT
  return `no size; ${percent(used)} of the quota of ${plainName(bindingConstraint)}`
}
