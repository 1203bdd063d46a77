/** A label and its value, both plain text. */
export type Pair = readonly [label: string, value: string]
