/** A JSON object whose fields are not known to be anything yet. */
export type JsonObject = Readonly<Record<string, unknown>>

/** A value as a JSON object; undefined where it is none. */
export const objectOf = (value: unknown): JsonObject | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject) // JSON has no other objects.
    : undefined

/** A value as a list; undefined where it is none. */
export const listOf = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined

/** A value as a text that is not empty; undefined where it is none. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
