import type { Block } from './paragraph'
import { LEADING } from './paragraph'
import { element, MARGIN, text, WIDTH } from './svg'
import { cut, textWidth } from './text'

const SWATCH = 9
/** Units between a swatch and its label, and between an entry and the next. */
const LABEL_GAP = 5
const ENTRY_GAP = 15
const BASELINE = 11
const SWATCH_TOP = 2.5

/** Swatches side by side and what they stand for. */
export interface Entry {
  readonly colours: readonly string[]
  readonly label: string
}

/** Entries from left to right, over as many lines as they need. */
export const legend = (entries: readonly Entry[], top: number): Block => {
  const drawing: string[] = []
  let x = MARGIN
  let line = 0
  for (const { colours, label } of entries) {
    const swatches = colours.length * SWATCH + LABEL_GAP
    const shown = cut(label, 'note', WIDTH - 2 * MARGIN - swatches)
    const width = swatches + textWidth(shown, 'note')
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN
      line += 1
    }
    const y = top + line * LEADING.note
    for (const [index, colour] of colours.entries())
      drawing.push(
        element('rect', {
          class: colour,
          x: x + index * SWATCH,
          y: y + SWATCH_TOP,
          width: SWATCH,
          height: SWATCH,
        }),
      )
    drawing.push(text(shown, { x: x + swatches, y: y + BASELINE, class: 'note muted' }))
    x += width + ENTRY_GAP
  }
  return { drawing, height: entries.length > 0 ? (line + 1) * LEADING.note : 0 }
}
