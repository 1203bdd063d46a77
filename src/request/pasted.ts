/**
 * The text of a body, whatever wrote it: UTF-8, or UTF-16 with a mark at its beginning, as PowerShell
 * redirects output. Bytes that are neither become replacement characters, which no number has.
 */
export const pastedText = (bytes: ArrayBuffer): string => {
  const [first, second] = new Uint8Array(bytes.slice(0, 2))
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Most lines of a paste: a line can be empty, and each is read by itself. */
export const MOST_LINES = 150_000

/** Whether a text has more lines than are read; looks no further than that. */
export const hasTooManyLines = (text: string): boolean => {
  const ends = /\r\n|\n|\r/g
  let lines = 1
  while (lines <= MOST_LINES && ends.test(text)) lines += 1
  return lines > MOST_LINES
}
