import type { FontName } from './fonts'
import { text } from './svg'
import { cut } from './text'

/** Units from the first baseline to the second. */
export const lineHeight = 14
const HALF_CAP_HEIGHT = 4.2

/** A line, and a smaller one below it that may be empty. */
export interface TwoLines {
  readonly first: string
  readonly second: string
  readonly font: FontName
  readonly colour?: string
}

/** Left edge, the height around which the lines are, and the units they may take. */
export interface LinesPlace {
  readonly x: number
  readonly middle: number
  readonly width: number
}

/** The lines around their middle, cut where they are too wide. */
export const twoLines = (
  { first, second, font, colour = 'ink' }: TwoLines,
  { x, middle, width }: LinesPlace,
): string[] => {
  const baseline = middle + HALF_CAP_HEIGHT - (second === '' ? 0 : lineHeight / 2)
  return [
    text(cut(first, font, width), { x, y: baseline, class: `${font} ${colour}` }),
    second === ''
      ? ''
      : text(cut(second, 'note', width), { x, y: baseline + lineHeight, class: 'note muted' }),
  ]
}
