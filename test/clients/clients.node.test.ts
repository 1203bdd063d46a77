import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { startPlanner } from '../browser/start/planner'
import type { Started } from '../browser/start/started'
import { generate, generators } from './generate'
import type { Recorded } from './recorded'
import { recorded } from './recorded'

const run = promisify(execFile)
const MINUTE = 60_000

interface Use {
  readonly run: (baseUrl: string) => Promise<{ readonly cheapest: string; readonly fault: string }>
}
const USES: Readonly<Record<string, () => Promise<Use>>> = {
  'openapi-typescript': () => import('./use/openapi-fetch'),
  'hey-api': () => import('./use/hey-api'),
  orval: () => import('./use/orval'),
  oazapfts: () => import('./use/oazapfts'),
}

const { paths } = parse(await readFile('openapi.yaml', 'utf8'))
/** All but those that need a token: a planner without settings answers none of them. */
const operations = Object.entries<Readonly<Record<string, { readonly security?: unknown }>>>(paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => security === undefined)
      .map(([method]) => `${method.toUpperCase()} ${path.replace('{region}', 'us-east-1')}`),
  )
  .sort()

let planner: Started
beforeAll(async () => {
  ;[planner] = await Promise.all([startPlanner(), ...generators.map((name) => generate(name))])
}, 3 * MINUTE)
afterAll(() => planner.close())

it(
  'what every generator makes, and the use of it, compiles under --strict',
  async () => {
    const compiled = run('node_modules/.bin/tsc', ['--project', 'test/clients/tsconfig.json'])
    await expect(compiled).resolves.toEqual({ stdout: '', stderr: '' })
  },
  2 * MINUTE,
)

describe.each(Object.keys(USES))('a client of %s', (name) => {
  let answers: readonly Recorded[]
  let said: Awaited<ReturnType<Use['run']>> | undefined

  beforeAll(async () => {
    const use = await USES[name]?.()
    answers = await recorded(planner.url, async () => {
      said = await use?.run('http://127.0.0.1:8787')
    })
  }, MINUTE)

  it('asks for every operation that needs no token, and is answered', () => {
    const asked = answers.map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(asked)].sort()).toEqual(operations)
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array.from({ length: answers.length - 1 }, () => 200),
      400,
    ])
  })

  it('says what is cheapest, and what is wrong with a request', async () => {
    const query = 'region=us-east-1&averageIngressMiBps=50&pick=/comparison/cheapest'
    const picked = (what: string) =>
      fetch(`${planner.url}/v1/value?${query}/${what}`).then((response) => response.text())
    expect(said).toEqual({
      cheapest: `${await picked('platform')} at ${await picked('monthlyUsd')} USD a month`,
      fault: 'averageIngressMiBps must be at least 0.000001; got -5',
    })
  })
})

it('every generator has its use', () => {
  expect(Object.keys(USES)).toEqual(generators)
})
