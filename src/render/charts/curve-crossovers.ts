import { amount, dollars } from '../../core/words'
import type { Crossover, Sweep } from '../../schema/sweep'
import { foundValue } from '../answer/sweep'
import { platformName } from '../names'
import type { Axes } from './curve-lines'
import { dodged } from './dodge'
import type { Box } from './frame'
import type { Block } from './paragraph'
import { paragraph, stacked } from './paragraph'
import { element, INNER_WIDTH, MARGIN, rounded, text } from './svg'

/** Crossovers that have a number and a sentence. */
const MOST_LISTED = 6
const DISC_RADIUS = 8.5
const DISC_ROOM = 2 * DISC_RADIUS + 2
const DOT_RADIUS = 4
const SMALL_DOT_RADIUS = 2.5
const SENTENCE_X = MARGIN + 2 * DISC_RADIUS + 8
const SENTENCE_LINES = 2
const SENTENCE_GAP = 4

/** Units above the curves that the numbers of crossovers take. */
export const NUMBERS_HEIGHT = 2 * DISC_RADIUS + 10

/** The first of the crossovers that have a number: those around the value given, else the first ones. */
const firstListed = ({ crossovers, given }: Sweep): number => {
  const next = given === undefined ? -1 : crossovers.findIndex(({ value }) => value > given)
  const last = Math.max(0, crossovers.length - MOST_LISTED)
  if (given === undefined) return 0
  return next < 0 ? last : Math.min(last, Math.max(0, next - MOST_LISTED / 2))
}

/** A dot at each crossover, a thin line through it, and its number above the curves. */
export const crossoverMarks = (sweep: Sweep, { x, y }: Axes, box: Box): string[] => {
  const { crossovers } = sweep
  const start = firstListed(sweep)
  const listed = crossovers.slice(start, start + MOST_LISTED)
  const middles = dodged(
    listed.map(({ value }) => ({ at: x.at(value), size: DISC_ROOM })),
    box.left - DISC_RADIUS,
    box.right + DISC_RADIUS,
  )
  return [
    ...listed.flatMap(({ value }, index) => {
      const at = x.at(value)
      const discX = middles[index] ?? at
      const discY = box.top - NUMBERS_HEIGHT + DISC_RADIUS
      return [
        element('path', {
          class: 'hair axis-line',
          d: `M${rounded(discX)} ${rounded(discY + DISC_RADIUS)}L${rounded(at)} ${rounded(box.top)}V${rounded(box.bottom)}`,
        }),
        ...disc(start + index + 1, discX, discY),
      ]
    }),
    ...crossovers.map((crossover) => {
      const { value, monthlyUsd } = crossover
      return monthlyUsd === undefined
        ? ''
        : element('circle', {
            class: 'ink rule paper-line',
            cx: x.at(value),
            cy: y.at(monthlyUsd),
            r: listed.includes(crossover) ? DOT_RADIUS : SMALL_DOT_RADIUS,
          })
    }),
  ]
}

/** The crossovers in words, numbered as in the picture; at most six, then how many more. */
export const crossoverList = (sweep: Sweep, top: number): Block => {
  const { crossovers, unit } = sweep
  const start = firstListed(sweep)
  const more = crossovers.length - MOST_LISTED
  const room = { width: INNER_WIDTH - SENTENCE_X + MARGIN, lines: SENTENCE_LINES }
  const place = (y: number) => ({ x: SENTENCE_X, y, font: 'note', colour: 'ink' }) as const
  const { drawing, bottom } = stacked(top, [
    ...crossovers.slice(start, start + MOST_LISTED).map((crossover, index) => (y: number) => {
      const sentence = paragraph(crossoverWords(crossover, unit), place(y), room)
      const number = disc(start + index + 1, MARGIN + DISC_RADIUS, y + DISC_RADIUS)
      return {
        drawing: [...number, ...sentence.drawing],
        height: Math.max(sentence.height, 2 * DISC_RADIUS) + SENTENCE_GAP,
      }
    }),
    (y) => paragraph(more > 0 ? `and ${amount(more)} more` : '', place(y), room),
  ])
  return { drawing, height: bottom - top }
}

/** What happens at a crossover, in a sentence without a full stop. */
const crossoverWords = (
  { value, from, to, monthlyUsd, fromMonthlyUsd }: Crossover,
  unit: string,
) => {
  const start = `from ${foundValue(value, unit)} on,`
  if (!to || monthlyUsd === undefined) return `${start} nothing fits`
  const month = `${dollars(monthlyUsd)} a month`
  const name = platformName(to)
  if (!from) return `${start} ${name} fits: ${month}`
  if (fromMonthlyUsd === undefined)
    return `${start} ${platformName(from)} does not fit and ${name} is cheapest: ${month}`
  return fromMonthlyUsd === monthlyUsd
    ? `${start} ${name} costs as much as ${platformName(from)}: ${month}`
    : `${start} ${name} is cheaper than ${platformName(from)}: ${month}`
}

const disc = (number: number, x: number, y: number): string[] => [
  element('circle', { class: 'ink', cx: x, cy: y, r: DISC_RADIUS }),
  text(String(number), { x, y: y + 4, class: 'label paper', anchor: 'middle' }),
]
