import type { PartitionPlan } from '../../schema/plan'
import { partitionsAnswer } from '../answer/partitions'
import { scopeOf } from '../answer/scope'
import { platformName } from '../names'
import { document } from './blocks'
import { text } from './escape'
import type { Links } from './links'
import { linkLine } from './links'
import { partitionsSection } from './partitions-section'
import { warningsSection } from './warnings'
import { workloadSection } from './workload-section'

/**
 * A partition plan as a section of a design document in GitHub-flavoured Markdown: the answer, lower
 * and upper bounds, conflicts, warnings, what it rests on, and the links.
 */
export const partitionsMarkdown = (plan: PartitionPlan, links: Links = []): string =>
  document([
    `## ${text(`Kafka partitions for ${scopeOf(plan)}`)}`,
    text(partitionsAnswer(plan)),
    partitionsSection(plan.partitions, plan.clusters),
    warningsSection([
      { of: '', warnings: plan.warnings },
      ...plan.clusters.map(({ platform, warnings }) => ({ of: platformName(platform), warnings })),
    ]),
    workloadSection(plan),
    `Formulas ${text(plan.model.version)}.`,
    linkLine(links),
  ])
