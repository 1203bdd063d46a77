import { listed } from '../answer/figures'
import { platformName } from '../names'
import type { Block } from './paragraph'
import { paragraph, stacked } from './paragraph'
import { INNER_WIDTH, MARGIN } from './svg'
import type { WindowRow } from './window-bounds'

const NAME_LINES = 1
const CONFLICT_LINES = 4
const GAP = 8

/** The conflicts in words, each once with all platforms it is of. */
export const conflictsBlock = (rows: readonly WindowRow[], y: number): Block => {
  const platforms = new Map<string, string[]>()
  for (const { platform, conflict } of rows)
    if (conflict !== '')
      platforms.set(conflict, [...(platforms.get(conflict) ?? []), platformName(platform)])
  const at = { x: MARGIN, font: 'body', colour: 'ink' } as const
  const { drawing, bottom } = stacked(
    y,
    [...platforms].flatMap(([conflict, names]) => [
      (top: number) => ({ drawing: [], height: top > y ? GAP : 0 }),
      (top: number) =>
        paragraph(
          listed(names),
          { ...at, y: top, font: 'strong', colour: 'bad' },
          { width: INNER_WIDTH, lines: NAME_LINES },
        ),
      (top: number) =>
        paragraph(conflict, { ...at, y: top }, { width: INNER_WIDTH, lines: CONFLICT_LINES }),
    ]),
  )
  return { drawing, height: bottom - y }
}
