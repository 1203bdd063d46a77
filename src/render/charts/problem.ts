import { amount } from '../../core/words'
import type { Fault, Problem } from '../../schema/problem'
import type { Block } from './paragraph'
import { paragraph, stacked } from './paragraph'
import { faultBlock, faultLines } from './problem-faults'
import { element, MARGIN, svgDocument, text, WIDTH } from './svg'
import { textWidth } from './text'
import type { Theme } from './theme'

/** Lines that faults may take together; the rest is counted. */
const MOST_LINES = 10
const DETAIL_LINES = 4
const TITLE_LINES = 2

const EDGE = 8
const SIGN_RADIUS = 17
const SIGN_X = EDGE + MARGIN + SIGN_RADIUS
const TEXT_X = SIGN_X + SIGN_RADIUS + 16
const TEXT_WIDTH = WIDTH - MARGIN - TEXT_X
const GAP = 12

/** What is wrong with a request, as a picture that nobody takes for a chart: every fault, or the first and how many more. */
export const problemPicture = (problem: Problem, theme: Theme): string => {
  const { title, status, detail, errors = [] } = problem
  const shown = firstFaults(errors)
  const more = errors.length - shown.length
  // The detail of a problem with one fault is that fault's.
  const details = errors.some((fault) => fault.detail === detail) ? [] : [detail]
  const space = (): Block => ({ drawing: [], height: GAP })
  const statusText = String(status)
  const statusWidth = textWidth(statusText, 'title')
  const { drawing, bottom } = stacked(MARGIN + 2, [
    (y) =>
      paragraph(
        title,
        { x: TEXT_X, y, font: 'title', colour: 'bad' },
        { width: TEXT_WIDTH - statusWidth - GAP, lines: TITLE_LINES },
      ),
    ...details.map(
      (words) => (y: number) =>
        paragraph(
          words,
          { x: TEXT_X, y: y + 3, font: 'body', colour: 'ink' },
          { width: TEXT_WIDTH, lines: DETAIL_LINES },
        ),
    ),
    ...shown.flatMap((fault) => [
      space,
      (y: number) => faultBlock(fault, { x: TEXT_X, y, width: TEXT_WIDTH }),
    ]),
    ...(more > 0
      ? [
          space,
          (y: number) =>
            paragraph(
              `and ${amount(more)} more`,
              { x: TEXT_X, y, font: 'strong', colour: 'bad' },
              { width: TEXT_WIDTH, lines: 1 },
            ),
        ]
      : []),
  ])
  const height = Math.ceil(Math.max(bottom, MARGIN + 2 * SIGN_RADIUS) + MARGIN)
  return svgDocument(
    {
      id: 'problem',
      title: `${statusText} ${title}`,
      description: [
        ...details,
        ...shown.map(({ pointer, detail: what }) => `${pointer} ${what}`.trim()),
        ...(more > 0 ? [`and ${amount(more)} more`] : []),
      ].join(' · '),
      height,
      body: [
        element('rect', { class: 'bad-soft', width: WIDTH, height }),
        element('rect', { class: 'bad', width: EDGE, height }),
        ...sign(),
        text(statusText, { x: WIDTH - MARGIN, y: MARGIN + 19, class: 'title bad', anchor: 'end' }),
        ...drawing,
      ],
    },
    theme,
  )
}

/** The faults that fit into the lines there are; at least the first. */
const firstFaults = (errors: readonly Fault[]): readonly Fault[] => {
  let lines = 0
  const over = errors.findIndex((fault, index) => {
    lines += faultLines(fault, TEXT_WIDTH)
    return lines > MOST_LINES && index > 0
  })
  return over < 0 ? errors : errors.slice(0, over)
}

/** An exclamation mark in a disc, drawn so that no font decides how it looks. */
const sign = (): string[] => {
  const y = MARGIN + SIGN_RADIUS
  return [
    element('circle', { class: 'bad', cx: SIGN_X, cy: y, r: SIGN_RADIUS }),
    element('rect', { class: 'on-bad', x: SIGN_X - 2, y: y - 10, width: 4, height: 12, rx: 1.5 }),
    element('circle', { class: 'on-bad', cx: SIGN_X, cy: y + 7.5, r: 2.4 }),
  ]
}
