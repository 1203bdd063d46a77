import type { SymbolType } from 'd3-shape'
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import type { Platform } from '../../schema/vocabulary'
import { element, rounded } from './svg'

/** How the curve of a platform looks besides its colour, so that grey prints tell them apart. */
interface Look {
  /** Class of the dashes; none for a solid line. */
  readonly dash: string
  readonly marker: SymbolType
  /** Area of the marker: shapes of one area look equally large. */
  readonly area: number
  /** Share of the distance between markers at which the second one is, so that curves near each other have theirs at different places. */
  readonly phase: number
}

const LOOKS: Readonly<Record<Platform, Look>> = {
  'msk-standard': { dash: '', marker: symbolCircle, area: 38, phase: 1 },
  'msk-express': { dash: 'dash-long', marker: symbolSquare, area: 40, phase: 0.75 },
  'msk-serverless': { dash: 'dash-short', marker: symbolTriangle, area: 34, phase: 0.5 },
  ec2: { dash: 'dash-mixed', marker: symbolDiamond, area: 34, phase: 0.25 },
}

/** The classes of a platform's curve. */
export const curveClasses = (platform: Platform): string =>
  `curve ${platform}-line ${LOOKS[platform].dash}`.trimEnd()

/** Where the second marker of a platform's curve is, as a share of the distance between two. */
export const markerPhase = (platform: Platform): number => LOOKS[platform].phase

interface Point {
  readonly x: number
  readonly y: number
}

/** The markers of a platform, each around a point; nothing without points. */
export const markers = (platform: Platform, points: readonly Point[]): string => {
  const { marker: shape, area } = LOOKS[platform]
  const d = symbol(shape, area).digits(1)() ?? ''
  const paths = points.map(({ x, y }) =>
    element('path', { d, transform: `translate(${rounded(x)},${rounded(y)})` }),
  )
  return points.length > 0 ? element('g', { class: `${platform} paper-line` }, paths.join('')) : ''
}
