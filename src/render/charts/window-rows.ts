import { amount } from '../../core/words'
import { plainName, platformName } from '../names'
import type { Block } from './paragraph'
import { markers } from './platform-look'
import { element, MARGIN, text } from './svg'
import { fits, textWidth } from './text'
import { lineHeight, twoLines } from './two-lines'
import type { WindowRow } from './window-bounds'
import type { LowerRow } from './window-lower'
import type { PartitionAxis } from './window-plot'
import { PLOT_LEFT, PLOT_RIGHT, WORDS_LEFT, WORDS_WIDTH } from './window-plot'
import { windowWords } from './window-words'

const NAME = { x: MARGIN, width: PLOT_LEFT - MARGIN - 8 } as const
const WORDS = { x: WORDS_LEFT, width: WORDS_WIDTH } as const
const LOWER_HEIGHT = 22
const LOWER_BAR = 6
const TICK_WIDTH = 2
const TICK_HEIGHT = 12
const WINDOW_HEIGHT = 42
const WINDOW_BAR = 14
const PLANNED_ABOVE = 10
const LABEL_HEIGHT = 10
const CONFLICT_END = 22

interface LowerContext {
  readonly topics: number
  readonly isStrongest: boolean
}

/** A lower bound: allowed from its number of partitions on. The strongest one is printed bold. */
export const lowerBlock =
  (row: LowerRow, axis: PartitionAxis, { topics, isStrongest }: LowerContext) =>
  (y: number): Block => {
    const { bound, platform, partitions } = row
    const some = row.topics < topics ? `${amount(row.topics)} of ${amount(topics)} topics` : ''
    const second = platform ? platformName(platform) : some
    const font = isStrongest ? 'strong' : 'body'
    const height = LOWER_HEIGHT + (second === '' ? 0 : lineHeight)
    const middle = y + height / 2
    const at = axis.at(partitions)
    return {
      drawing: [
        ...twoLines({ first: plainName(bound), second, font }, { ...NAME, middle }),
        bar(PLOT_LEFT, at, { middle, height: LOWER_BAR, class: 'track' }),
        bar(at, PLOT_RIGHT, { middle, height: LOWER_BAR, class: 'window' }),
        bar(at, at + TICK_WIDTH, { middle, height: TICK_HEIGHT, class: 'ink' }),
        ...twoLines({ first: amount(partitions), second: '', font }, { ...WORDS, middle }),
      ],
      height,
    }
  }

/** A platform's window, with the partitions planned there, named where they are not the total. */
export const windowBlock =
  (row: WindowRow, axis: PartitionAxis, total: number) =>
  (y: number): Block => {
    const { platform, cluster, state, planned } = row
    const middle = y + WINDOW_HEIGHT / 2
    const name = { first: platformName(platform), second: cluster || 'no cluster' }
    const words = windowLines(row)
    const colour = state === 'window' || state === 'short' ? 'ink' : 'bad'
    return {
      drawing: [
        ...twoLines({ ...name, font: 'strong' }, { ...NAME, middle }),
        bar(PLOT_LEFT, PLOT_RIGHT, { middle, height: WINDOW_BAR, class: 'track' }),
        ...span(row, axis, middle),
        ...twoLines({ ...words, font: 'strong', colour }, { ...WORDS, middle }),
      ],
      front:
        planned === undefined
          ? []
          : [
              markers(platform, [{ x: axis.at(planned), y: middle }]),
              ...(planned === total ? [] : plannedLabel(planned, axis, middle)),
            ],
      height: WINDOW_HEIGHT,
    }
  }

/** The window in words; where its numbers are too long for a line, each on one of its own, or only what is needed. */
const windowLines = (row: WindowRow): { readonly first: string; readonly second: string } => {
  const first = windowWords(row)
  const { state, least, most, note } = row
  if (state === 'conflict' || state === 'misfit')
    return { first, second: fits(note, 'note', WORDS_WIDTH) ? note : `${amount(least)} needed` }
  return most === undefined || state !== 'window' || fits(first, 'strong', WORDS_WIDTH)
    ? { first, second: note }
    : { first: `to ${amount(most)}`, second: `from ${amount(least)}; ${note}` }
}

/** The window, up to the most where fewer than asked for are planned; or in a conflict what is between most and least, with both ends marked. */
const span = ({ state, least, most }: WindowRow, axis: PartitionAxis, middle: number): string[] => {
  if (state === 'misfit') return []
  const end = most === undefined ? PLOT_RIGHT : axis.at(most)
  const start = state === 'short' ? PLOT_LEFT : axis.at(least)
  const [from, to] = [Math.min(start, end), Math.max(start, end)]
  if (state === 'window' || state === 'short')
    return [bar(from, to, { middle, height: WINDOW_BAR, class: 'window' })]
  const mark = { middle, height: CONFLICT_END, class: 'bad' }
  return [
    bar(from, to, { middle, height: WINDOW_BAR, class: 'bad' }),
    bar(from - TICK_WIDTH, from, mark),
    bar(to, to + TICK_WIDTH, mark),
  ]
}

/** The number above its mark, on a ground of its own that keeps lines away from it. */
const plannedLabel = (planned: number, axis: PartitionAxis, middle: number): string[] => {
  const label = amount(planned)
  const width = textWidth(label, 'label')
  const x = Math.min(PLOT_RIGHT - width, axis.at(planned) + 4)
  const y = middle - PLANNED_ABOVE
  const ground = { x: x - 2, y: y - LABEL_HEIGHT, width: width + 4, height: LABEL_HEIGHT + 2 }
  return [element('rect', { class: 'paper', ...ground }), text(label, { x, y, class: 'label ink' })]
}

interface BarLook {
  readonly middle: number
  readonly height: number
  readonly class: string
}

const bar = (from: number, to: number, { middle, height, class: name }: BarLook): string =>
  to > from
    ? element('rect', { class: name, x: from, y: middle - height / 2, width: to - from, height })
    : ''
