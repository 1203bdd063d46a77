import { scaleLinear } from 'd3-scale'
import { amount, dollars } from '../../core/words'
import { plainName } from '../names'
import { legend } from './legend'
import type { Block } from './paragraph'
import type { Segment } from './segments'
import { textUpon } from './segments'
import { element, escaped, INNER_WIDTH, MARGIN, text } from './svg'
import { fits, wrap } from './text'

const BAR_HEIGHT = 38
/** Baselines of the two lines of a label, below the top of the bar. */
const ITEM_BASELINE = 16.5
const AMOUNT_BASELINE = 30.5
const LABEL_PADDING = 7
/** Units of background between two segments. */
const GAP = 1.5
/** A segment is at least so wide, so that it can be seen at all. */
const LEAST_WIDTH = 0.8
const LEGEND_TOP = 6
/** Below so many dollars, cents are worth their room. */
const CENTS_BELOW_USD = 10

/** A segment and where it is. */
interface Placed extends Segment {
  readonly x: number
  readonly width: number
}

/** Where a bar begins, and the US dollars a month that are as long as the picture is wide. */
interface BarPlace {
  readonly y: number
  readonly mostUsd: number
}

/** A bill as a bar: each item a segment, named inside where there is room, and else below the bar. */
export const costBar = (segments: readonly Segment[], { y, mostUsd }: BarPlace): Block => {
  const bars = placed(segments, mostUsd)
  const below = legend(
    bars
      .filter((bar) => !labelOf(bar))
      .map(({ item, monthlyUsd }) => ({
        colours: [item],
        label: `${plainName(item)} ${shortUsd(monthlyUsd)}`,
      })),
    y + BAR_HEIGHT + LEGEND_TOP,
  )
  return {
    drawing: [...bars.map((bar) => drawn(bar, y)), ...below.drawing],
    height: BAR_HEIGHT + (below.height > 0 ? LEGEND_TOP + below.height : 0),
  }
}

const placed = (segments: readonly Segment[], mostUsd: number): Placed[] => {
  const across = scaleLinear([0, mostUsd], [MARGIN, MARGIN + INNER_WIDTH])
  let belowUsd = 0
  return segments.map((segment, index) => {
    const x = across(belowUsd)
    belowUsd += segment.monthlyUsd
    const gap = index < segments.length - 1 ? GAP : 0
    return { ...segment, x, width: Math.max(LEAST_WIDTH, across(belowUsd) - x - gap) }
  })
}

/** The two lines of a label; the amount ends the second. Undefined where a segment has no room for them. */
const labelOf = ({ item, monthlyUsd, width }: Placed) => {
  const room = { width: width - 2 * LABEL_PADDING, lines: 2 }
  const name = plainName(item)
  const [first = '', second = ''] = wrap(name, 'label', room)
  const usd = shortUsd(monthlyUsd)
  const isWhole = `${first} ${second}`.trim() === name
  return isWhole && fits(`${second} ${usd}`.trim(), 'label', room.width)
    ? { first, second, usd }
    : undefined
}

/** Whole dollars; the unit is said once, above. */
const shortUsd = (usd: number): string =>
  usd < CENTS_BELOW_USD ? dollars(usd).replace(' USD', '') : amount(Math.round(usd))

const drawn = (bar: Placed, y: number): string => {
  const { item, monthlyUsd, x, width } = bar
  const hint = element('title', {}, escaped(`${plainName(item)}: ${dollars(monthlyUsd)}`))
  const rect = element('rect', { class: item, x, y, width, height: BAR_HEIGHT })
  return element('g', {}, hint + rect + labelDrawing(bar, y))
}

const labelDrawing = (bar: Placed, y: number): string => {
  const label = labelOf(bar)
  if (!label) return ''
  const { first, second, usd } = label
  const at = { x: bar.x + LABEL_PADDING, class: `label ${textUpon(bar.item)}` }
  const amountOf = element('tspan', { class: 'note' }, escaped(usd))
  const rest = second === '' ? amountOf : `${escaped(second)} ${amountOf}`
  return (
    text(first, { ...at, y: y + ITEM_BASELINE }) +
    element('text', { x: at.x, y: y + AMOUNT_BASELINE, class: at.class }, rest)
  )
}
