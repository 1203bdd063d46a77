import { createExecutionContext } from 'cloudflare:test'
import type { Env } from '../../src/settings'
import worker from '../../src/worker'
import type { Answer } from './check'
import type { HeaderLine } from './draw/headers'
import type { FuzzRequest } from './draw/request'

const ORIGIN = 'https://planner.example'
const UNSENDABLE = /[^\t\x20-\x7e]|^\s|\s$/
/** What `fetch` sets by itself, or refuses. */
const OF_FETCH = /^(?:host|expect|content-length|cookie)$/
const METHODS_OF_FETCH = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST']

/** What the Worker itself answers; undefined where no client can send the request by `fetch`. */
export const workerAnswer = async (
  settings: Env,
  request: FuzzRequest,
  lines: readonly HeaderLine[],
): Promise<Answer | undefined> => {
  const { method, target, body } = request
  if (!METHODS_OF_FETCH.includes(method) || !URL.canParse(ORIGIN + target)) return undefined
  const headers = new Headers()
  for (const [name, value] of lines)
    if (!OF_FETCH.test(name) && !UNSENDABLE.test(value)) headers.append(name, value)
  const sent = new Request<unknown, IncomingRequestCfProperties>(ORIGIN + target, {
    method,
    headers,
    body: body ?? null,
  })
  const start = performance.now()
  const response = await worker.fetch(sent, settings, createExecutionContext())
  const bytes = new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    headerText: [...response.headers].map((line) => line.join(': ')).join('\n'),
    body: bytes,
    ms: performance.now() - start,
  }
}
