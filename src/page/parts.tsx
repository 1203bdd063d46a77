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

/** A table; wide ones move sideways within themselves. The first cell of a row is its head. */
export const DataTable = ({ caption, table, cell, current }: DataTableProps) => {
  const { columns, rows } = table
  const side = (index: number) => (columns[index]?.align === 'right' ? 'number' : undefined)
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th scope="col" class={side(index)}>
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
                  <th scope="row">{shown}</th>
                ) : (
                  <td class={side(column)}>{shown}</td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Plain texts as a list; nothing where there are none. */
export const Texts = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.length === 0 ? null : (
    <ul>
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  )
