import { asQuery } from '../../request/as-query'
import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import type { Answered } from '../answered'
import { Compare } from '../compare/compare'
import { candidateKey } from '../read/candidate'
import type { Written } from '../read/query'
import { firstValue, queryFrom, withNames } from '../read/query'
import type { View } from '../view'
import { Basis } from './assumptions'
import { CandidateView } from './candidate'
import { Comparison } from './comparison'
import { CurveView } from './curve'
import { Partitions } from './partitions'
import { Rejected } from './rejected'
import { TakeAway } from './take-away'
import { Verdict } from './verdict'

/** The whole answer, the most wanted first. */
export const Answer = ({
  view,
  answered,
}: {
  readonly view: View
  readonly answered: Answered
}) => {
  const { plan, input, catalogue, candidate, curve, before } = answered
  const { written } = view.asked
  const page = (names: Readonly<Record<string, string | undefined>>) =>
    `/?${queryFrom(withNames(written, names))}`
  const linkTo = (key: string) => `${page({ candidate: key })}#candidate`
  const query = asQuery(input).toString()
  return (
    <>
      <Verdict plan={plan} written={written} />
      {before ? (
        <Compare
          before={before}
          after={{ plan, query }}
          links={{ swap: `/?${swapped(written)}#compare`, stop: page({ before: undefined }) }}
        />
      ) : (
        <p class="actions">
          <a href={`${page({ before: queryFrom(written).toString() })}#compare`}>
            Keep this as “before”, and compare with a change
          </a>
        </p>
      )}
      <Comparison plan={plan} current={candidate?.platform} linkTo={linkTo} />
      <Partitions input={input} catalogue={catalogue} />
      {candidate ? (
        <CandidateView
          plan={plan}
          candidate={candidate}
          isReplaced={isReplaced(candidate, plan, firstValue(written, 'candidate'))}
          linkTo={linkTo}
          written={written}
        />
      ) : null}
      <CurveView curve={curve} written={written} />
      <Rejected plan={plan} csvUrl={`/v1/plan.csv?${query}&section=rejected`} written={written} />
      <Basis view={view} plan={plan} />
      <TakeAway
        baseUrl={view.baseUrl}
        query={query}
        curveQuery={curve.query && asQuery(curve.query).toString()}
        page={queryFrom(written).toString()}
      />
    </>
  )
}

/** Whether another candidate is shown than the one that was chosen. */
const isReplaced = (candidate: Candidate, plan: Plan, key: string | undefined): boolean =>
  key !== undefined &&
  candidateKey(candidate) !== key &&
  plan.platforms.every(({ platform }) => platform !== key)

/** The other plan as the page, and this one as that before it. */
const swapped = (written: Written): URLSearchParams => {
  const before = new URLSearchParams(firstValue(written, 'before'))
  before.set('before', queryFrom(withNames(written, { before: undefined })).toString())
  return before
}
