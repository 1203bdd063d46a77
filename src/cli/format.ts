/** Tables at the top of a price file whose rows take one line each. */
const TABLES_OF_LINES: readonly string[] = ['products', 'sources']
const INDENT = '  '

/**
 * The text of a price file, the one way it is written: two spaces of indent and a newline at the end;
 * arrays, and the rows of `products` and `sources`, on one line each. Keys keep their order, so a
 * refresh shows in a diff as the figures that changed and nothing else.
 */
export const formatPriceFile = (value: unknown): string => {
  if (!isRecord(value)) return `${line(value)}\n`
  const text = (key: string, each: unknown) =>
    TABLES_OF_LINES.includes(key) ? lines(each, INDENT, line) : block(each, INDENT)
  return `${braces(value, '', text)}\n`
}

type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that JSON writes: an undefined one is left out. */
const fieldsOf = (record: Fields): [string, unknown][] =>
  Object.entries(record).filter(([, each]) => each !== undefined)

/** Objects over several lines, all else on one. */
const block = (value: unknown, indent: string): string =>
  lines(value, indent, (each) => block(each, indent + INDENT))

const lines = (value: unknown, indent: string, text: (each: unknown) => string): string =>
  isRecord(value) ? braces(value, indent, (_, each) => text(each)) : line(value)

const braces = (
  record: Fields,
  indent: string,
  text: (key: string, value: unknown) => string,
): string => {
  const fields = fieldsOf(record).map(
    ([key, value]) => `\n${indent}${INDENT}${JSON.stringify(key)}: ${text(key, value)}`,
  )
  return fields.length === 0 ? '{}' : `{${fields.join(',')}\n${indent}}`
}

/** A value on one line, with a space after each comma and colon. */
const line = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null'
  return `{${fieldsOf(value)
    .map(([key, each]) => `${JSON.stringify(key)}: ${line(each)}`)
    .join(', ')}}`
}
