import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import { planAnswer } from '../answer/plan'
import { scopeOf } from '../answer/scope'
import { platformName } from '../names'
import { billBlocks } from './bill'
import { document, section } from './blocks'
import { comparisonSection } from './comparison'
import { text } from './escape'
import type { Links } from './links'
import { linkLine } from './links'
import { partitionsSection } from './partitions-section'
import { pricesSection } from './prices'
import { warningsSection } from './warnings'
import { workloadSection } from './workload-section'

/** Platforms whose bill is written out. */
const MOST_BILLS = 2

/**
 * A plan as a section of a design document in GitHub-flavoured Markdown: the answer, partitions,
 * comparison, the bills of the cheapest two platforms, warnings, what it rests on, and the links.
 */
export const planMarkdown = (plan: Plan, links: Links = []): string => {
  const clusters = plan.platforms.flatMap(({ best }) => (best ? [best] : []))
  const cheapest = [...clusters]
    .sort((one, other) => one.monthlyUsd - other.monthlyUsd)
    .slice(0, MOST_BILLS)
  return document([
    `## ${text(`Kafka for ${scopeOf(plan)}`)}`,
    text(planAnswer(plan)),
    partitionsSection(plan.partitions, clusters),
    comparisonSection(plan),
    billSection(cheapest),
    warningsSection([
      { of: '', warnings: plan.warnings },
      ...cheapest.map(({ platform, warnings }) => ({ of: platformName(platform), warnings })),
    ]),
    workloadSection(plan),
    pricesSection(plan),
    linkLine(links),
  ])
}

const billSection = (candidates: readonly Candidate[]): string | undefined =>
  section(
    candidates.length === 1 ? 'Monthly bill' : 'Monthly bills of the cheapest two platforms',
    candidates.flatMap(billBlocks),
  )
