import type { Fault } from '../../schema/problem'
import type { Block } from './paragraph'
import { paragraph, stacked } from './paragraph'

const POINTER_LINES = 1
const DETAIL_LINES = 3

/** Lines that a fault takes in a column of so many units: where, and what. */
export const faultLines = (fault: Fault, width: number): number =>
  faultBlock(fault, { x: 0, y: 0, width }).drawing.length

/** A fault: its pointer, where it has one, above its detail. */
export const faultBlock = (
  { pointer, detail }: Fault,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Block => {
  const { drawing, bottom } = stacked(y, [
    (top) =>
      paragraph(
        pointer,
        { x, y: top, font: 'strong', colour: 'ink' },
        { width, lines: POINTER_LINES },
      ),
    (top) =>
      paragraph(detail, { x, y: top, font: 'body', colour: 'ink' }, { width, lines: DETAIL_LINES }),
  ])
  return { drawing, height: bottom - y }
}
