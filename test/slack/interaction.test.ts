import { describe, expect, it } from 'vitest'
import { HOOK, planner } from './support/door'
import type { Answered as Message } from './support/message'
import { Answered, controlsIn, readIn } from './support/message'

const clickOn = (action: object, more: object = {}) => ({
  type: 'block_actions',
  user: { id: 'U2CERLKJA', username: 'roadrunner', name: 'roadrunner' },
  response_url: HOOK,
  container: { type: 'message', is_ephemeral: true },
  actions: [action],
  ...more,
})

const control = (message: Message, name: string) => {
  const found = controlsIn(message).find(({ action_id }) => action_id === name)
  if (!found) throw new Error(`no ${name} in the message`)
  return found
}

const clicked = async (text: string, name: string, more: object = {}) => {
  const { ask, click, kept } = planner()
  const { type: _, ...action } = control(await ask(text), name)
  const response = await click(clickOn({ ...action, ...more }))
  return { response, kept, reply: Answered.parse(kept.sent[0]?.body) }
}

describe('the share button', () => {
  it('shows the answer to the channel, with who shared it and what was asked', async () => {
    const { response, reply, kept } = await clicked('50MB/s 7d 3 groups seoul', 'share')
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(kept.sent.map(({ url }) => url)).toEqual([HOOK])
    expect(reply).toMatchObject({ response_type: 'in_channel', replace_original: false })
    expect(readIn(reply)).toContain(
      'Shared by <@U2CERLKJA> · `/kafka-plan 50 MB/s 7d 3 groups ap-northeast-2`',
    )
  })

  it('shows the numbers that the person saw', async () => {
    const own = await planner().ask('50MB/s 7d 3 groups seoul')
    const { reply } = await clicked('50MB/s 7d 3 groups seoul', 'share')
    expect(reply.text).toBe(own.text)
    expect(reply.blocks[2]).toEqual(own.blocks[2])
  })

  it('is not in an answer that everybody sees already', async () => {
    const message = await planner().ask('50MB/s seoul in channel')
    expect(controlsIn(message).map(({ action_id }) => action_id)).toEqual(['plan', 'csv'])
  })

  it('shares a comparison whole', async () => {
    const { reply } = await clicked('compare 10MB/s 100MB/s seoul', 'share')
    expect(readIn(reply)).toContain(
      '`/kafka-plan 10 MB/s ap-northeast-2` · `/kafka-plan 100 MB/s ap-northeast-2`',
    )
  })
})

describe('the select of a region', () => {
  it('plans the same in another region, in place', async () => {
    const { reply } = await clicked('50MB/s 7d 3 groups seoul', 'region', {
      selected_option: { value: 'eu-west-1' },
    })
    const asked = await planner().ask('50MB/s 7d 3 groups ireland')
    expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: true })
    expect(reply.text).toBe(asked.text)
    expect(reply.blocks[2]).toEqual(asked.blocks[2])
  })

  it.each([
    ['ap-southeast-6', 'no MSK prices'],
    ['atlantis', '"atlantis" is not known here'],
  ])(
    'tells why the same cannot be planned in %s, beside the answer that there is',
    async (value, why) => {
      const { reply } = await clicked('50MB/s seoul', 'region', { selected_option: { value } })
      expect(reply).toMatchObject({ response_type: 'ephemeral', replace_original: false })
      expect(readIn(reply)).toContain(why)
    },
  )

  it('can be used again in the answer that it brought', async () => {
    const { reply } = await clicked('50MB/s seoul', 'region', {
      selected_option: { value: 'eu-west-1' },
    })
    const select = control(reply, 'region')
    expect(select).toMatchObject({
      block_id: 'phrase:50 MB/s eu-west-1',
      initial_option: { value: 'eu-west-1' },
    })
  })

  it('has every region with prices, and the one that was planned for chosen', async () => {
    const select = control(await planner().ask('50MB/s seoul'), 'region')
    expect(select).toMatchObject({ initial_option: { value: 'ap-northeast-2' } })
    expect('options' in select && select.options).toHaveLength(36)
  })

  it('is left out where the workload does not fit into it', async () => {
    const message = await planner().ask(`50MB/s seoul instanceTypes=${TYPES.join()}`)
    expect(controlsIn(message).map(({ action_id }) => action_id)).toEqual(['plan', 'csv', 'share'])
  })
})

