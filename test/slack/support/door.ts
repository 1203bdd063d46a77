import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { createApp } from '../../../src/app'
import { bundled } from '../../../src/catalogue/bundled'
import type { Deps } from '../../../src/deps'
import { withoutRefresh } from '../../../src/deps'
import { Answered } from './message'
import { signatureOf } from './sign'

const SECRET = 'a signing secret'
export const NOW = new Date('2026-11-28T12:00:00Z')
export const HOOK = 'https://hooks.slack.com/commands/T1/2/3'

/** What a planner sends afterwards, and what it logs. */
export interface Kept {
  readonly sent: { readonly url: string; readonly body: unknown }[]
  readonly logged: object[]
}

/** A planner with Slack set up. `answers` are the statuses that Slack gives to what is sent afterwards. */
export const planner = (
  more: Partial<Deps> = {},
  answers: readonly (number | 'unreachable')[] = [],
) => {
  const kept: Kept = { sent: [], logged: [] }
  const send = async (request: Request): Promise<Response> => {
    const answer = answers[kept.sent.length] ?? 200
    kept.sent.push({ url: request.url, body: await request.json() })
    if (answer === 'unreachable') throw new Error(`cannot reach ${request.url}`)
    return new Response(null, { status: answer })
  }
  const log = (entry: object) => kept.logged.push(entry)
  const slack = { signingSecret: SECRET, now: () => NOW, send, log }
  const app = createApp({ ...withoutRefresh(bundled), slack, ...more })

  /** Posts a body that Slack signed, and waits for what goes on after the answer. */
  const post = async (
    path: string,
    body: string,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const timestamp = String(NOW.getTime() / 1000)
    const signed = await signatureOf(body, { secret: SECRET, timestamp })
    const context = createExecutionContext()
    const response = await app.request(
      `https://planner.example${path}`,
      {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...signed, ...headers },
      },
      {},
      context,
    )
    await waitOnExecutionContext(context)
    return response
  }
  const command = (text: string, fields: Record<string, string> = {}): Promise<Response> =>
    post(
      '/slack/commands',
      new URLSearchParams({
        command: '/kafka-plan',
        text,
        response_url: HOOK,
        ...fields,
      }).toString(),
    )
  return {
    kept,
    app,
    post,
    command,
    /** The message that answers a text; it must be one. */
    ask: async (text: string): Promise<Answered> =>
      Answered.parse(await (await command(text)).json()),
    click: (payload: unknown): Promise<Response> =>
      post(
        '/slack/interactions',
        new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      ),
  }
}
