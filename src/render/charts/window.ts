import { amount } from '../../core/words'
import type { PartitionPlan } from '../../schema/plan'
import { heading } from './heading'
import type { Block } from './paragraph'
import { paragraph, stacked } from './paragraph'
import { INNER_WIDTH, MARGIN, svgDocument } from './svg'
import type { Theme } from './theme'
import { windowRows } from './window-bounds'
import { conflictsBlock } from './window-conflicts'
import { lowerRows } from './window-lower'
import { partitionAxis, partitionGrid, partitionLine, TICKS_HEIGHT } from './window-plot'
import { lowerBlock, windowBlock } from './window-rows'
import { topicsBlock } from './window-topics'
import {
  lowerSentence,
  originWords,
  windowClaim,
  windowScope,
  windowSentence,
} from './window-words'

/** Between the heading and the rows: the room of the line's label. */
const LABEL_HEIGHT = 34
const SECTION_GAP = 12
const space = (height: number) => (): Block => ({ drawing: [], height })

/**
 * The window of partitions on a logarithmic axis: what asks for at least so many, and on each platform
 * from how many to how many its best cluster may hold, with a line at what is recommended or given.
 */
export const windowChart = (plan: PartitionPlan, theme: Theme): string => {
  const { total, topics } = plan.partitions
  const lowers = lowerRows(topics)
  const windows = windowRows(plan)
  const shared = lowers.filter(({ platform }) => !platform).map(({ partitions }) => partitions)
  const strongest = Math.max(...shared)
  const axis = partitionAxis([
    total,
    ...lowers.map(({ partitions }) => partitions),
    ...windows.flatMap(({ least, most, planned }) => [least, most ?? 1, planned ?? 1]),
  ])
  const title = windowClaim(plan)
  const subtitle = windowScope(plan)
  const head = heading({ title, subtitle }, MARGIN)
  const top = MARGIN + head.height + LABEL_HEIGHT
  const rows = stacked(top, [
    section('At least'),
    ...lowers.map((row) =>
      lowerBlock(row, axis, {
        topics: topics.length,
        isStrongest: !row.platform && row.partitions === strongest,
      }),
    ),
    space(SECTION_GAP),
    section('From least to most'),
    ...windows.map((row) => windowBlock(row, axis, total)),
  ])
  const gridBottom = rows.bottom + SECTION_GAP / 2
  const { drawing, bottom } = stacked(gridBottom + TICKS_HEIGHT, [
    ...(windows.some(({ conflict }) => conflict !== '')
      ? [space(SECTION_GAP), (y: number) => conflictsBlock(windows, y)]
      : []),
    ...(topics.length > 1 ? [space(SECTION_GAP), (y: number) => topicsBlock(topics, y)] : []),
  ])
  const label = topics.length > 1 ? amount(total) : `${amount(total)} ${originWords(topics)}`
  return svgDocument(
    {
      id: 'window',
      title,
      description: [
        `${subtitle}.`,
        ...lowers.map(lowerSentence),
        ...windows.map(windowSentence),
      ].join(' '),
      height: bottom + MARGIN,
      body: [
        ...head.drawing,
        ...partitionGrid(axis, top, gridBottom),
        ...rows.drawing,
        ...partitionLine(label, axis.at(total), { top, bottom: gridBottom }),
        ...rows.front,
        ...drawing,
      ],
    },
    theme,
  )
}

const section =
  (name: string) =>
  (y: number): Block =>
    paragraph(
      name,
      { x: MARGIN, y, font: 'label', colour: 'muted' },
      { width: INNER_WIDTH, lines: 1 },
    )
