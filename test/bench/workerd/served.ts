import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Bundle } from './bundles'
import { configOf } from './bundles'

const WORKERD = resolve('node_modules/.bin/workerd')
const NS_PER_MS = 1e6
const START_DEADLINE_MS = 20_000

/** A Worker that is served by a workerd of its own. */
export interface Served {
  readonly url: string
  /** Milliseconds of CPU that the process has taken so far, all threads. */
  readonly cpuMs: () => number
  /** Memory of the process, MiB. */
  readonly residentMiB: () => number
  /** From the start of the process to its first answer. */
  readonly start: { readonly wallMs: number; readonly cpuMs: number }
  readonly close: () => Promise<void>
}

let lastPort = 8900

/** Starts workerd with a bundle, and waits for the answer to `path`. */
export const serve = async (bundle: Bundle, path = '/'): Promise<Served> => {
  lastPort += 1
  const url = `http://127.0.0.1:${lastPort}`
  const before = performance.now()
  const workerd = spawn(WORKERD, ['serve', configOf(bundle, lastPort)], { stdio: 'ignore' })
  const { pid = 0 } = workerd
  // What runs is a child of the script in .bin, where that is one.
  const cpuMs = () => threadsOf(pid).reduce((total, thread) => total + cpuOf(thread), 0)
  while (!(await answers(url + path))) {
    if (performance.now() - before > START_DEADLINE_MS) throw new Error(`${bundle.name}: no answer`)
    await delay(1)
  }
  const start = { wallMs: performance.now() - before, cpuMs: cpuMs() }
  const close = async () => {
    for (const id of [...childrenOf(pid), pid]) process.kill(id)
    await once(workerd, 'exit')
  }
  return { url, cpuMs, residentMiB: () => residentOf([pid, ...childrenOf(pid)]), start, close }
}

const answers = async (url: string): Promise<boolean> => {
  try {
    await (await fetch(url)).arrayBuffer()
    return true
  } catch {
    return false
  }
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)

const threadsOf = (pid: number): string[] =>
  [pid, ...childrenOf(pid)].flatMap((id) =>
    readdirSync(`/proc/${id}/task`).map((thread) => `/proc/${id}/task/${thread}`),
  )

const cpuOf = (thread: string): number => {
  try {
    return Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]) / NS_PER_MS
  } catch {
    // The thread has ended.
    return 0
  }
}

const residentOf = (pids: readonly number[]): number =>
  pids.reduce((total, pid) => {
    const [, kib = '0'] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return total + Number(kib) / 1024
  }, 0)
