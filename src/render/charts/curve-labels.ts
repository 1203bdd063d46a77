import type { Sweep } from '../../schema/sweep'
import { figure } from '../answer/figures'
import { platformName } from '../names'
import type { Axes, PlatformRuns } from './curve-lines'
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

type Range = Pick<Sweep, 'points' | 'unit'>

/** Units that the labels right of the curves take. */
export const endLabelWidth = (curves: readonly PlatformRuns[], sweep: Range): number => {
  const widths = curves.flatMap((curve) => [
    textWidth(platformName(curve.platform), 'strong'),
    Math.min(MOST_NOTE, textWidth(reach(curve, sweep), 'note')),
  ])
  return LEADER + TEXT_X + Math.max(0, ...widths) + RIGHT_MARGIN
}

const MOST_NOTE = 110

/** The names of the platforms, each beside the end of its curve, and where it ends if not at the edge. */
export const endLabels = (
  curves: readonly PlatformRuns[],
  sweep: Range,
  { axes, box }: { readonly axes: Axes; readonly box: Box },
): string[] => {
  const labels = curves.map((curve) => {
    const end = curve.runs.at(-1)?.at(-1)
    const note = reach(curve, sweep)
    return {
      platform: curve.platform,
      note,
      y: axes.y.at(end?.usd ?? 0),
      isAtEdge: end?.value === sweep.points.at(-1)?.value,
      size: NAME_HEIGHT + (note === '' ? 0 : NOTE_HEIGHT),
    }
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

/** Which part of the range a platform fits in; nothing for all of it. */
const reach = ({ runs }: PlatformRuns, { points, unit }: Range): string => {
  const [first, last] = [runs[0]?.[0], runs.at(-1)?.at(-1)]
  if (!first || !last) return ''
  if (last.value !== points.at(-1)?.value) return `up to ${figure(last.value, unit)}`
  if (first.value !== points[0]?.value) return `from ${figure(first.value, unit)}`
  return runs.length > 1 ? 'with gaps' : ''
}
