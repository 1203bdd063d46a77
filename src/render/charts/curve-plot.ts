import { amount } from '../../core/words'
import type { Sweep } from '../../schema/sweep'
import { fieldWords } from '../answer/field-words'
import { axesDrawing, costLabelWidth, X_LABEL_TOP } from './curve-axes'
import { crossoverMarks, NUMBERS_HEIGHT } from './curve-crossovers'
import { endLabels, endLabelWidth } from './curve-labels'
import type { Axes, PlatformRuns } from './curve-lines'
import { curveOf } from './curve-lines'
import type { Box } from './frame'
import { costAxis, fieldAxis } from './frame'
import type { Block } from './paragraph'
import { element, MARGIN, rounded, text, WIDTH } from './svg'
import { textWidth } from './text'

const PLOT_HEIGHT = 250
const TICKS_HEIGHT = 21
const GIVEN_BELOW = 5
const CAPTION_HEIGHT = 17
const CAPTION_BASELINE = 12

/** The curves with their axes, names, crossovers, and the value that the request had. */
export const curvePlot = (sweep: Sweep, curves: readonly PlatformRuns[], y: number): Block => {
  const { points, crossovers, scale, given, field, unit } = sweep
  const values = points.map(({ value }) => value)
  const top = y + (crossovers.length > 0 ? NUMBERS_HEIGHT : NUMBERS_HEIGHT / 2)
  const vertical = { top, bottom: top + PLOT_HEIGHT }
  const costs = costAxis(
    curves.flatMap(({ runs }) => runs),
    { left: 0, right: 0, ...vertical },
  )
  const box: Box = {
    left: MARGIN + costLabelWidth(costs.ticks),
    right: WIDTH - endLabelWidth(curves, sweep),
    ...vertical,
  }
  const axes: Axes = { x: fieldAxis(values, scale, box), y: costs }
  const isInside =
    given !== undefined && given >= Math.min(...values) && given <= Math.max(...values)
  const mark = isInside ? givenMark(given, unit, { axes, box }) : undefined
  const captionTop = box.bottom + TICKS_HEIGHT
  return {
    drawing: [
      ...axesDrawing(axes, box, mark),
      ...curves.flatMap((curve) => curveOf(curve, axes)),
      ...(mark?.drawing ?? []),
      ...crossoverMarks(sweep, axes, box),
      ...endLabels(curves, sweep, { axes, box }),
      text([fieldWords(field), unit].filter((word) => word !== '').join(', '), {
        x: box.right,
        y: captionTop + CAPTION_BASELINE,
        class: 'note muted',
        anchor: 'end',
      }),
    ],
    height: captionTop + CAPTION_HEIGHT - y,
  }
}

/** A line at the value that the request had, named among the numbers of the axis. */
const givenMark = (
  given: number,
  unit: string,
  { axes, box }: { readonly axes: Axes; readonly box: Box },
) => {
  const label = `given: ${amount(given, unit)}`
  const at = axes.x.at(given)
  const half = textWidth(label, 'label') / 2
  const middle = Math.max(box.left + half, Math.min(box.right - half, at))
  return {
    from: middle - half,
    to: middle + half,
    drawing: [
      element('path', {
        class: 'rule dotted ink-line',
        d: `M${rounded(at)} ${rounded(box.top)}V${rounded(box.bottom + GIVEN_BELOW)}`,
      }),
      text(label, {
        x: middle,
        y: box.bottom + X_LABEL_TOP,
        class: 'label ink',
        anchor: 'middle',
      }),
    ],
  }
}
