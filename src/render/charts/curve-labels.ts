import type { Sweep } from '../../schema/sweep'
import { endsOf } from '../answer/sweep'
import { platformName } from '../names'
import type { Axes, PlatformRuns } from './curve-lines'
import { reachWords } from './curve-words'
import { dodged } from './dodge'
import type { Box } from './frame'
import { markers } from './platform-look'
import { element, rounded, text, WIDTH } from './svg'
import { cut, textWidth } from './text'

const NAME_HEIGHT = 18
const NOTE_HEIGHT = 14
/** Units between the curves and the labels, for the lines that lead there. */
const LEADER = 18
const MARKER_RADIUS = 5
const TEXT_X = 2 * MARKER_RADIUS + 4
const RIGHT_MARGIN = 14

/** Units that the labels right of the curves take. */
export const endLabelWidth = (curves: readonly PlatformRuns[], sweep: Sweep): number => {
  const widths = curves.flatMap((curve) => [
    textWidth(platformName(curve.platform), 'strong'),
    Math.min(MOST_NOTE, textWidth(reachWords(curve, sweep), 'note')),
  ])
  return LEADER + TEXT_X + Math.max(0, ...widths) + RIGHT_MARGIN
}

const MOST_NOTE = 110

/** The names of the platforms, each beside the end of its curve, and where it ends if not at the edge. */
export const endLabels = (
  curves: readonly PlatformRuns[],
  sweep: Sweep,
  { axes, box }: { readonly axes: Axes; readonly box: Box },
): string[] => {
  const [, edge] = endsOf(sweep)
  const labels = curves.flatMap((curve) => {
    const end = curve.runs.at(-1)?.at(-1)
    if (!end) return []
    const note = reachWords(curve, sweep)
    return [
      {
        platform: curve.platform,
        note,
        y: axes.y.at(end.usd),
        isAtEdge: end.value === edge.value,
        size: NAME_HEIGHT + (note === '' ? 0 : NOTE_HEIGHT),
      },
    ]
  })
  const middles = dodged(
    labels.map(({ y, size }) => ({ at: y, size })),
    box.top - NAME_HEIGHT / 2,
    box.bottom,
  )
  const x = box.right + LEADER
  return labels.flatMap(({ platform, note, y, isAtEdge, size }, index) => {
    const top = (middles[index] ?? y) - size / 2
    const nameY = top + NAME_HEIGHT / 2
    const room = WIDTH - RIGHT_MARGIN - x - TEXT_X
    return [
      isAtEdge
        ? element('path', {
            class: `hair ${platform}-line`,
            d: `M${rounded(box.right + MARKER_RADIUS)} ${rounded(y)}L${rounded(x - 1)} ${rounded(nameY)}`,
          })
        : '',
      markers(platform, [{ x: x + MARKER_RADIUS, y: nameY }]),
      text(platformName(platform), {
        x: x + TEXT_X,
        y: nameY + 4,
        class: `strong ${platform}`,
      }),
      note === ''
        ? ''
        : text(cut(note, 'note', room), {
            x: x + TEXT_X,
            y: nameY + 4 + NOTE_HEIGHT,
            class: 'note muted',
          }),
    ]
  })
}
