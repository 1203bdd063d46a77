import type { SlackDeps } from '../deps'
import type { Message } from './message'

/** Slack's own hosts that take answers, the second for governments. */
const HOSTS: readonly string[] = ['hooks.slack.com', 'hooks.slack-gov.com']
/** Slack takes five answers at an address. Source: https://docs.slack.dev/interactivity/handling-user-interaction */
const MOST_TRIES = 5
const TIMEOUT_MS = 3000
const FIRST_PAUSE_MS = 200

/** The address to answer at; undefined for any that is not Slack's own, by https. */
export const slackAddress = (written: string | null): URL | undefined => {
  if (written === null || !URL.canParse(written)) return undefined
  const url = new URL(written)
  const isOwn = url.protocol === 'https:' && HOSTS.includes(url.host)
  return isOwn && url.username === '' && url.password === '' ? url : undefined
}

/**
 * Sends an answer after the request has ended; tries again where Slack is not to be reached, five times in
 * all. What it refuses is sent once more without pictures: Slack refuses a message whose picture it cannot fetch.
 */
export const postBack = async (
  address: URL,
  message: Message,
  { send, log }: Pick<SlackDeps, 'send' | 'log'>,
): Promise<void> => {
  let toSend = message
  for (let tried = 1; tried <= MOST_TRIES; tried += 1) {
    const outcome = await tryOnce(address, toSend, send)
    if (outcome === 'taken') return
    const isFinal = outcome === 'refused' && !hasPicture(toSend)
    if (isFinal || tried === MOST_TRIES) return log({ event: 'slack-answer-lost', outcome, tried })
    if (outcome === 'refused') toSend = withoutPictures(toSend)
    else await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (tried - 1)))
  }
}

const hasPicture = ({ blocks }: Message): boolean => blocks.some(({ type }) => type === 'image')

const withoutPictures = (message: Message): Message => ({
  ...message,
  blocks: message.blocks.filter(({ type }) => type !== 'image'),
})

/** The address is a secret: it is not told in an outcome. */
const tryOnce = async (
  address: URL,
  message: Message,
  send: SlackDeps['send'],
): Promise<'taken' | 'refused' | 'unreachable'> => {
  try {
    const request = new Request(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      // Elsewhere is not Slack's own.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const { ok, status } = await send(request)
    if (ok) return 'taken'
    return status === 429 || status >= 500 ? 'unreachable' : 'refused'
  } catch {
    return 'unreachable'
  }
}
