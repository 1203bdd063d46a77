import { createHash } from 'node:crypto'

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code of 16 letters and digits such as AWS gives a product, the same for the same parts. */
export function code(parts: readonly unknown[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  return [...bytes].map((byte) => letters[byte % letters.length]).join('')
}
