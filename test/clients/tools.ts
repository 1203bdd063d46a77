import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

/** How a tool of the packages ended, and what it wrote. */
export interface Ran {
  readonly code: number
  readonly out: string
}

/** Runs a tool; it asks no host whether there is a newer one, and tells none that it ran. */
export const ran = (tool: string, ...args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    const env = { ...process.env, CI: 'true', REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' }
    execFile(
      resolve('node_modules/.bin', tool),
      args,
      { env, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) =>
        done({ code: error ? Number(error.code ?? 1) : 0, out: `${stdout}${stderr}` }),
    )
  })
