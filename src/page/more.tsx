import { asQuery } from '../request/as-query'
import { queryFrom } from '../written/written'
import { Assumptions, Basis } from './answer/assumptions'
import { CurveControls, CurveView } from './answer/curve'
import { TakeAway } from './answer/take-away'
import type { Answered } from './answered'
import { Section } from './parts'
import type { View } from './view'

interface MoreProps {
  readonly view: View
  readonly answered: Answered | undefined
}

/**
 * Below the answer: what it rests on, the curve, and what to take away. The controls among it stay where
 * they are when an answer changes; only what is marked as live is replaced.
 */
export const More = ({ view, answered }: MoreProps) => {
  const { written, faults } = view.asked
  return (
    <div id="more" hidden={!answered && faults.size === 0}>
      <Section id="assumptions" title="What it rests on">
        <div id="basis" data-live="answer">
          {answered ? <Basis plan={answered.plan} /> : null}
        </div>
        <Assumptions view={view} />
      </Section>
      <Section id="cost-curve" title="Cost curve">
        <CurveControls curve={answered?.curve} written={written} />
        <div id="curve-answer" data-live="answer">
          {answered ? <CurveView curve={answered.curve} /> : null}
        </div>
      </Section>
      <div id="taken" data-live="answer">
        {answered ? <Taken view={view} answered={answered} /> : null}
      </div>
      <p class="print-only" id="address" data-live="answer">
        {`${view.baseUrl}/?${queryFrom(written)}`}
      </p>
    </div>
  )
}

const Taken = ({ view, answered }: { readonly view: View; readonly answered: Answered }) => {
  const { input, curve } = answered
  return (
    <TakeAway
      baseUrl={view.baseUrl}
      query={asQuery(input).toString()}
      curveQuery={curve.query && asQuery(curve.query).toString()}
      page={queryFrom(view.asked.written).toString()}
    />
  )
}
