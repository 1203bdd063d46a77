/** The columns of a table, by the names in its header. */
export interface Columns {
  readonly names: readonly string[]
  /** What parts the cells of a row: blanks; a comma in Kafka 0.9. */
  readonly between: RegExp
}

const LONGEST = 400
const ALWAYS_ONE = /\b(?:TOPIC|CONSUMER-ID|COORDINATOR)\b/
const NAME = /^[#(]?[A-Z][A-Z-]*\)?$/

/**
 * The columns that a line names, as kafka-consumer-groups writes them; undefined for any other line.
 * @example columnsOf('GROUP, TOPIC, LOG END OFFSET')?.names // ['GROUP', 'TOPIC', 'LOG-END-OFFSET']
 */
export const columnsOf = (text: string): Columns | undefined => {
  if (text.length > LONGEST || !ALWAYS_ONE.test(text)) return undefined
  const between = text.includes(',') ? /,/ : /\s+/
  const names = cellsOf(text, between).map((name) => name.replaceAll(' ', '-'))
  return names.length > 1 && names.every((name) => NAME.test(name)) ? { names, between } : undefined
}

/** The cells of a row, in order. */
export const cellsOf = (text: string, between: RegExp): readonly string[] =>
  text
    .trim()
    .split(between)
    .map((cell) => cell.trim())
