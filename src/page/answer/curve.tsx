import { amount } from '../../core/words'
import { fieldWords } from '../../render/answer/field-words'
import { sweepAnswer } from '../../render/answer/sweep'
import { curveChart } from '../../render/charts/curve'
import { numericFields } from '../../schema/sweep-query'
import { labelOf } from '../../written/labels'
import type { Written } from '../../written/written'
import { firstValue } from '../../written/written'
import { Chart } from '../parts'
import type { Curve } from '../read/curve'
import { FORM_ID } from '../view'

/** The curve in words and as a picture, with the values at which another platform becomes the cheapest. */
export const CurveView = ({ curve }: { readonly curve: Curve }) => {
  const { sweep, faults, field } = curve
  return (
    <>
      <h3>Cost over {numericFields.has(field) ? fieldWords(field) : 'a field'}</h3>
      {[...faults]
        .filter(([name]) => name !== 'from' && name !== 'to')
        .map(([, fault]) => (
          <p class="fault">{fault}</p>
        ))}
      {sweep ? <p>{sweepAnswer(sweep)}</p> : null}
      {sweep ? <Chart svg={curveChart(sweep, 'page')} /> : null}
    </>
  )
}

interface CurveControlsProps {
  readonly curve: Curve | undefined
  readonly written: Written
}

/** Every number but the price of engineering, which no bill has. */
const CURVE_FIELDS = [...numericFields.keys()].filter((field) => field !== 'engineerUsdPerHour')

/** Which field the curve is drawn over, and from where to where. */
export const CurveControls = ({ curve, written }: CurveControlsProps) => (
  <div class="controls">
    <div>
      <label for="curve-field">Over</label>
      <select id="curve-field" name="field" form={FORM_ID}>
        <option value="">the rate</option>
        {CURVE_FIELDS.map((field) => (
          <option value={field} selected={firstValue(written, 'field') === field}>
            {labelOf(field)}
          </option>
        ))}
      </select>
    </div>
    {(['from', 'to'] as const).map((end) => (
      <div>
        <label for={`curve-${end}`}>{end}</label>
        <input
          id={`curve-${end}`}
          name={end}
          form={FORM_ID}
          value={firstValue(written, end)}
          placeholder={endOf(curve, end)}
          aria-invalid={curve?.faults.has(end) ? 'true' : undefined}
          aria-describedby={`curve-${end}-notes`}
        />
        <div id={`curve-${end}-notes`}>
          {curve?.faults.has(end) ? <p class="fault">{curve.faults.get(end)}</p> : null}
        </div>
      </div>
    ))}
    <button type="submit" form={FORM_ID}>
      Draw
    </button>
  </div>
)

const endOf = (curve: Curve | undefined, end: 'from' | 'to'): string => {
  const points = curve?.sweep?.points
  const point = end === 'from' ? points?.[0] : points?.at(-1)
  return point && curve?.sweep ? amount(point.value, curve.sweep.unit) : ''
}
