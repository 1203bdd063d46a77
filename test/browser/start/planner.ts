import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { killGroup, stopGroup } from './process-group'
import type { Started } from './started'

const START_DEADLINE_MS = 90_000
const POLL_MS = 50
const BIN = resolve('node_modules/.bin')

/** Serves the Worker as `npm start` does, on a free port, with stores and settings of its own. */
export const startPlanner = async (
  settings: Readonly<Record<string, string>> = {},
): Promise<Started> => {
  const folder = mkdtempSync(join(tmpdir(), 'planner-'))
  const wrangler = spawnWrangler(folder, settings)
  const end = () => {
    killGroup(wrangler)
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  // A run that is interrupted ends without a call of close.
  process.once('exit', end)
  const close = async () => {
    await stopGroup(wrangler)
    process.off('exit', end)
    end()
  }
  try {
    return { url: await healthyUrl(wrangler), close }
  } catch (error) {
    await close()
    throw error
  }
}

const spawnWrangler = (
  folder: string,
  settings: Readonly<Record<string, string>>,
): ChildProcess => {
  // An env file that is given keeps a developer's own .dev.vars out.
  const envFile = join(folder, 'settings.env')
  writeFileSync(
    envFile,
    Object.entries(settings)
      .map((setting) => setting.join('='))
      .join('\n'),
  )
  const { NODE_ENV: _test, ...env } = process.env
  return spawn(
    join(BIN, 'wrangler'),
    [
      ...['dev', '--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'],
      ...['--show-interactive-dev-session=false', '--persist-to', folder, '--env-file', envFile],
    ],
    {
      // A group of its own, so that what wrangler starts ends with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        // As npm does: the Node of the packages first, because wrangler refuses an older one.
        PATH: `${BIN}${delimiter}${env.PATH}`,
        NO_COLOR: '1',
        WRANGLER_HIDE_BANNER: 'true',
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_REGISTRY_PATH: join(folder, 'registry'),
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      },
    },
  )
}

const healthyUrl = async (wrangler: ChildProcess): Promise<string> => {
  let output = ''
  const keep = (part: unknown) => {
    output += part
  }
  wrangler.once('error', keep)
  wrangler.stdout?.on('data', keep)
  wrangler.stderr?.on('data', keep)
  const deadline = Date.now() + START_DEADLINE_MS
  do {
    await delay(POLL_MS)
    const url = /Ready on (http:\S+)/.exec(output)?.[1]
    if (url && (await isHealthy(url))) return url
  } while (Date.now() < deadline && wrangler.exitCode === null && wrangler.pid)
  const end = wrangler.exitCode === null ? 'is not healthy' : `ended with ${wrangler.exitCode}`
  throw new Error(`The planner ${end}; wrangler dev wrote:\n${output}`)
}

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