const SIZES = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge']
/** Many types: more than the name of a block can hold. */
const TYPES = ['m7g', 'm6g', 'c6g'].flatMap((family) => SIZES.map((size) => `${family}.${size}`))

describe('an interaction', () => {
  it('with a link is acknowledged, and nothing is sent', async () => {
    const { click, kept } = planner()
    const response = await click(clickOn({ action_id: 'plan', block_id: 'x' }))
    expect(response.status).toBe(200)
    expect(kept.sent).toEqual([])
  })

  it.each([
    [{ action_id: 'share' }],
    [{ action_id: 'share', value: 'no workload' }],
    [{ action_id: 'share', value: '50MB/s us-east-1\nnothing' }],
    [{ action_id: 'region', block_id: 'x', selected_option: { value: 'eu-west-1' } }],
    [{ action_id: 'region', block_id: 'phrase:50MB/s us-east-1' }],
    [
      {
        action_id: 'region',
        block_id: 'phrase:50MB/s us-east-1',
        selected_option: { value: 'eu west 1 rf9' },
      },
    ],
  ])('that no answer of today has is told to be so: %j', async (action) => {
    const { click, kept } = planner()
    await click(clickOn(action))
    expect(Answered.parse(kept.sent[0]?.body)).toMatchObject({
      response_type: 'ephemeral',
      text: 'That answer can no longer be changed or shared: ask again with /kafka-plan',
    })
  })

  it.each([
    [null],
    ['text'],
    [{}],
    [clickOn({ action_id: 'share', value: '50MB/s us-east-1' }, { type: 'view_submission' })],
    [clickOn({ action_id: 'share', value: '50MB/s us-east-1' }, { user: { id: '!channel>' } })],
    [clickOn({ action_id: 'share', value: '50MB/s us-east-1' }, { actions: [] })],
    [
      clickOn(
        { action_id: 'share', value: '50MB/s us-east-1' },
        { response_url: 'https://evil.example/' },
      ),
    ],
    [clickOn({ action_id: 'share', value: '50MB/s us-east-1' }, { response_url: undefined })],
  ])(
    'that is none of a person with an answer is acknowledged, and nothing is sent: %j',
    async (payload) => {
      const { click, kept } = planner()
      const response = await click(payload)
      expect([response.status, kept.sent]).toEqual([200, []])
    },
  )

  it('is held against the same signature as a command', async () => {
    const { post, app } = planner()
    const body = new URLSearchParams({ payload: JSON.stringify(clickOn({ action_id: 'share' })) })
    const forged = await post('/slack/interactions', body.toString(), {
      'x-slack-signature': `v0=${'1'.repeat(64)}`,
    })
    const unsigned = await app.request('https://planner.example/slack/interactions', {
      method: 'POST',
      body,
    })
    expect([forged.status, unsigned.status]).toEqual([401, 401])
  })
})

describe('an answer that Slack does not take', () => {
  const share = clickOn({ action_id: 'share', value: '50MB/s us-east-1' })

  it.each([
    [[500, 200], 2],
    [['unreachable', 'unreachable', 200], 3],
    [[429, 503, 'unreachable', 500, 200], 5],
  ] as const)('is sent again after %j', async (answers, times) => {
    const { click, kept } = planner({}, answers)
    await click(share)
    expect([kept.sent.length, kept.logged]).toEqual([times, []])
  })

  it('is sent five times at most, and said to be lost without its address', async () => {
    const { click, kept } = planner(
      {},
      Array.from({ length: 9 }, () => 500),
    )
    await click(share)
    expect(kept.sent).toHaveLength(5)
    expect(kept.logged).toEqual([{ event: 'slack-answer-lost', outcome: 'unreachable', tried: 5 }])
  })

  it('is sent once more without its chart where Slack refuses it, which it does when it cannot fetch one', async () => {
    const { click, kept } = planner({ publicBaseUrl: 'https://kafka.example.com' }, [400, 200])
    await click(share)
    const types = kept.sent.map(({ body }) => Answered.parse(body).blocks.map(({ type }) => type))
    expect(types.map((each) => each.includes('image'))).toEqual([true, false])
    expect(kept.logged).toEqual([])
  })

  it.each([400, 403, 404, 410, 302])('is not sent again after %i', async (status) => {
    const { click, kept } = planner({}, [status])
    await click(share)
    expect(kept.sent).toHaveLength(1)
    expect(kept.logged).toEqual([{ event: 'slack-answer-lost', outcome: 'refused', tried: 1 }])
  })
})
