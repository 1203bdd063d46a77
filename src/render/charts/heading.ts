import type { Block } from './paragraph'
import { paragraph, stacked } from './paragraph'
import { INNER_WIDTH, MARGIN } from './svg'

const TITLE_LINES = 3
const SUBTITLE_LINES = 3
const BETWEEN = 3

/** What a picture claims, and below it what is drawn. */
export interface Heading {
  readonly title: string
  readonly subtitle: string
}

/** The heading of a picture, below `top`. */
export const heading = ({ title, subtitle }: Heading, top: number): Block => {
  const place = (y: number) => ({ x: MARGIN, y })
  const { drawing, bottom } = stacked(top, [
    (y) =>
      paragraph(
        title,
        { ...place(y), font: 'title', colour: 'ink' },
        { width: INNER_WIDTH, lines: TITLE_LINES },
      ),
    () => ({ drawing: [], height: BETWEEN }),
    (y) =>
      paragraph(
        subtitle,
        { ...place(y), font: 'body', colour: 'muted' },
        { width: INNER_WIDTH, lines: SUBTITLE_LINES },
      ),
  ])
  return { drawing, height: bottom - top }
}
