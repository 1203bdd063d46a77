import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Chromium } from './packaged-chromium'
import { packagedChromium } from './packaged-chromium'
import type { Started } from './started'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const ARGS = [
  // A page can reach this machine and nothing else, whatever it asks for.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--font-render-hinting=none',
]

/**
 * Starts the browser that PLANNER_CHROMIUM names; without it the packaged one, and where that does not
 * start (it is built for Linux on x64) one of the system.
 */
export const startBrowser = async (): Promise<Started> => {
  const { PLANNER_CHROMIUM } = process.env
  if (PLANNER_CHROMIUM) return launch(installed(PLANNER_CHROMIUM))
  return launchPackaged().catch(launchSystem)
}

const installed = (executablePath: string): Chromium => ({ executablePath, env: {} })

const launchPackaged = async (): Promise<Started> => launch(packagedChromium())

const launchSystem = (packagedError: unknown): Promise<Started> => {
  const path = SYSTEM.find((path) => existsSync(path))
  const why = `The packaged browser does not start: ${packagedError}`
  if (!path)
    throw new Error(`${why}\nNo other is in ${SYSTEM.join(', ')}; PLANNER_CHROMIUM can name one.`)
  process.stderr.write(`${why}\nThe browser tests use ${path}.\n`)
  return launch(installed(path))
}

const launch = async ({ executablePath, env }: Chromium): Promise<Started> => {
  const server = await chromium.launchServer({
    executablePath,
    args: ARGS,
    // Its default is a name, which a machine need not know.
    host: '127.0.0.1',
    // Not process.env as it is: a variable can be undefined.
    env: { ...process.env, ...env },
  })
  return { url: server.wsEndpoint(), close: () => server.close() }
}
