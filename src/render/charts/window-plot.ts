import { scaleLog } from 'd3-scale'
import { element, MARGIN, rounded, text, WIDTH } from './svg'
import { textWidth } from './text'
import { logTicks, tickLabel } from './ticks'

/** Edges of the part of a row that has the axis; names are left of it, numbers right of it. */
export const PLOT_LEFT = 178
export const PLOT_RIGHT = 440
/** Left edge of the numbers in words. */
export const WORDS_LEFT = PLOT_RIGHT + 12
export const WORDS_WIDTH = WIDTH - MARGIN - WORDS_LEFT

const MOST_TICKS = 7
/** The axis goes on beyond the largest number by this factor, so that an open window is seen to be open. */
const ROOM = 2
const LEAST_END = 10
const TICKS_BASELINE = 16
/** Units below the rows that the numbers of the axis take. */
export const TICKS_HEIGHT = 20

/** Where a number of partitions is on the logarithmic axis. */
export interface PartitionAxis {
  readonly at: (partitions: number) => number
  readonly ticks: readonly number[]
}

/** An axis from one to beyond the largest of the numbers. */
export const partitionAxis = (numbers: readonly number[]): PartitionAxis => {
  const end = Math.max(LEAST_END, ...numbers) * ROOM
  const scale = scaleLog([1, end], [PLOT_LEFT, PLOT_RIGHT]).clamp(true)
  return { at: scale, ticks: logTicks(1, end, MOST_TICKS) }
}

/** Thin lines at round numbers of partitions, from `top` to `bottom`, named below. */
export const partitionGrid = (
  { at, ticks }: PartitionAxis,
  top: number,
  bottom: number,
): string[] =>
  ticks.flatMap((tick) => [
    element('path', {
      class: 'hair grid-line',
      d: `M${rounded(at(tick))} ${rounded(top)}V${rounded(bottom)}`,
    }),
    text(tickLabel(tick), {
      x: at(tick),
      y: bottom + TICKS_BASELINE,
      class: 'note muted',
      anchor: 'middle',
    }),
  ])

/** The line through the picture at the number of partitions, with its label above. */
export const partitionLine = (
  label: string,
  at: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): string[] => {
  const half = textWidth(label, 'strong') / 2
  return [
    element('path', {
      class: 'rule ink-line',
      d: `M${rounded(at)} ${rounded(top)}V${rounded(bottom)}`,
    }),
    text(label, {
      x: Math.min(WIDTH - MARGIN - half, Math.max(MARGIN + half, at)),
      y: top - 6,
      class: 'strong ink',
      anchor: 'middle',
    }),
  ]
}
