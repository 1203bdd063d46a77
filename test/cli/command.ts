import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import packageJson from '../../package.json'

/** How the command ended. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Every file of a folder by name, hidden ones too. */
export type Snapshot = Readonly<Record<string, string>>

export function snapshot(folder: string): Snapshot {
  const names = readdirSync(folder).sort()
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]))
}

/** A copy of data/prices in a new folder, with a way to remove it. */
export function copyOfPrices(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(`${tmpdir()}/prices-`)
  cpSync('data/prices', folder, { recursive: true })
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** The command, built as package.json builds it, but to a place of its own. */
export interface Command {
  /** Starts it with arguments, asking an address for prices. */
  start(args: readonly string[], endpoint: string): Running
  remove(): void
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

export async function buildCommand(): Promise<Command> {
  const [build = ''] = packageJson.scripts.prices.split(' && ')
  const outFolder = 'node_modules/.cache/cli-test'
  mkdirSync(outFolder, { recursive: true })
  const folder = mkdtempSync(`${outFolder}/`)
  const built = `${folder}/prices.mjs`
  await promisify(execFile)('sh', [
    '-c',
    `PATH="node_modules/.bin:$PATH" ${build.replace(/--outfile=\S+/, `--outfile=${built}`)}`,
  ])
  return {
    start: (args, endpoint) => start(process.execPath, [built, ...args], endpoint),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** Starts a program with keys that the local server takes, and waits for it in `ended`. */
export function start(program: string, args: readonly string[], endpoint: string): Running {
  const child = spawn(program, args, {
    env: {
      ...process.env,
      AWS_PRICING_ENDPOINT: endpoint,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_MAX_ATTEMPTS: '2',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const read = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      read[stream] += text
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, ...read }))
  })
  return { child, ended }
}
