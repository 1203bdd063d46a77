import type { Column, Table } from '../tables/table'
import { text } from './escape'

/** A table of GitHub-flavoured Markdown with these contents, as `table` writes it. */
export const tableBlock = ({ columns, rows }: Table): string => table(columns, rows)

const LEAST_WIDTH = 4

/**
 * A table of GitHub-flavoured Markdown, its columns as wide as their widest cell in characters, so that
 * it can be read raw. Cells are plain text; a row that is too short is filled up with empty ones.
 * Without a line break at the end.
 */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const head = columns.map((column) => text(column.head))
  const body = rows.map((row) => columns.map((_, index) => text(row[index] ?? '')))
  const widths = columns.map((_, index) =>
    [head, ...body].reduce((most, row) => Math.max(most, length(row[index] ?? '')), LEAST_WIDTH),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.align)).join(' | ')} |`
  const rule = columns.map(({ align }, index) => {
    const width = widths[index] ?? 0
    return align === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
  })
  return [line(head), line(rule), ...body.map(line)].join('\n')
}

/** Characters of a text: code points, as editors count columns. */
const length = (cell: string): number => [...cell].length

const pad = (cell: string, width: number, align: Column['align']): string => {
  const blanks = ' '.repeat(width - length(cell))
  return align === 'right' ? blanks + cell : cell + blanks
}
