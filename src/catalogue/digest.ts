const BYTES = 16

/** Tells one text from another: 32 hexadecimal digits of its SHA-256. */
export const digestOf = async (text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(text)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, BYTES)
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
