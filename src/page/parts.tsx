import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Table } from '../render/tables/table'

/** A part of the answer under its heading. */
export const Section = ({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly children?: Child
}) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
)

interface DataTableProps {
  readonly caption: string
  readonly table: Table
  /** What stands in a cell instead of its text. */
  readonly cell?: (text: string, at: { readonly row: number; readonly column: number }) => Child
  /** The row that is looked at. */
  readonly current?: number
}

/** Texts of a column up to which it is never broken, and from which it is given room. */
const SHORT_CHARACTERS = 24
const LONG_CHARACTERS = 48

/** A table; wide ones move sideways within themselves. The first cell of a row is its head. */
export const DataTable = ({ caption, table, cell, current }: DataTableProps) => {
  const { columns, rows } = table
  const kinds = columns.map(({ align }, index) => {
    if (align === 'right') return 'number'
    const longest = Math.max(0, ...rows.map((row) => (row[index] ?? '').length))
    if (longest > LONG_CHARACTERS) return 'long'
    return longest > SHORT_CHARACTERS ? 'wrap' : undefined
  })
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th scope="col" class={kinds[index]}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr aria-current={number === current ? 'true' : undefined}>
              {columns.map((_, column) => {
                const text = row[column] ?? ''
                const shown = cell ? cell(text, { row: number, column }) : text
                return column === 0 ? (
                  <th scope="row" class={kinds[column]}>
                    {shown}
                  </th>
                ) : (
                  <td class={kinds[column]}>{shown}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A picture drawn into the page; on a small screen it moves sideways rather than shrink out of sight. */
export const Chart = ({ svg }: { readonly svg: string }) => (
  <figure class="chart" tabindex={0}>
    {raw(svg)}
  </figure>
)

/** Plain texts as a list; nothing where there are none. */
export const Texts = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <ul>
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  )
