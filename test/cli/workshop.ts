import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { formatPriceFile } from '../../src/cli/format'
import { putScenario } from '../aws-server/client'
import type { Scenario } from '../aws-server/scenario'
import type { AwsServer } from '../aws-server/server'
import { startAwsServer } from '../aws-server/server'
import type { Command, Ended, Running, Snapshot } from './command'
import { buildCommand, copyOfPrices, snapshot } from './command'

/** What each test of the command has: AWS's local server, the command, and a fresh copy of the files. */
export interface Workshop {
  /** The folder of the price files. */
  folder(): string
  /** What the folder held before the test, and what it holds now. */
  original(): Snapshot
  now(): Snapshot
  /** The address of the server, bent as the scenario has it. */
  endpoint(scenario?: Scenario): Promise<string>
  /** How many requests that scenario has seen. */
  requests(): Promise<number>
  start(args: readonly string[], scenario?: Scenario): Promise<Running>
  /** Runs the command to its end. */
  run(args: readonly string[], scenario?: Scenario): Promise<Ended>
}

/** Sets all of that up for the tests of a file. */
export function workshop(): Workshop {
  let server: AwsServer
  let command: Command
  let copy: ReturnType<typeof copyOfPrices>
  let original: Snapshot
  beforeAll(async () => {
    ;[server, command] = await Promise.all([startAwsServer(), buildCommand()])
  })
  afterAll(async () => {
    command.remove()
    await server.close()
  })
  beforeEach(() => {
    copy = copyOfPrices()
    original = snapshot(copy.folder)
  })
  afterEach(() => copy.remove())

  const endpoint = (scenario: Scenario = {}) => putScenario(server.url, 'test', scenario)
  const start = async (args: readonly string[], scenario?: Scenario) =>
    command.start(['--data', copy.folder, ...args], await endpoint(scenario))
  return {
    folder: () => copy.folder,
    original: () => original,
    now: () => snapshot(copy.folder),
    endpoint,
    requests: async () => {
      const answer = await fetch(`${server.url}/_scenarios/test`)
      return ((await answer.json()) as { requests: number }).requests
    },
    start,
    run: async (args, scenario) => (await start(args, scenario)).ended,
  }
}

/** The day of today as the command takes it, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** A price file, as far as tests look into it. */
export interface PriceFile {
  sources: Record<string, object>
  regions: Record<string, { source: string; prices: Record<string, unknown> } | undefined>
}

/** One file of a snapshot, read. */
export const fileIn = (files: Snapshot, name: string): PriceFile =>
  JSON.parse(files[name] ?? 'null')

/** The prices of a region in one file of a snapshot; nothing where it has none. */
export const pricesIn = (files: Snapshot, name: string, region: string) =>
  fileIn(files, name).regions[region]?.prices ?? {}

/** A price of data/ times a number, as AWS's local server has it: exact, without zeros at its end. */
export const times = (usd: unknown, factor: number): string =>
  String(Number((Number(usd) * factor).toFixed(10)))

/**
 * What files should hold after regions were read from AWS today: the day's source for them, without
 * i3.metal, and with `edit` for what else differs.
 */
export function readToday(
  files: Snapshot,
  regions: readonly string[],
  edit: (name: string, file: PriceFile) => void = () => undefined,
): Snapshot {
  const entries = Object.keys(files).map((name): [string, string] => {
    const text = files[name] ?? ''
    if (name === 'transfer-out-of-region.json') return [name, text]
    const file = fileIn(files, name)
    for (const region of regions) {
      const found = file.regions[region]
      if (!found) continue
      found.source = `aws-${today()}`
      delete found.prices['i3.metal']
    }
    file.sources[`aws-${today()}`] = {
      asOf: today(),
      source: 'AWS Price List',
      copy: 'GetProducts of the AWS Price List API',
    }
    edit(name, file)
    const named = new Set(Object.values(file.regions).map((region) => region?.source))
    for (const source of Object.keys(file.sources)) {
      if (!named.has(source)) delete file.sources[source]
    }
    return [name, formatPriceFile(file)]
  })
  return Object.fromEntries(entries)
}
