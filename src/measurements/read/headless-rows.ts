import type { Line } from './found'
import { wholeNumberOf } from './whole-number'

const CELLS = 20
const LONGEST = 2000

/**
 * Whether a line looks like a row of kafka-consumer-groups --describe: a topic, a partition, two offsets, the
 * lag that is between them, and who reads it.
 */
const looksLikeRow = (text: string): boolean => {
  const cells = text.length > LONGEST ? [] : text.trim().split(/,?\s+/, CELLS)
  return cells.some((cell, at) => {
    const [partition, committed, end, lag] = cells.slice(at + 1, at + 5).map(wholeNumberOf)
    const consumer = cells[at + 5] ?? ''
    return (
      partition !== undefined &&
      end !== undefined &&
      committed !== undefined &&
      lag === end - committed &&
      /[A-Za-z]/.test(cell) &&
      /^-$|[A-Za-z]/.test(consumer)
    )
  })
}

/** What to say of rows without the line that names their columns; one doubt for rows on end. */
export const headlessDoubts = (lines: readonly Line[]): readonly string[] => {
  const blocks: { first: number; last: number }[] = []
  for (const { number, text } of lines) {
    if (!looksLikeRow(text)) continue
    const block = blocks.at(-1)
    if (block?.last === number - 1) block.last = number
    else blocks.push({ first: number, last: number })
  }
  return blocks.map(({ first, last }) => {
    const where = first === last ? `line ${first} looks` : `lines ${first} to ${last} look`
    return `${where} like rows of kafka-consumer-groups --describe, left out: paste the line with TOPIC PARTITION CURRENT-OFFSET before them too`
  })
}
