/**
 * What was read; or what is wrong with the text, and what to write instead where that can be told. A
 * vague reason says less than a word in the text that is not known.
 */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string; readonly hint?: string; readonly vague?: true }

/** A text that was read. */
export const read = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })

/**
 * A text that was not read. The reason goes on after the quoted text, the hint after "write".
 * @example refused('says no time', '50 MB/s, or 50 MB/day')
 */
export const refused = (reason: string, hint?: string): Outcome<never> =>
  hint === undefined ? { ok: false, reason } : { ok: false, reason, hint }
