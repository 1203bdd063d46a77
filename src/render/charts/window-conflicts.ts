import type { Platform } from '../../schema/vocabulary'
import { listed } from '../answer/figures'
import { byReason } from '../answer/misfits'
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
  const inConflict = rows.filter(({ conflict }) => conflict !== '')
  const rowOf = (platform: Platform) => inConflict.find((row) => row.platform === platform)
  const alike = byReason(
    inConflict.map(({ platform }) => platform),
    (platform) => rowOf(platform)?.conflict,
  )
  const at = { x: MARGIN, font: 'body', colour: 'ink' } as const
  const { drawing, bottom } = stacked(
    y,
    alike.flatMap(({ platforms, why = '' }) => [
      (top: number) => ({ drawing: [], height: top > y ? GAP : 0 }),
      (top: number) =>
        paragraph(
          listed(platforms.map(platformName)),
          {
            ...at,
            y: top,
            font: 'strong',
            colour: platforms.some((each) => rowOf(each)?.state !== 'short') ? 'bad' : 'ink',
          },
          { width: INNER_WIDTH, lines: NAME_LINES },
        ),
      (top: number) =>
        paragraph(why, { ...at, y: top }, { width: INNER_WIDTH, lines: CONFLICT_LINES }),
    ]),
  )
  return { drawing, height: bottom - y }
}
