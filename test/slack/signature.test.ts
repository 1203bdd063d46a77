import { describe, expect, it } from 'vitest'
import { isSigned } from '../../src/slack/signature'
import { signatureOf } from './support/sign'

/** The example of https://docs.slack.dev/authentication/verifying-requests-from-slack */
const EXAMPLE = {
  secret: '8f742231b10e8888abcd99yyyzzz85a5',
  timestamp: '1531420618',
  body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
}
const AT = Number(EXAMPLE.timestamp) * 1000

interface Case {
  readonly body?: string
  readonly secret?: string
  readonly at?: number
  readonly headers?: HeadersInit
}

const bytes = (text: string): Promise<ArrayBuffer> => new Blob([text]).arrayBuffer()
const headersOf = (signature: string, timestamp = EXAMPLE.timestamp) =>
  new Headers({ 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp })

const holds = async ({
  body = EXAMPLE.body,
  secret = EXAMPLE.secret,
  at = AT,
  headers,
}: Case = {}) =>
  isSigned(
    { body: await bytes(body), headers: new Headers(headers ?? headersOf(EXAMPLE.signature)) },
    { signingSecret: secret, now: () => new Date(at) },
  )

describe('a signature', () => {
  it("holds in Slack's documented example", async () => {
    expect(await holds()).toBe(true)
  })

  it.each([
    ['300 s old', 300_999],
    ['300 s early', -300_000],
  ])('holds for a request that is %s', async (_, later) => {
    expect(await holds({ at: AT + later })).toBe(true)
  })

  it.each([...EXAMPLE.signature.slice(3)].flatMap((_, at) => [1, 2, 4, 8].map((bit) => [at, bit])))(
    'does not hold with bit %2$i of hexadecimal digit %1$i flipped',
    async (at = 0, bit = 1) => {
      const hex = EXAMPLE.signature.slice(3)
      const flipped = (Number.parseInt(hex[at] ?? '', 16) ^ bit).toString(16)
      const signature = `v0=${hex.slice(0, at)}${flipped}${hex.slice(at + 1)}`
      expect(await holds({ headers: headersOf(signature) })).toBe(false)
    },
  )

  const twice = headersOf(EXAMPLE.signature)
  twice.append('x-slack-signature', EXAMPLE.signature)

  it.each<[string, Case]>([
    ['a body with one bit flipped', { body: EXAMPLE.body.replace('text=', 'tdxt=') }],
    ['a body that was encoded anew', { body: EXAMPLE.body.replaceAll('%2F', '/') }],
    ['a body in another order', { body: EXAMPLE.body.split('&').reverse().join('&') }],
    ['a body with something behind it', { body: `${EXAMPLE.body}\n` }],
    ['no body', { body: '' }],
    ['no header', { headers: {} }],
    ['no signature', { headers: { 'x-slack-request-timestamp': EXAMPLE.timestamp } }],
    ['no timestamp', { headers: { 'x-slack-signature': EXAMPLE.signature } }],
    ['a replay after 301 s', { at: AT + 301_000 }],
    ['a time 301 s in the future', { at: AT - 301_000 }],
    ['a second signature header', { headers: twice }],
    ['another secret', { secret: `${EXAMPLE.secret}x` }],
    ['an empty secret', { secret: '' }],
    ['an empty signature', { headers: headersOf('') }],
    ['a signature without its version', { headers: headersOf(EXAMPLE.signature.slice(3)) }],
    ['a later version', { headers: headersOf(EXAMPLE.signature.replace('v0', 'v1')) }],
    ['capitals', { headers: headersOf(EXAMPLE.signature.toUpperCase()) }],
    ['a signature cut short', { headers: headersOf(EXAMPLE.signature.slice(0, -2)) }],
    ['a signature that goes on', { headers: headersOf(`${EXAMPLE.signature}00`) }],
    ['letters that are no digits', { headers: headersOf(`v0=${'g'.repeat(64)}`) }],
  ])('does not hold with %s', async (_, given) => {
    expect(await holds(given)).toBe(false)
  })

  it.each(['NaN', '', ' ', '1e9', '-1531420618', '1531420618.5', '0x5B479A0A', 'Infinity'])(
    'does not hold with the timestamp "%s", though it is signed with it',
    async (timestamp) => {
      const signed = await signatureOf(EXAMPLE.body, { secret: EXAMPLE.secret, timestamp })
      expect(await holds({ headers: signed })).toBe(false)
    },
  )
})
