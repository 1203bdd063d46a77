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
