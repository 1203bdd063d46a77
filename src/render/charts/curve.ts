import type { Sweep } from '../../schema/sweep'
import { rangeWords, sweepAnswer } from '../answer/sweep'
import { crossoverList } from './curve-crossovers'
import { curvePlot } from './curve-plot'
import { curveClaim, curveInWords, curveNotes } from './curve-words'
import { heading } from './heading'
import type { Block } from './paragraph'
import { paragraph, stacked } from './paragraph'
import { runsOf } from './runs'
import { INNER_WIDTH, MARGIN, svgDocument } from './svg'
import type { Theme } from './theme'

const GAP = 10
const NOTE_LINES = 2
const SPACE: Block = { drawing: [], height: GAP }

/**
 * What each platform costs over the swept field: a curve each, in steps, with the values at which
 * another platform becomes the cheapest, in the picture and in words below it.
 */
export const curveChart = (sweep: Sweep, theme: Theme): string => {
  const { crossovers, unit, workload } = sweep
  const curves = workload.platforms
    .map((platform) => ({ platform, runs: runsOf(sweep, platform) }))
    .filter(({ runs }) => runs.length > 0)
  const title = curveClaim(sweep, curves)
  const notes = curveNotes(sweep, curves)
  const { drawing, bottom } = stacked(MARGIN, [
    (y) => heading({ title, subtitle: `USD a month. ${rangeWords(sweep)}` }, y),
    () => SPACE,
    ...(curves.length > 0 ? [(y: number) => curvePlot(sweep, curves, y)] : []),
    ...(crossovers.length > 0 ? [() => SPACE, (y: number) => crossoverList(sweep, y)] : []),
    ...notes.map((note) => (y: number) => noteBlock(note, y)),
  ])
  return svgDocument(
    {
      id: 'curve',
      title,
      description: [
        sweepAnswer(sweep),
        ...curves.map((curve) => curveInWords(curve, unit)),
        ...notes,
      ].join(' '),
      height: bottom + MARGIN - GAP / 2,
      body: drawing,
    },
    theme,
  )
}

const noteBlock = (note: string, y: number): Block =>
  paragraph(
    note,
    { x: MARGIN, y, font: 'body', colour: 'muted' },
    { width: INNER_WIDTH, lines: NOTE_LINES },
  )
