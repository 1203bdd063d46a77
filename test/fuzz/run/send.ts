import type { OutgoingHttpHeaders } from 'node:http'
import { Agent, request } from 'node:http'
import type { Answer } from '../check'
import type { HeaderLine } from '../draw/headers'
import type { FuzzRequest } from '../draw/request'

const GIVE_UP_MS = 20_000

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Sends a request as it stands; an error where there is no answer. */
export const send = (
  url: URL,
  { method, target, body }: FuzzRequest,
  lines: readonly HeaderLine[],
): Promise<Answer> =>
  new Promise((answered, failed) => {
    const start = performance.now()
    const headers = headersOf(lines)
    // A length that is wrong leaves the connection useless.
    const own = 'content-length' in headers ? { agent: false as const } : { agent }
    const sent = request(
      {
        host: url.hostname,
        port: url.port,
        method,
        path: target,
        headers: body ? { 'content-length': body.length, ...headers } : headers,
        ...own,
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', failed)
        response.on('end', () => {
          const { statusCode = 0, headers: told, rawHeaders } = response
          answered({
            status: statusCode,
            header: (name) => [told[name]].flat()[0],
            headerText: rawHeaders.join('\n'),
            body: Buffer.concat(parts),
            ms: performance.now() - start,
          })
        })
      },
    )
    sent.setTimeout(GIVE_UP_MS, () => sent.destroy(new Error(`no answer in ${GIVE_UP_MS} ms`)))
    sent.on('error', failed)
    sent.end(body)
  })

/** Lines of one name become a list, which node:http sends line by line; what it refuses to send is left out. */
const headersOf = (lines: readonly HeaderLine[]): OutgoingHttpHeaders => {
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of lines) {
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) continue
    const before = headers[name]
    headers[name] = before === undefined || name === 'host' ? value : [before, value].flat()
  }
  return headers
}
