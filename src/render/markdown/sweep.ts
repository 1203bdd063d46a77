import { amount } from '../../core/words'
import type { Sweep } from '../../schema/sweep'
import { fieldWords } from '../answer/field-words'
import { endsOf, rangeWords, sweepAnswer } from '../answer/sweep'
import { document } from './blocks'
import { crossoversSection } from './crossovers'
import { text } from './escape'
import type { Links } from './links'
import { linkLine } from './links'
import { pointsSection } from './points'
import { pricesSection } from './prices'
import { warningsSection } from './warnings'
import { workloadSection } from './workload-section'

/**
 * A sweep as a section of a design document in GitHub-flavoured Markdown: the answer, where the
 * cheapest platform changes, the points, warnings, what they rest on, and the links.
 */
export const sweepMarkdown = (sweep: Sweep, links: Links = []): string =>
  document([
    `## ${text(`Cost of Kafka: ${rangeWords(sweep)}`)}`,
    text(sweepAnswer(sweep)),
    crossoversSection(sweep),
    pointsSection(sweep),
    warningsSection([{ of: '', warnings: sweep.warnings }]),
    workloadSection(sweep, firstPoint(sweep)),
    pricesSection(sweep),
    linkLine(links),
  ])

const firstPoint = (sweep: Sweep): string => {
  const [{ value }] = endsOf(sweep)
  return `As planned at the first point (${fieldWords(sweep.field)}: ${amount(value, sweep.unit)}); what follows from that field changes with it.`
}
