import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Served } from './served'

const CONNECTIONS = 4

/** What a path took under load. */
export interface Load {
  readonly perSecond: number
  /** CPU of the whole process over the requests. */
  readonly cpuMs: number
  /** Answers that were no 2xx or 3xx, and connections that broke. */
  readonly failed: number
  readonly requests: number
}

/** Asks for one path with wrk, over and over, for so many seconds; an optional script varies the requests. */
export const load = async (
  served: Served,
  path: string,
  { seconds, script }: { readonly seconds: number; readonly script?: string | undefined },
): Promise<Load> => {
  const before = served.cpuMs()
  const varied = script === undefined ? [] : ['-s', script]
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, ...varied, served.url + path]
  const { stdout } = await promisify(execFile)('wrk', args)
  const cpu = served.cpuMs() - before
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  const requests = number(/(\d+) requests in/)
  const broken = [...stdout.matchAll(/(?:connect|read|write|timeout) (\d+)/g)]
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    cpuMs: cpu / requests,
    failed:
      number(/Non-2xx or 3xx responses: (\d+)/) +
      broken.reduce((total, [, count]) => total + Number(count), 0),
    requests,
  }
}
