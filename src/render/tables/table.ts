/** A column: its head, with the unit of what is below; numbers stand on the right. */
export interface Column {
  readonly head: string
  readonly align?: 'right'
}

/**
 * The contents of a table, for any format to write: plain text, not escaped. A row that is shorter than
 * the columns ends in empty cells.
 */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}
