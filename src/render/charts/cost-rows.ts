import { amount, dollars } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import type { Platform } from '../../schema/vocabulary'
import { percent } from '../answer/figures'
import { clusterName, platformName } from '../names'
import { costBar } from './cost-bar'
import type { Block } from './paragraph'
import { LEADING, paragraph } from './paragraph'
import { segmentsOf } from './segments'
import { INNER_WIDTH, MARGIN, text, WIDTH } from './svg'
import { cut, textWidth } from './text'

const HEAD_BASELINE = 13
const HEAD_HEIGHT = 20
const WORD_GAP = 6
const RIGHT = WIDTH - MARGIN
const REASON_LINES = 3
const LEAST_PERCENT = 0.1

/**
 * How a cluster's cost compares to the cheapest; all that cost the least are that.
 * @example '+31 %'
 */
export const delta = ({ monthlyUsd }: Candidate, [cheapest]: readonly Candidate[]): string => {
  if (!cheapest || monthlyUsd <= cheapest.monthlyUsd) return 'cheapest'
  const above = (monthlyUsd / cheapest.monthlyUsd - 1) * 100
  return above < LEAST_PERCENT
    ? `less than ${amount(LEAST_PERCENT, '%')} more`
    : `+${percent(above)}`
}

/** The clusters of a picture, cheapest first, and what a bar across the picture costs. */
interface Scale {
  readonly bests: readonly Candidate[]
  readonly mostUsd: number
}

/** A platform that fits: name, cluster, comparison and total, and its bill as a bar. */
export const fitRow = (best: Candidate, { bests, mostUsd }: Scale, y: number): Block => {
  const totals = bests.map(({ monthlyUsd }) => dollars(monthlyUsd))
  const totalWidth = Math.max(...totals.map((total) => textWidth(total, 'name')))
  const compared = delta(best, bests)
  const deltaRight = RIGHT - totalWidth - WORD_GAP
  const alone = bests.length === 1
  const clusterRight = deltaRight - textWidth(compared, 'strong') - WORD_GAP
  const at = { y: y + HEAD_BASELINE, anchor: 'end' } as const
  const bar = costBar(segmentsOf(best), {
    y: y + HEAD_HEIGHT,
    mostUsd,
  })
  return {
    drawing: [
      ...platformHead(best.platform, clusterName(best), { y, right: clusterRight }),
      alone
        ? ''
        : text(compared, {
            ...at,
            x: deltaRight,
            class: `strong ${compared === 'cheapest' ? 'good' : 'muted'}`,
          }),
      text(dollars(best.monthlyUsd), { ...at, x: RIGHT, class: 'name ink' }),
      ...bar.drawing,
    ],
    height: HEAD_HEIGHT + bar.height,
  }
}

/** A platform that does not fit, and why. */
export const missRow = (
  { platform, why }: { readonly platform: Platform; readonly why: string },
  y: number,
): Block => {
  const reason = paragraph(
    why,
    { x: MARGIN, y: y + HEAD_HEIGHT, font: 'body', colour: 'muted' },
    { width: INNER_WIDTH, lines: REASON_LINES },
  )
  return {
    drawing: [
      ...platformHead(platform, '', { y, right: RIGHT }),
      text('does not fit', {
        x: RIGHT,
        y: y + HEAD_BASELINE,
        class: 'name bad',
        anchor: 'end',
      }),
      ...reason.drawing,
    ],
    height: LEADING.name + reason.height,
  }
}

const platformHead = (
  platform: Platform,
  cluster: string,
  { y, right }: { readonly y: number; readonly right: number },
): string[] => {
  const name = platformName(platform)
  const clusterX = MARGIN + textWidth(name, 'name') + WORD_GAP
  const baseline = y + HEAD_BASELINE
  return [
    text(name, { x: MARGIN, y: baseline, class: 'name ink' }),
    cluster === ''
      ? ''
      : text(cut(cluster, 'body', right - clusterX), {
          x: clusterX,
          y: baseline,
          class: 'body muted',
        }),
  ]
}
