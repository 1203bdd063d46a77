import { sweepAnswer } from '../../render/answer/sweep'
import { curveChart } from '../../render/charts/curve'
import { numericFields } from '../../schema/sweep-query'
import { labelOf } from '../form/labels'
import { Chart, Section } from '../parts'
import type { Curve } from '../read/curve'
import type { Written } from '../read/query'
import { firstValue } from '../read/query'
import { FORM_ID } from '../view'

interface CurveProps {
  readonly curve: Curve
  readonly written: Written
}

/** Cost over a field of the reader's choice, with the values at which another platform becomes the cheapest. */
export const CurveView = ({ curve, written }: CurveProps) => {
  const { sweep } = curve
  return (
    <Section id="curve" title={`Cost over ${labelOf(curve.field).toLowerCase()}`}>
      <CurveControls curve={curve} written={written} />
      {[...curve.faults.values()].map((fault) => (
        <p class="fault">{fault}</p>
      ))}
      {sweep ? <p>{sweepAnswer(sweep)}</p> : null}
      {sweep ? <Chart svg={curveChart(sweep, 'page')} /> : null}
    </Section>
  )
}

const CurveControls = ({ curve, written }: CurveProps) => (
  <div class="controls">
    <label>
      Over{' '}
      <select id="curve-field" name="field" form={FORM_ID}>
        <option value="">default (the rate)</option>
        {[...numericFields.keys()].map((field) => (
          <option value={field} selected={firstValue(written, 'field') === field}>
            {labelOf(field)}
          </option>
        ))}
      </select>
    </label>
    {(['from', 'to'] as const).map((end) => (
      <label>
        {end}{' '}
        <input
          id={`curve-${end}`}
          type="text"
          name={end}
          form={FORM_ID}
          value={firstValue(written, end) ?? ''}
          placeholder={endOf(curve, end)}
          aria-invalid={curve.faults.has(end) ? 'true' : undefined}
          autocomplete="off"
        />
      </label>
    ))}
    <button type="submit" form={FORM_ID}>
      Draw
    </button>
  </div>
)

const endOf = ({ sweep }: Curve, end: 'from' | 'to'): string => {
  const point = end === 'from' ? sweep?.points[0] : sweep?.points.at(-1)
  return point ? String(point.value) : ''
}
