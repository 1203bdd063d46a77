import type { SectionBlock } from '@slack/types'
import { dollars } from '../../core/words'
import { clusterAndPartitions } from '../../render/answer/cluster'
import { percentAbove } from '../../render/answer/figures'
import { platformName } from '../../render/names'
import { platformsByCost } from '../../render/tables/comparison'
import { whyNot } from '../../render/why-not'
import { cut } from '../../request/shown'
import type { Plan, PlatformPlan } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import { escaped, fields } from './texts'

/** Characters of a reason; the plan has all of it. */
const MOST_REASON = 300

/** Each platform with its best cluster and what that costs a month, the cheapest first, two a row. */
export const platformFields = (plan: Plan): SectionBlock => ({
  type: 'section',
  fields: fields(platformsByCost(plan).map((entry) => fieldOf(plan, entry))),
})

const fieldOf = (plan: Plan, { platform, best }: PlatformPlan): string => {
  const name = `*${platformName(platform)}*`
  const choice = plan.comparison.perPlatform.find((each) => each.platform === platform)
  if (!best || !choice) {
    return `${name}\n${misfit(plan, platform)}`
  }
  const isAlone = plan.comparison.perPlatform.length === 1
  const above =
    choice.deltaUsd === 0
      ? isAlone
        ? ''
        : ', the cheapest'
      : `, ${dollars(choice.deltaUsd)} (${percentAbove(choice)}) more`
  return `${name}\n*${dollars(choice.monthlyUsd)}* a month${above}\n${escaped(clusterAndPartitions(best))}`
}

/** That a platform does not fit, and why. */
export const misfit = (plan: Plan, platform: Platform): string =>
  `does not fit: ${escaped(cut(whyNot(plan, platform) ?? 'the plan says why', MOST_REASON))}`
