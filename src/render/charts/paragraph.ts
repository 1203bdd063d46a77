import type { FontName } from './fonts'
import { text } from './svg'
import type { Room } from './text'
import { wrap } from './text'

/** Part of a picture: its drawing, and the units of height it takes. */
export interface Block {
  readonly drawing: readonly string[]
  readonly height: number
  /** What is to be drawn after everything else, so that nothing covers it. */
  readonly front?: readonly string[]
}

/** Where a paragraph stands: its left edge, the top of its first line, and how it looks. */
export interface ParagraphPlace {
  readonly x: number
  readonly y: number
  readonly font: FontName
  readonly colour: string
}

/** Units from a baseline to the next. */
export const LEADING: Readonly<Record<FontName, number>> = {
  title: 22,
  name: 18,
  strong: 17,
  body: 17,
  label: 15,
  note: 15,
}
/** Share of the leading that is above the baseline. */
const ASCENT = 0.78

/** A text over as many lines as it needs, and has room for. */
export const paragraph = (content: string, place: ParagraphPlace, room: Room): Block => {
  const leading = LEADING[place.font]
  const lines = wrap(content, place.font, room)
  return {
    drawing: lines.map((line, index) =>
      text(line, {
        x: place.x,
        y: place.y + leading * (index + ASCENT),
        class: `${place.font} ${place.colour}`,
      }),
    ),
    height: lines.length * leading,
  }
}

/** Blocks one below another: what to draw, what to draw in front of it, and where the last ends. */
export interface Stack {
  readonly drawing: readonly string[]
  readonly front: readonly string[]
  readonly bottom: number
}

/** Stacks blocks from `top` down: each is told the y of its own top. */
export const stacked = (top: number, blocks: readonly ((y: number) => Block)[]): Stack => {
  const drawing: string[] = []
  const inFront: string[] = []
  let bottom = top
  for (const block of blocks) {
    const { drawing: part, front = [], height } = block(bottom)
    drawing.push(...part)
    inFront.push(...front)
    bottom += height
  }
  return { drawing, front: inFront, bottom }
}
