import { HOSTILE_JSON, HOSTILE_TEXTS } from './hostile'
import type { Random } from './random'
import type { FuzzRequest } from './request'
import { bytesOf, queryOf } from './request'

const WORDS: readonly string[] = [
  '50MB/s',
  '7d',
  '3 groups',
  'seoul',
  'us-east-1',
  'virginia',
  'help',
  'regions',
  'in channel',
  'peak 200 MiB/s',
  '1kB messages',
  'x5',
  '-',
  '1e400MB/s',
  '0x10 MB/s',
  '99999999999999 TB/s',
  '50 mb/s',
  '＋５０MB/s',
  'keyed',
  'express',
]
const ADDRESSES: readonly string[] = [
  'https://hooks.slack.com/commands/T1/2/x',
  'https://hooks.slack.com.evil.example/x',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  '',
]

/** A form as Slack would send it, with text of people or of nobody; most are signed. */
export const slackRequest = (random: Random): FuzzRequest => {
  const isCommand = random.chance(0.7)
  const words = Array.from({ length: random.below(7) }, () =>
    random.pick(random.chance(0.7) ? WORDS : HOSTILE_TEXTS),
  )
  const address = random.pick(ADDRESSES)
  const fields = isCommand
    ? { command: '/kafka-plan', text: words.join(' '), response_url: address }
    : { payload: payloadOf(random, words.join(' '), address) }
  const route = isCommand ? '/slack/commands' : '/slack/interactions'
  return {
    route,
    method: 'POST',
    target: route,
    headers: [['content-type', 'application/x-www-form-urlencoded']],
    body: bytesOf(queryOf(fields)),
    signed: random.chance(0.85),
  }
}

const payloadOf = (random: Random, text: string, address: string): string => {
  if (random.chance(0.3)) return random.pick([...HOSTILE_JSON, ...HOSTILE_TEXTS])
  return JSON.stringify({
    type: random.pick(['block_actions', 'view_submission', '__proto__']),
    response_url: address,
    actions: [
      {
        action_id: random.pick(['platform', 'region', 'publish', 'constructor', text]),
        value: text,
        selected_option: { value: random.pick(HOSTILE_TEXTS) },
      },
    ],
    message: { text, blocks: [] },
  })
}
