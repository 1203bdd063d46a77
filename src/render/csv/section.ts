import type { Cell, Decimal } from './csv'
import { csv } from './csv'

/** How a table is written: all columns with decimal points unless said. */
export interface Writing {
  readonly fields?: readonly string[] | undefined
  readonly decimal?: Decimal | undefined
}

/** A part of an answer as a table; its columns have a fixed order. */
export interface Section<Answer> {
  readonly columns: readonly string[]
  /** The table as CSV; with `fields`, of those columns and in that order. */
  readonly write: (answer: Answer, how?: Writing) => string
}

/** A section from the rows of an answer and what each column shows of a row. */
export const section = <Answer, Row>(
  rows: (answer: Answer) => readonly Row[],
  columns: Readonly<Record<string, (row: Row) => Cell>>,
): Section<Answer> => ({
  columns: Object.keys(columns),
  write: (answer, { fields = Object.keys(columns), decimal } = {}) =>
    csv(
      fields,
      rows(answer).map((row) => cellsOf(row, fields, columns)),
      decimal,
    ),
})

const cellsOf = <Row>(
  row: Row,
  fields: readonly string[],
  columns: Readonly<Record<string, (row: Row) => Cell>>,
): Cell[] =>
  fields.map((field) => {
    const column = columns[field]
    if (!column) throw new Error(`no such column: ${field}`)
    return column(row)
  })

/** Fields of a row that hold one value: a list or an object would be no cell. */
type CellName<Row> = {
  [Name in keyof Row & string]-?: Row[Name] extends Cell ? Name : never
}[keyof Row & string]

/** Columns that show fields of a row under their own names. */
export const fieldsOf = <Row>(
  ...names: readonly CellName<Row>[]
): Record<string, (row: Readonly<Partial<Record<CellName<Row>, Cell>>>) => Cell> =>
  Object.fromEntries(
    names.map((name) => [name, (row: Partial<Record<CellName<Row>, Cell>>) => row[name]]),
  )
