import type { Axes } from './curve-lines'
import type { Box } from './frame'
import { element, rounded, text } from './svg'
import { textWidth } from './text'
import { tickLabel } from './ticks'

const TICK_GAP = 8
export const X_LABEL_TOP = 17
const HALF_CAP_HEIGHT = 4
/** Units that two labels of an axis are apart, at least. */
const LABEL_DISTANCE = 10

/** Units that the labels of a cost axis take, with the gap to the curves. */
export const costLabelWidth = (ticks: readonly number[]): number =>
  Math.max(0, ...ticks.map((tick) => textWidth(tickLabel(tick), 'note'))) + TICK_GAP

/** The lines of the grid, and the numbers of both axes; those of the field that `reserved` covers are left out. */
export const axesDrawing = ({ x, y }: Axes, box: Box, reserved: Reserved | undefined): string[] => [
  ...y.ticks.flatMap((tick) => [
    horizontal(y.at(tick), box, 'hair grid-line'),
    text(tickLabel(tick), {
      x: box.left - TICK_GAP,
      y: y.at(tick) + HALF_CAP_HEIGHT,
      class: 'note muted',
      anchor: 'end',
    }),
  ]),
  horizontal(box.bottom, box, 'hair axis-line'),
  ...x.ticks.map((tick) => tickMark(x.at(tick), box)),
  ...separate(
    x.ticks.map((tick) => ({ at: x.at(tick), label: tickLabel(tick) })),
    reserved,
  ).map(({ at, label }) =>
    text(label, { x: at, y: box.bottom + X_LABEL_TOP, class: 'note muted', anchor: 'middle' }),
  ),
]

const tickMark = (at: number, { bottom }: Box): string =>
  element('path', { class: 'hair axis-line', d: `M${rounded(at)} ${rounded(bottom)}v4` })

const horizontal = (y: number, { left, right }: Box, classes: string): string =>
  element('path', { class: classes, d: `M${rounded(left)} ${rounded(y)}H${rounded(right)}` })

interface Label {
  readonly at: number
  readonly label: string
}

/** A stretch of the axis that another label has taken. */
export interface Reserved {
  readonly from: number
  readonly to: number
}

/** The labels that have room, from left to right. */
const separate = (labels: readonly Label[], reserved: Reserved | undefined): Label[] => {
  let free = Number.NEGATIVE_INFINITY
  return labels.filter(({ at, label }) => {
    const half = textWidth(label, 'note') / 2
    const [from, to] = [at - half - LABEL_DISTANCE, at + half + LABEL_DISTANCE]
    if (at - half < free || (reserved && from < reserved.to && reserved.from < to)) return false
    free = to
    return true
  })
}
