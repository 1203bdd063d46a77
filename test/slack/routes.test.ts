import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { Problem } from '../../src/schema/problem'
import { HOOK, planner } from './support/door'
import { Answered, readIn } from './support/message'

describe('POST /slack/commands', () => {
  it('answers a signed command at once, to the person who asked alone', async () => {
    const response = await planner().command('50MB/s 7d 3 groups seoul')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const message = Answered.parse(await response.json())
    expect(message.response_type).toBe('ephemeral')
    expect(message.text).toContain('MSK Express is cheapest for 47.684 MiB/s')
  })

  it.each(['in channel', 'in  the channel', 'in_channel', 'publicly', 'In Channel.'])(
    'answers everybody in the channel for "%s"',
    async (words) => {
      for (const text of [`50MB/s 7d seoul ${words}`, `${words} 50MB/s 7d seoul`])
        expect((await planner().ask(text)).response_type).toBe('in_channel')
    },
  )

  it('takes its own name before a text for what it is', async () => {
    expect((await planner().ask('/kafka-plan 50MB/s seoul')).text).toContain('is cheapest')
  })

  it('tells what is wrong to the person who asked alone, with status 200', async () => {
    const message = await planner().ask('50 mb/s 7d seol in channel')
    expect(message.response_type).toBe('ephemeral')
    expect(readIn(message)).toContain('"50 mb/s" is ambiguous')
    expect(readIn(message)).toContain('Seoul')
  })

  it.each(['', '   ', 'help', 'Help!', '--help', '?'])('explains itself for "%s"', async (text) => {
    const message = await planner().ask(text)
    expect(readIn(message)).toContain('/kafka-plan 50MB/s 7d 3 groups seoul')
  })

  it.each(['regions', 'Regions!', 'which regions?', 'list all regions'])(
    'lists the regions that have prices for "%s"',
    async (text) => {
      const lines = readIn(await planner().ask(text)).split('\n')
      expect(lines).toHaveLength(36)
      expect(lines).toContain('`ap-northeast-2` Asia Pacific (Seoul)')
    },
  )

  it('refuses a wrong signature without a word of why, whatever is wrong', async () => {
    const { app, post } = planner()
    const wrong = await post('/slack/commands', 'text=help', {
      'x-slack-signature': `v0=${'0'.repeat(64)}`,
    })
    const old = await post('/slack/commands', 'text=help', { 'x-slack-request-timestamp': '1' })
    const none = await app.request('https://planner.example/slack/commands', { method: 'POST' })
    const answers = await Promise.all(
      [wrong, old, none].map(async (each) => ({
        status: each.status,
        body: Problem.parse(await each.json()),
      })),
    )
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(answers[0]).toEqual({
      status: 401,
      body: {
        type: 'urn:kafka-capacity-planner:problem:unauthorized',
        title: 'Not accepted',
        status: 401,
        detail: 'the request was not accepted',
      },
    })
  })

  it('says that Slack is not set up where it is not, and plans all the same', async () => {
    const { app, command } = planner({ slack: undefined })
    const response = await command('50MB/s')
    expect(response.status).toBe(503)
    expect(Problem.parse(await response.json()).detail).toContain('SLACK_SIGNING_SECRET is missing')
    const plan = await app.request(
      'https://planner.example/v1/plan?region=us-east-1&averageIngressMiBps=5',
    )
    expect(plan.status).toBe(200)
  })

  it.each(['ssl_check=1', 'ssl_check=1&token=aB3xyz'])(
    'lets Slack try the certificate, which it does unsigned: %s',
    async (body) => {
      const response = await planner().app.request('https://planner.example/slack/commands', {
        method: 'POST',
        body,
      })
      expect([response.status, await response.text()]).toEqual([200, ''])
    },
  )

  it.each([
    'ssl_check=1&text=50MB/s',
    'text=a&ssl_check=1',
    'ssl_check=0',
    'ssl_check=1&ssl_check=1',
  ])('takes nothing else without a signature: %s', async (body) => {
    const response = await planner().app.request('https://planner.example/slack/commands', {
      method: 'POST',
      body,
    })
    expect(response.status).toBe(401)
  })

  it('answers a certificate check that is signed', async () => {
    const response = await planner().post('/slack/commands', 'ssl_check=1&token=x')
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it('takes no body of more than 256 KiB', async () => {
    const response = await planner().command('x'.repeat(256 * 1024))
    expect(response.status).toBe(413)
  })

  it('takes no GET', async () => {
    const response = await planner().app.request('https://planner.example/slack/commands')
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it.each([
    '',
    'payload=1',
    'text',
    '%',
    '%E0%A4%A',
    'text=%00',
    'text=%F0%9F',
    '\u0000',
    'a=b=c&&&',
  ])('answers a signed body that is no command: %j', async (body) => {
    const response = await planner().post('/slack/commands', body)
    expect(response.status).toBe(200)
    Answered.parse(await response.json())
  })

  it('says that a text is too long', async () => {
    const message = await planner().ask('50MB/s '.repeat(400))
    expect(readIn(message)).toContain('longer than 2000 characters')
  })
})

describe('an answer that takes longer than Slack waits', () => {
  const SLOW_MS = 2300
  const slowly = {
    catalogueFor: async () => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
      return bundled
    },
  }

  it('is acknowledged in time, and sent to the response_url once', async () => {
    const { ask, kept } = planner(slowly)
    expect((await ask('50MB/s seoul')).text).toBe('Working it out: the answer comes in a moment.')
    expect(kept.sent.map(({ url }) => url)).toEqual([HOOK])
    expect(Answered.parse(kept.sent[0]?.body).text).toContain('MSK Express is cheapest')
  })

  it.each([
    'http://hooks.slack.com/commands/1',
    'https://hooks.slack.com.evil.example/commands/1',
    'https://evil.example/hooks.slack.com',
    'https://hooks.slack.com:8443/commands/1',
    'https://user@hooks.slack.com/commands/1',
    'https://hooks.slack.com@evil.example/',
    'https://127.0.0.1/',
    'javascript:alert(1)',
    '',
  ])('is sent nowhere but to Slack, so it is waited for: response_url=%s', async (response_url) => {
    const { command, kept } = planner(slowly)
    const message = Answered.parse(await (await command('50MB/s seoul', { response_url })).json())
    expect(message.text).toContain('MSK Express is cheapest')
    expect(kept.sent).toEqual([])
  })
})

describe('a planner that fails', () => {
  it('says so, logs it, and lets nothing of it out', async () => {
    const { ask, kept } = planner({
      catalogueFor: () => Promise.reject(new Error('the store burned down')),
    })
    const message = await ask('50MB/s seoul')
    expect(readIn(message)).toBe('The planner failed on this; it is logged, and no fault of yours.')
    expect(kept.logged).toEqual([
      { event: 'slack-answer-failed', error: 'Error: the store burned down' },
    ])
  })
})

describe('a person who asks too often', () => {
  const asked: string[] = []
  const rateLimiter = {
    mayAsk: async (client: string) => {
      asked.push(client)
      return client !== 'slack:U0OFTEN'
    },
  }

  it('is told so in words, and others are answered', async () => {
    const { command } = planner({ rateLimiter })
    const refused = await command('50MB/s seoul', { user_id: 'U0OFTEN' })
    expect(refused.status).toBe(200)
    expect(await refused.text()).toContain('You have asked too often: wait a minute')
    expect(await (await command('50MB/s seoul', { user_id: 'U0OTHER' })).text()).toContain('Seoul')
    expect(asked).toEqual(['slack:U0OFTEN', 'slack:U0OTHER'])
  })

  it('is told so after a click', async () => {
    const { click, kept } = planner({ rateLimiter })
    await click({
      type: 'block_actions',
      user: { id: 'U0OFTEN' },
      response_url: HOOK,
      actions: [{ action_id: 'any' }],
    })
    expect(JSON.stringify(kept.sent)).toContain('You have asked too often')
  })
})
