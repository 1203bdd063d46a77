import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const ROOT = resolve(import.meta.dirname, '../..')
const HERE = import.meta.dirname
const bin = (name: string): string => resolve(ROOT, 'node_modules/.bin', name)
const ownBin = (name: string): string => resolve(HERE, 'node_modules/.bin', name)

/** How each generator is run on the document. */
const GENERATORS: Readonly<Record<string, (document: string, out: string) => readonly string[]>> = {
  'openapi-typescript': (document, out) => [
    ownBin('openapi-typescript'),
    document,
    '--output',
    `${out}/api.d.ts`,
  ],
  'hey-api': (document, out) => [
    process.execPath,
    '--import',
    resolve(HERE, 'with-typescript-5.mjs'),
    resolve(ROOT, 'node_modules/@hey-api/openapi-ts/dist/run.mjs'),
    ...['--input', document, '--output', out],
  ],
  orval: () => [ownBin('orval'), '--config', resolve(HERE, 'orval.config.mjs')],
  oazapfts: (document, out) => [bin('oazapfts'), document, `${out}/api.ts`],
}

/** The names of the generators. */
export const generators = Object.keys(GENERATORS)

/** Generates a client anew from the document of the project, into a folder; fails with what the generator wrote. */
export const generate = async (name: string, folder = name): Promise<void> => {
  const out = resolve(HERE, 'generated', folder)
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const [command = '', ...args] = GENERATORS[name]?.(resolve(ROOT, 'openapi.yaml'), out) ?? []
  await run(command, args, { cwd: HERE, env: quiet })
}

/** Asks no host whether there is a newer version, and tells none that it ran. */
const quiet = { ...process.env, CI: 'true', DO_NOT_TRACK: '1', REDOCLY_TELEMETRY: 'off' }
