import type { HeaderLine } from './headers'

/** One request as it goes over the wire. */
export interface FuzzRequest {
  /** The route that it is meant for, as the report counts it. */
  readonly route: string
  readonly method: string
  /** Path and query as they are sent; only characters that may stand in a request line. */
  readonly target: string
  readonly headers: readonly HeaderLine[]
  readonly body?: Uint8Array<ArrayBuffer>
  /** Whether Slack's signature of now is added before it is sent. */
  readonly signed?: boolean
}

const encoder = new TextEncoder()

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(encoder.encode(text))

/** Encodes as encodeURIComponent does, and what that refuses too: half a surrogate pair. */
export const encoded = (text: string): string => encodeURIComponent(text.toWellFormed())

/** A query of fields, lists repeated or with commas. */
export const queryOf = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map(
        (entry) =>
          `${encoded(name)}=${encoded(typeof entry === 'object' ? JSON.stringify(entry) : String(entry))}`,
      ),
    )
    .join('&')

/** A request line may hold visible ASCII alone; the rest is encoded. */
export const sendable = (target: string): string =>
  target.replace(/[^\x21-\x7e]/gu, (character) => encoded(character))
