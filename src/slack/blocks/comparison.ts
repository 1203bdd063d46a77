import type { SectionBlock } from '@slack/types'
import { amount, dollars } from '../../core/words'
import { clusterAndPartitions } from '../../render/answer/cluster'
import { scopeOf } from '../../render/answer/scope'
import { platformName } from '../../render/names'
import { platformsByCost } from '../../render/tables/comparison'
import { pricesLead } from '../../render/tables/prices'
import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import type { Content } from '../message'
import { fitting } from '../message'
import { actions, linkButton, shareButton } from './actions'
import { assumedLine, understoodLine } from './echo'
import { linksTo, sideBySide } from './links'
import type { Planned, Surroundings } from './plan'
import { signature } from './plan'
import { misfit } from './platform-fields'
import { context, escaped, fields, mrkdwn, section } from './texts'
import { warningBlocks } from './warnings'

/** The answer to a comparison: the cheapest of each workload, every platform for each, and what was understood. */
export const comparisonContent = (
  planned: readonly Planned[],
  surroundings: Surroundings,
): Content => {
  const verdicts = planned.map(verdictOf)
  const plans = planned.map(({ plan }) => plan)
  const prices = [...new Set(plans.map((plan) => escaped(pricesLead(plan))))]
  return {
    text: escaped(verdicts.join('; ')),
    blocks: fitting([
      { block: section([...verdicts.map(bold), ...differences(planned)].map(escaped).join('\n')) },
      ...planned.map((each, index) => ({ block: costs(index, each), leftOut: 2 })),
      ...planned.map((each, index) => ({
        block: context(echo(index, each, surroundings)),
        leftOut: 1,
      })),
      ...warningBlocks(plans),
      { block: context(...prices), leftOut: 1 },
      ...buttons(planned, surroundings).map((block) => ({ block, leftOut: 4 })),
      ...signature(surroundings),
    ]),
  }
}

const bold = (verdict: string, index: number): string => `*${index + 1}. ${verdict}*`

const verdictOf = ({ plan }: Planned): string => {
  const cheapest = cheapestOf(plan)
  const scope = scopeOf(plan)
  if (!cheapest) return `Nothing fits for ${scope}`
  return `${dollars(cheapest.monthlyUsd)} a month on ${platformName(cheapest.platform)} for ${scope}`
}

const cheapestOf = (plan: Plan): Candidate | undefined => platformsByCost(plan)[0]?.best

/** By how much each costs more or less than the first. */
const differences = ([first, ...others]: readonly Planned[]): readonly string[] => {
  const from = first && cheapestOf(first.plan)?.monthlyUsd
  return others.flatMap(({ plan }, index) => {
    const to = cheapestOf(plan)?.monthlyUsd
    if (from === undefined || to === undefined) return []
    const name = `${index + 2} costs`
    if (to === from) return [`${name} the same as 1.`]
    const more = to > from ? 'more' : 'less'
    return [
      `${name} ${dollars(Math.abs(to - from))} a month ${more} than 1, ${amount(to / from)} times as much.`,
    ]
  })
}

const costs = (index: number, { plan }: Planned): SectionBlock => ({
  type: 'section',
  text: mrkdwn(`*${index + 1}. ${escaped(scopeOf(plan))}*`),
  fields: fields(
    platformsByCost(plan).map(({ platform, best }) =>
      best
        ? `${platformName(platform)}: *${dollars(best.monthlyUsd)}*\n${escaped(clusterAndPartitions(best))}`
        : `${platformName(platform)}: ${misfit(plan, platform)}`,
    ),
  ),
})

const echo = (index: number, { phrase, plan }: Planned, { regionNames }: Surroundings): string =>
  `${index + 1}. Understood: ${understoodLine(phrase, regionNames)}; taken for granted: ${assumedLine(plan, phrase)}`

const buttons = (planned: readonly Planned[], { baseUrl, isPrivate }: Surroundings) => {
  const [first, second, ...more] = planned
  const isPair = first && second && more.length === 0
  return actions([
    ...(isPair
      ? [linkButton('beside', 'Side by side', sideBySide(first.input, second.input, baseUrl))]
      : planned.map(({ input }, index) =>
          linkButton(`plan-${index + 1}`, `Plan ${index + 1}`, linksTo(input, baseUrl).page),
        )),
    ...(isPrivate ? [shareButton(planned.map(({ canonical }) => canonical))] : []),
  ])
}
