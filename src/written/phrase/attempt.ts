/** A part of a phrase that says a field: its values as texts, for the field of that name. */
export interface Said {
  readonly field: string
  readonly values: readonly string[]
  /** The part, as written. */
  readonly text: string
  /** Whether the values are to be left out of all there are. */
  readonly without?: true
  /** Whether the part is a size or a time alone, and does not say of what. */
  readonly bare?: true
}

/** What was made of a part: what it says; why it cannot be read; or undefined where it is no such thing. */
export type Attempt =
  | { readonly ok: true; readonly said: Said }
  | { readonly ok: false; readonly why: string }
  | undefined

/** A part that says one value of a field. */
export const says = (field: string, value: string, text: string): Attempt => ({
  ok: true,
  said: { field, values: [value], text },
})

/** A part that is understood to be wrong. */
export const refuses = (why: string): Attempt => ({ ok: false, why })
