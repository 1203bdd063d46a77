import type { ImageBlock } from '@slack/types'
import { planSentences } from '../../render/answer/plan'
import { howMany } from '../../render/tables/lower-bounds'
import { largestLines, versusLead } from '../../render/tables/msk-versus-ec2'
import { pricesLead } from '../../render/tables/prices'
import type { Plan } from '../../schema/plan'
import type { ReadPhrase } from '../../written/phrase/read-phrase'
import type { Content, Weighed } from '../message'
import { fitting } from '../message'
import { actions, linkButton, regionSelect, shareButton } from './actions'
import { assumedLine, understoodLine } from './echo'
import { linksTo } from './links'
import { platformFields } from './platform-fields'
import { context, escaped, plain, section } from './texts'
import { warningBlocks } from './warnings'

/** A phrase with the plan that it asked for. */
export interface Planned {
  readonly phrase: ReadPhrase
  /** The same in one line that says nothing that was assumed. */
  readonly canonical: string
  readonly plan: Plan
  readonly input: NonNullable<ReadPhrase['workload']>['input']
}

/** What an answer is made with. */
export interface Surroundings {
  readonly regionNames: ReadonlyMap<string, string>
  /** Where the planner is, without a slash at the end. */
  readonly baseUrl: string
  /** Whether that is an address that Slack can fetch pictures from. */
  readonly isPublic: boolean
  /** Whether only the person who asked sees it, who can then change and share it. */
  readonly isPrivate: boolean
  /** Who shared it and what was asked, as markup; undefined where nobody did. */
  readonly sharedBy?: string | undefined
}

/** The answer to a workload: what is cheapest, what was understood, every platform, and why. */
export const planContent = (planned: Planned, surroundings: Surroundings): Content => {
  const { plan } = planned
  const [verdict = '', ...others] = planSentences(plan)
  const anyFits = plan.comparison.perPlatform.length > 0
  return {
    text: escaped(verdict),
    blocks: fitting([
      { block: section([`*${escaped(verdict)}*`, ...others.map(escaped)].join('\n')) },
      { block: context(...echo(planned, surroundings)), leftOut: 1 },
      ...(anyFits ? [{ block: platformFields(plan), leftOut: 1 }] : []),
      { block: section(partitionsLine(plan)), leftOut: 2 },
      ...decided(plan),
      ...warningBlocks([plan]),
      ...(anyFits ? picture(planned, surroundings) : []),
      { block: context(escaped(pricesLead(plan))), leftOut: 2 },
      ...buttons(planned, surroundings),
      ...signature(surroundings),
    ]),
  }
}

/** Who shared an answer, and what was asked; it stays. */
export const signature = ({ sharedBy }: Surroundings): readonly Weighed[] =>
  sharedBy === undefined ? [] : [{ block: context(sharedBy) }]

const echo = ({ phrase, plan }: Planned, { regionNames }: Surroundings): readonly string[] => [
  `Understood: ${understoodLine(phrase, regionNames)}`,
  `Not said, so taken for granted: ${assumedLine(plan, phrase)}`,
]

const partitionsLine = ({ partitions }: Plan): string =>
  `*Partitions*: ${partitions.topics.map((topic) => escaped(howMany(topic))).join('; ')}`

const decided = (plan: Plan): readonly Weighed[] => {
  const lines = largestLines(plan)
  const lead = versusLead(plan)
  if (lead === undefined || lines.length === 0) return []
  const bullets = lines.map((line) => `• ${escaped(line)}`)
  return [
    {
      block: section(['*MSK against EC2, the largest differences*', ...bullets].join('\n')),
      leftOut: 3,
    },
  ]
}

const picture = ({ input }: Planned, { baseUrl, isPublic }: Surroundings): readonly Weighed[] => {
  const { png } = linksTo(input, baseUrl)
  if (!isPublic || png === undefined) return []
  const block: ImageBlock = {
    type: 'image',
    image_url: png,
    alt_text: ALT,
    title: plain('Cost a month by line of the bill'),
  }
  return [{ block, leftOut: 4 }]
}

const ALT = 'Monthly cost of the best cluster of each platform, stacked by line of the bill'

const buttons = (
  { canonical, input }: Planned,
  { baseUrl, isPrivate, regionNames }: Surroundings,
): readonly Weighed[] => {
  const { page, csv } = linksTo(input, baseUrl)
  const all = [
    linkButton('plan', 'Full plan', page),
    linkButton('csv', 'CSV', csv),
    ...(isPrivate ? [shareButton([canonical])] : []),
  ]
  const select = isPrivate ? regionSelect(canonical, input.region, regionNames) : []
  return [
    ...actions(all).map((block) => ({ block, leftOut: 1 })),
    ...select.map((block) => ({ block, leftOut: 5 })),
  ]
}
