import { createExecutionContext, createScheduledController, env } from 'cloudflare:test'
import { afterAll, beforeAll, inject, vi } from 'vitest'
import type { Env } from '../../src/settings'
import worker from '../../src/worker'
import type { Scenario } from '../aws-server/scenario'

/** Lets the tests of a file run in the year 2100: no bundled list is then newer than what they refresh. */
export const inTheFuture = (): void => {
  const now = new Date('2100-01-01T12:00:00Z')
  beforeAll(() => {
    vi.useFakeTimers({ now, toFake: ['Date'], shouldAdvanceTime: true })
  })
  afterAll(() => {
    vi.useRealTimers()
  })
}

let scenarios = 0

/** An address of the local AWS server of its own, whose answers can be bent. */
export interface LocalAws {
  readonly endpoint: string
  /** Bends the answers from now on; nothing bends nothing. */
  bend(scenario?: Scenario): Promise<void>
  /** Requests since the answers were last bent. */
  requests(): Promise<number>
}

export const localAws = (): LocalAws => {
  const name = `worker-${crypto.randomUUID()}-${scenarios++}`
  const address = `${inject('awsUrl')}/_scenarios/${name}`
  return {
    endpoint: `${inject('awsUrl')}/${name}/`,
    bend: async (scenario = {}) => {
      const answer = await fetch(address, { method: 'PUT', body: JSON.stringify(scenario) })
      if (!answer.ok) throw new Error(await answer.text())
    },
    requests: async () => {
      const { requests } = await (await fetch(address)).json<{ requests: number }>()
      return requests
    },
  }
}

/** The Worker with live prices of us-east-1 set up, a whole region in one run unless said. */
export const withAws = (endpoint: string, more: Partial<Env> = {}): Env => ({
  ...(env as Env),
  AWS_PRICING_ENDPOINT: endpoint,
  AWS_ACCESS_KEY_ID: 'AKIALOCALTESTKEY',
  AWS_SECRET_ACCESS_KEY: 'local-secret-of-the-tests',
  PRICE_REGIONS: 'us-east-1',
  PRICE_PAGES_PER_RUN: '100',
  ...more,
})

/** Runs the cron trigger once. */
export const runCron = async (settings: Env): Promise<void> => {
  await worker.scheduled(createScheduledController(), settings)
}

/** What a Worker that has just started answers; nothing is remembered from one call to the next. */
export const ask = async (
  settings: Env,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  worker.fetch(
    new Request(`https://planner.example${path}`, { headers }),
    { ...settings },
    createExecutionContext(),
  )

/** The same, as text; fails unless the answer is 200. */
export const textOf = async (settings: Env, path: string): Promise<string> => {
  const answer = await ask(settings, path)
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
  return answer.text()
}

/** Removes every live price and the state of refreshes. */
export const clearPrices = async ({ PRICES }: Env): Promise<void> => {
  const { keys = [] } = (await PRICES?.list()) ?? {}
  await Promise.all(keys.map(({ name }) => PRICES?.delete(name)))
}
