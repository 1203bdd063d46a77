import { amount } from '../../core/words'
import type { TopicPartitions } from '../../schema/partitions'
import { counted } from '../answer/figures'
import { plainName } from '../names'
import type { Block } from './paragraph'
import { LEADING, paragraph, stacked } from './paragraph'
import { INNER_WIDTH, MARGIN, text, WIDTH } from './svg'
import { cut } from './text'

const MOST_TOPICS = 8
/** Right edge of the numbers, and left edges of what follows them. */
const NUMBER_RIGHT = MARGIN + 66
const ORIGIN_LEFT = NUMBER_RIGHT + 8
const BOUND_LEFT = ORIGIN_LEFT + 92
const NAME_LEFT = BOUND_LEFT + 142
const NAME_WIDTH = WIDTH - MARGIN - NAME_LEFT
const BASELINE = 13

/** The topics with most partitions, one a line, then how many more there are. */
export const topicsBlock = (topics: readonly TopicPartitions[], y: number): Block => {
  const byPartitions = [...topics].sort((one, other) => other.recommended - one.recommended)
  const rest = byPartitions.slice(MOST_TOPICS)
  const partitions = rest.reduce((sum, { recommended }) => sum + recommended, 0)
  const more = `and ${counted(rest.length, 'more topic')} with ${counted(partitions, 'partition')}`
  const room = { width: INNER_WIDTH, lines: 1 }
  const { drawing, bottom } = stacked(y, [
    (top) => paragraph('Topics', { x: MARGIN, y: top, font: 'strong', colour: 'ink' }, room),
    ...byPartitions.slice(0, MOST_TOPICS).map((topic) => (top: number) => topicLine(topic, top)),
    (top) =>
      paragraph(
        rest.length > 0 ? more : '',
        { x: ORIGIN_LEFT, y: top, font: 'note', colour: 'muted' },
        room,
      ),
  ])
  return { drawing, height: bottom - y }
}

/** A name is a text of its own, so that the direction of its letters turns nothing else round. */
const topicLine = ({ name, recommended, given, bindingBound }: TopicPartitions, top: number) => {
  const y = top + BASELINE
  return {
    drawing: [
      text(amount(recommended), { x: NUMBER_RIGHT, y, class: 'label ink', anchor: 'end' }),
      text(given ? 'given' : 'recommended', { x: ORIGIN_LEFT, y, class: 'note muted' }),
      text(plainName(bindingBound), { x: BOUND_LEFT, y, class: 'note muted' }),
      text(cut(name, 'note', NAME_WIDTH), { x: NAME_LEFT, y, class: 'note ink' }),
    ],
    height: LEADING.body,
  } satisfies Block
}
