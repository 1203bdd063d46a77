import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import type { Env } from '../../src/settings'
import { apiKeys } from '../../src/settings/api-keys'
import { rateLimiter } from '../../src/settings/rate-limiter'
import { post, problemOf } from './client'
import { PLAN, plannerWith } from './door'

const wrangler = Object.values(
  import.meta.glob<string>('../../wrangler.toml', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('')
const POLICY = { requests: 2, seconds: 10 }
const CLIENT = { 'cf-connecting-ip': '203.0.113.7' }

/** A limiter that counts without forgetting. */
const limiter = (policy: typeof POLICY | undefined = POLICY) => {
  const counted = new Map<string, number>()
  return {
    counted,
    policy,
    mayAsk: async (client: string) => {
      const count = (counted.get(client) ?? 0) + 1
      counted.set(client, count)
      return count <= 2
    },
  }
}

describe('a client that asks too often', () => {
  it('is told so with when to ask again, and what the limit is', async () => {
    const { ask } = plannerWith({ rateLimiter: limiter() })
    for (const _ of [1, 2]) {
      const { status, headers } = await ask(PLAN, CLIENT)
      expect(status).toBe(200)
      expect(headers.get('ratelimit-policy')).toBe('"requests";q=2;w=10')
      expect(headers.get('retry-after')).toBeNull()
    }
    const refused = await ask(PLAN, CLIENT)
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(refused.headers.get('ratelimit-policy')).toBe('"requests";q=2;w=10')
    expect(refused.headers.get('ratelimit')).toBe('"requests";r=0')
    const { type, detail } = await problemOf(refused, 429)
    expect(type).toBe('urn:kafka-capacity-planner:problem:too-many-requests')
    expect(detail).toBe('more than 2 in 10 seconds came from your address; ask again in 10 seconds')
  })

  it('is told no policy where none is known', async () => {
    const { ask } = plannerWith({ rateLimiter: { ...limiter(), policy: undefined } })
    for (const _ of [1, 2]) await ask(PLAN, CLIENT)
    const { status, headers } = await ask(PLAN, CLIENT)
    expect([status, headers.get('retry-after')]).toEqual([429, '60'])
    expect(headers.get('ratelimit-policy')).toBeNull()
  })

  it.each(['csv', 'md', 'svg'])('is told so as %s', async (kind) => {
    const { ask } = plannerWith({ rateLimiter: limiter() })
    const path = PLAN.replace('plan?', `plan.${kind}?`)
    for (const _ of [1, 2]) await ask(path, CLIENT)
    const response = await ask(path, CLIENT)
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('10')
    expect(await response.text()).toContain('Too many requests')
  })

  it.each(['/healthz', '/openapi.json', '/openapi.yaml', '/docs'])(
    'gets %s nevertheless, which costs nothing',
    async (path) => {
      const { ask } = plannerWith({ rateLimiter: limiter() })
      for (const _ of [1, 2, 3]) expect((await ask(path, CLIENT)).status).toBe(200)
    },
  )

  it.each(['/', '/v1/price-book', '/v1/nothing', '/nothing'])(
    'gets no more of %s',
    async (path) => {
      const { ask } = plannerWith({ rateLimiter: limiter() })
      for (const _ of [1, 2]) expect((await ask(path, CLIENT)).status).not.toBe(429)
      expect((await ask(path, CLIENT)).status).toBe(429)
    },
  )
})

describe('a client is', () => {
  it.each([
    ['203.0.113.7', 'address:203.0.113.7'],
    ['2001:DB8:0:42::1', 'address:2001:db8:0:42'],
    ['2001:db8:0:42:ffff:1:2:3', 'address:2001:db8:0:42'],
    ['2001:0db8::1', 'address:2001:db8:0:0'],
    ['::ffff:203.0.113.7', 'address:203.0.113.7'],
  ])('for %s: %s', async (address, client) => {
    const rateLimiter = limiter()
    await plannerWith({ rateLimiter }).ask(PLAN, { 'cf-connecting-ip': address })
    expect([...rateLimiter.counted.keys()]).toEqual([client])
  })

  it.each([
    {},
    { 'cf-connecting-ip': '127.0.0.1' },
    { 'cf-connecting-ip': '::1' },
    { 'cf-connecting-ip': 'x' },
  ])('nobody off Cloudflare: %j', async (headers: Record<string, string>) => {
    const rateLimiter = limiter()
    const forged = { 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.7', ...headers }
    await plannerWith({ rateLimiter }).ask(PLAN, forged)
    expect(rateLimiter.counted.size).toBe(0)
  })

  it('who sent a known API key, by its name; an unknown one counts for the address', async () => {
    const rateLimiter = limiter()
    // SHA-256 of "key".
    const API_KEYS = 'ci:2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683'
    const { ask } = plannerWith({ rateLimiter, apiKeys: apiKeys({ API_KEYS }) })
    await ask(PLAN, { ...CLIENT, 'x-api-key': 'key' })
    expect((await ask(PLAN, { ...CLIENT, 'x-api-key': 'guess' })).status).toBe(401)
    expect([...rateLimiter.counted.keys()]).toEqual(['key:ci', 'address:203.0.113.7'])
  })
})

describe('a limiter that fails lets everybody in, and the log says so:', () => {
  it.each<[string, () => Promise<boolean>]>([
    ['it throws', () => Promise.reject(new Error('no limiter'))],
    ['it never answers', () => new Promise(() => undefined)],
  ])('%s', async (_, mayAsk) => {
    const { ask, logged } = plannerWith({ rateLimiter: { mayAsk, policy: POLICY } })
    expect((await ask(PLAN, CLIENT)).status).toBe(200)
    expect(logged).toContainEqual(expect.objectContaining({ event: 'rate-limiter-failed' }))
  })
})

describe('the binding of wrangler.toml', () => {
  const [, limit, period] = /simple = \{ limit = (\d+), period = (\d+) \}/.exec(wrangler) ?? []
  const bound: Env = env

  it('is there, and RATE_LIMIT tells clients what it does', () => {
    expect(wrangler).toContain('name = "RATE_LIMITER"')
    expect(bound.RATE_LIMIT).toBe(`${limit}/${period}`)
    expect(rateLimiter(bound)?.policy).toEqual({ requests: Number(limit), seconds: Number(period) })
  })

  it('counts, and refuses one more than it allows', async () => {
    const counts = rateLimiter(bound)
    const client = `test:${crypto.randomUUID()}`
    const answers = []
    // A period may end in between: then it counts anew, once.
    for (let asked = 0; asked < 2 * Number(limit) + 1; asked += 1)
      answers.push(await counts?.mayAsk(client))
    expect(answers.slice(0, Number(limit))).not.toContain(false)
    expect(answers).toContain(false)
  })

  it.each([undefined, '', '600', '600/30', '0/60', 'many/60'])(
    'with RATE_LIMIT %j no policy is told',
    (RATE_LIMIT) => {
      const { RATE_LIMITER = { limit: async () => ({ success: true }) } } = bound
      expect(
        rateLimiter({ RATE_LIMITER, ...(RATE_LIMIT === undefined ? {} : { RATE_LIMIT }) })?.policy,
      ).toBeUndefined()
    },
  )

  it('does not count who tries a planner on this machine', async () => {
    expect((await post('/v1/plan', {})).headers.get('ratelimit-policy')).toBeNull()
  })
})
