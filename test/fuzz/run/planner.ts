import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const BIN = resolve('node_modules/.bin')
const START_DEADLINE_MS = 30_000
const KIB_PER_MIB = 1024
const KINDS = [
  [/\.wasm$/, 'wasm'],
  [/\.woff2$/, 'data'],
  [/\.(?:yaml|txt)$/, 'text'],
] as const

/** A planner in a workerd of its own. */
export interface Planner {
  readonly url: URL
  /** Memory of workerd, MiB. */
  readonly residentMiB: () => number
  readonly isRunning: () => boolean
  readonly close: () => Promise<void>
}

/** Bundles the Worker as it is deployed and serves it in plain workerd; it reaches no address but those of this machine. */
export const startPlanner = async (
  settings: Readonly<Record<string, string>>,
): Promise<Planner> => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  execFileSync(join(BIN, 'wrangler'), ['deploy', '--dry-run', '--outdir', folder], {
    env: { ...process.env, WRANGLER_HIDE_BANNER: 'true', WRANGLER_SEND_METRICS: 'false' },
    stdio: 'ignore',
  })
  const port = await freePort()
  const config = join(folder, 'config.capnp')
  writeFileSync(config, configOf(folder, port, settings))
  const workerd = spawn(join(BIN, 'workerd'), ['serve', config], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { pid = 0 } = workerd
  const url = new URL(`http://127.0.0.1:${port}`)
  const deadline = Date.now() + START_DEADLINE_MS
  while (!(await isHealthy(url))) {
    if (Date.now() > deadline) throw new Error('workerd does not answer')
    await delay(50)
  }
  return {
    url,
    residentMiB: () => [pid, ...childrenOf(pid)].reduce((sum, id) => sum + residentOf(id), 0),
    isRunning: () => workerd.exitCode === null && workerd.signalCode === null,
    close: async () => {
      const ended = once(workerd, 'exit')
      // What runs is a child of the script in .bin, where that is one.
      for (const id of [...childrenOf(pid), pid]) process.kill(id)
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const configOf = (
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): string => {
  const modules = readdirSync(folder).flatMap((file) => {
    const kind = KINDS.find(([pattern]) => pattern.test(file))?.[1]
    return kind ? [`(name = "./${file}", ${kind} = embed "${file}")`] : []
  })
  const bindings = Object.entries(settings).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
  )
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "here", network = (allow = ["local", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js"), ${modules.join(', ')}],
  bindings = [${bindings.join(', ')}],
  globalOutbound = "here",
  compatibilityDate = "${compatibilityDate()}",
);
`
}

const compatibilityDate = (): string =>
  /^compatibility_date = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))?.[1] ?? ''

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

const isHealthy = (url: URL): Promise<boolean> =>
  fetch(new URL('/healthz', url)).then(
    ({ ok }) => ok,
    () => false,
  )

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

const residentOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) /
  KIB_PER_MIB
