import { amount } from '../../core/words'
import { fieldWords } from '../../render/answer/field-words'
import { counted } from '../../render/answer/figures'
import type { CatchUp } from '../../schema/catch-up'
import type { GroupLag } from '../../schema/group-lag'
import type { Measured as Field, Measurements } from '../../schema/measurements'
import { inLabels, labelOf } from '../../written/labels'
import { Texts } from '../parts'
import { asWritten } from './fill-in'

/** Groups and warnings that are told one by one; a paste can have thousands. */
const MOST_TOLD = 20

interface MeasuredProps {
  readonly measurements: Measurements
  readonly filled: readonly Field[]
}

/** What was read in a paste: what it was, the fields it filled, how groups catch up, what to know of it. */
export const Measured = ({ measurements, filled }: MeasuredProps) => {
  const { recognised, groups, warnings, unrecognised } = measurements
  const lagging = groups.filter(({ lagMessages }) => lagMessages > 0)
  return (
    <section class="measured" aria-labelledby="measured-title">
      <h2 id="measured-title">Measured</h2>
      <p>
        Recognised:{' '}
        {recognised
          .map(({ tool, what, lines }) => `${what} of ${tool}, ${counted(lines, 'line')}`)
          .join('; ')}
        .{' '}
        {unrecognised
          ? `Left aside: ${counted(unrecognised.lines, 'line')}, the first of them line ${unrecognised.line}, “${unrecognised.first}”.`
          : ''}
      </p>
      {filled.length > 0 ? (
        <>
          <p>Filled into the form, over what was there:</p>
          <ul>
            {filled.map(({ field, value, how }) => (
              <li>
                <a href={`#${field}`}>{labelOf(field)}</a>:{' '}
                <strong>{asWritten(field, value)}</strong> ({inLabels(how)})
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>It says nothing that a field of the form could be filled with.</p>
      )}
      {lagging.slice(0, MOST_TOLD).map((group) => (
        <Lag group={group} />
      ))}
      <More count={lagging.length - MOST_TOLD} noun="group" />
      {warnings.length > 0 ? <h3>Know before you use it</h3> : null}
      <Texts texts={warnings.slice(0, MOST_TOLD).map(({ detail }) => sentence(detail))} />
      <More count={warnings.length - MOST_TOLD} noun="warning" />
    </section>
  )
}

const More = ({ count, noun }: { readonly count: number; readonly noun: string }) =>
  count > 0 ? <p>and {counted(count, noun)} more.</p> : null

const Lag = ({
  group: { group, lagMessages, partitions, catchUp },
}: {
  readonly group: GroupLag
}) => (
  <>
    <p>
      <strong>{group === '' ? 'A group' : group}</strong> is {counted(lagMessages, 'message')}{' '}
      behind in {counted(partitions, 'partition')}.{' '}
      {catchUp ? null : 'How it catches up takes two listings of it, each with the time before it.'}
    </p>
    <Texts texts={catchUp ? catchUpSentences(catchUp) : []} />
  </>
)

const catchUpSentences = ({ hoursToCatchUp, why, morePartitions, assumed }: CatchUp): string[] => [
  `As it is, it ${
    hoursToCatchUp === undefined
      ? 'never catches up'
      : `catches up in ${amount(hoursToCatchUp, 'h')}`
  }: ${why}.`,
  `More partitions ${morePartitions.help ? 'help' : 'do not help'}: ${morePartitions.why}.`,
  ...assumed.map((each) => `Assumed: ${each.replace(NAME, fieldWords).replace(WHAT, '')}.`),
]

/** Names of the API, which are no fields of this form. */
const NAME = /\b[a-z]+[A-Z]\w*/g
/** What something was assumed for, which its words say too. */
const WHAT = /^[\w ]+: /

const sentence = (detail: string): string => {
  const text = inLabels(detail)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
