import type { Context } from 'hono'

/** The body of a request, or undefined when it is larger than allowed; never more than that is kept. */
export const readBody = async (c: Context, mostBytes: number): Promise<ArrayBuffer | undefined> => {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) return undefined
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > mostBytes) return undefined
    chunks.push(chunk)
  }
  return new Blob(chunks).arrayBuffer()
}
