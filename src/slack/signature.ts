import type { SlackDeps } from '../deps'

/** Seconds that a request may be old, or early by the clock here; Slack's documentation says five minutes. */
const MOST_SECONDS_APART = 300
const MS_PER_SECOND = 1000

/**
 * Whether Slack signed a request: HMAC-SHA256 with the signing secret over v0, the timestamp and the body as it
 * came. Compared in constant time. A secret that is empty lets nothing in.
 * Source: https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export const isSigned = async (
  { body, headers }: { readonly body: ArrayBuffer; readonly headers: Headers },
  { signingSecret, now }: Pick<SlackDeps, 'signingSecret' | 'now'>,
): Promise<boolean> => {
  const timestamp = headers.get('x-slack-request-timestamp') ?? ''
  // A header that is sent twice arrives as one, with a comma.
  const [, hex] = /^v0=([0-9a-f]{64})$/.exec(headers.get('x-slack-signature') ?? '') ?? []
  if (hex === undefined || signingSecret === '' || !isRecent(timestamp, now())) return false
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(signingSecret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  )
  const signed = await new Blob([encoder.encode(`v0:${timestamp}:`), body]).arrayBuffer()
  return crypto.subtle.verify('HMAC', key, bytesOf(hex), signed)
}

const isRecent = (timestamp: string, now: Date): boolean =>
  /^\d{1,12}$/.test(timestamp) &&
  Math.abs(Math.floor(now.getTime() / MS_PER_SECOND) - Number(timestamp)) <= MOST_SECONDS_APART

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
