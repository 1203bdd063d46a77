import { namesOf } from '../../core/words'
import { counted } from '../../render/answer/figures'
import { plainName, platformName } from '../../render/names'
import type { Rejection } from '../../schema/candidate'
import type { Plan, PlatformPlan } from '../../schema/plan'
import type { Written } from '../../written/written'
import { Linked } from '../linked'
import { Section } from '../parts'

/** Reasons that are told of a platform; the rest are in the CSV. */
const MOST_REASONS = 12

interface RejectedProps {
  readonly plan: Plan
  readonly csvUrl: string
  readonly written: Written
}

/** What was rejected on each platform, and why; shapes with the same reason together. */
export const Rejected = ({ plan, csvUrl, written }: RejectedProps) => {
  const entries = plan.platforms.filter(({ rejected }) => rejected.length > 0)
  return (
    <Section id="rejected" title="Rejected, and why">
      {entries.length === 0 ? <p>Every shape that was considered fits.</p> : null}
      {entries.map((entry) => (
        <OfPlatform entry={entry} written={written} />
      ))}
      {entries.length === 0 ? null : (
        <p>
          <a href={csvUrl}>Every rejected shape with what it needs and what it has (CSV)</a>
        </p>
      )}
    </Section>
  )
}

const OfPlatform = ({
  entry,
  written,
}: {
  readonly entry: PlatformPlan
  readonly written: Written
}) => {
  const { platform, rejected, best } = entry
  const reasons = byReason(rejected)
  return (
    <details id={`rejected-${platform}`} open={best === undefined}>
      <summary>
        {platformName(platform)}: {counted(rejected.length, 'shape')} ruled out by{' '}
        {[...new Set(rejected.map(({ constraint }) => plainName(constraint)))].join(', ')}
      </summary>
      <ul>
        {reasons.slice(0, MOST_REASONS).map(({ why, shapes, source }) => (
          <li>
            {shapes.length > 0 ? <strong>{namesOf(shapes)}: </strong> : null}
            <Linked text={why} written={written} />{' '}
            <cite>
              <Linked text={source} written={written} />
            </cite>
          </li>
        ))}
      </ul>
      {reasons.length > MOST_REASONS ? (
        <p>and {counted(reasons.length - MOST_REASONS, 'reason')} more.</p>
      ) : null}
    </details>
  )
}

interface Reason {
  readonly why: string
  readonly source: string
  readonly shapes: readonly { readonly name: string }[]
}

const byReason = (rejections: readonly Rejection[]): Reason[] => {
  const reasons = new Map<string, Reason>()
  for (const { instanceType: name, why: words, source } of rejections) {
    // A reason that names its type is one for all types.
    const why = name === undefined ? words : words.replace(name, 'this type')
    const known = reasons.get(why) ?? { why, source, shapes: [] }
    const isNew = name !== undefined && known.shapes.every((shape) => shape.name !== name)
    reasons.set(why, isNew ? { ...known, shapes: [...known.shapes, { name }] } : known)
  }
  return [...reasons.values()]
}
