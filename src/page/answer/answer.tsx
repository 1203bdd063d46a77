import { asQuery } from '../../request/as-query'
import type { Written } from '../../written/written'
import { firstValue, queryFrom, withNames, writtenIn } from '../../written/written'
import type { Answered } from '../answered'
import { Compare } from '../compare/compare'
import { isView } from '../read/read-page'
import type { View } from '../view'
import { CandidateView } from './candidate'
import { Comparison } from './comparison'
import { Partitions } from './partitions'
import { Rejected } from './rejected'
import { Verdict } from './verdict'

/** What was asked, answered: the most wanted first. */
export const Answer = ({
  view,
  answered,
}: {
  readonly view: View
  readonly answered: Answered
}) => {
  const { plan, input, chosen, before } = answered
  const { written } = view.asked
  const page = (names: Readonly<Record<string, string | undefined>>) =>
    `/?${queryFrom(withNames(written, names))}`
  const linkTo = (key: string) => `${page({ candidate: key })}#candidate`
  const query = asQuery(input).toString()
  return (
    <>
      <Verdict plan={plan} written={written} />
      <p class="actions">
        <a class="button" href={`/v1/plan.md?${query}`} data-copy-from={`/v1/plan.md?${query}`}>
          Copy the answer as Markdown
        </a>
        {before ? null : (
          <a href={`${page({ before: queryFrom(workloadIn(written)).toString() })}#compare`}>
            Keep this as “before”, and compare with a change
          </a>
        )}
      </p>
      {before ? (
        <Compare
          before={before}
          after={{ plan, query }}
          links={{ swap: `/?${swapped(written)}#compare`, stop: page({ before: undefined }) }}
        />
      ) : null}
      <Comparison
        plan={plan}
        current={chosen?.candidate.platform}
        linkTo={linkTo}
        written={written}
      />
      <Partitions plan={plan} />
      {chosen ? (
        <CandidateView plan={plan} chosen={chosen} linkTo={linkTo} written={written} />
      ) : null}
      <Rejected plan={plan} csvUrl={`/v1/plan.csv?${query}&section=rejected`} written={written} />
    </>
  )
}

/** What a page was asked, without what it shows of the answer. */
const workloadIn = (written: Written): Written =>
  new Map([...written].filter(([name]) => !isView(name)))

/** The other plan as the page, and this one as that before it; what was measured is of this one. */
const swapped = (written: Written): URLSearchParams => {
  const before = writtenIn(new URLSearchParams(firstValue(written, 'before')))
  const kept = ([name]: readonly [string, unknown]) =>
    isView(name) && name !== 'before' && name !== 'measured'
  const views = [...written].filter(kept)
  const swapped = new Map([...workloadIn(before), ...views])
  return queryFrom(withNames(swapped, { before: queryFrom(workloadIn(written)).toString() }))
}
