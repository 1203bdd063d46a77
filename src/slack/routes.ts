import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps, SlackDeps } from '../deps'
import { isAllowed } from '../request/allowed'
import { baseUrl } from '../request/base-url'
import { answer } from './answer'
import { note } from './blocks/texts'
import { commandOf } from './command'
import type { Interaction } from './interaction'
import { interactionIn, replyTo } from './interaction'
import type { Message } from './message'
import { postBack, slackAddress } from './post-back'
import { signedForm } from './signed-form'

/** Milliseconds to work an answer out while Slack waits, which it does for three seconds. */
const PATIENCE_MS = 2000

/** The slash command, and the clicks on its answers. */
export const slackRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.post('/slack/commands', async (c) => {
    const signed = await signedForm(c, deps.slack)
    if (!signed.ok) return signed.response
    const { form, slack } = signed
    if (!(await isAllowed(personOf(form.get('user_id')), deps))) return sent(c, TOO_MANY)
    const made = safely(answer(commandOf(form.get('text') ?? ''), deps, baseUrl(c, deps)), slack)
    const inTime = await Promise.race([made, after(PATIENCE_MS)])
    if (inTime) return sent(c, inTime)
    const address = slackAddress(form.get('response_url'))
    if (!address) return sent(c, await made)
    c.executionCtx.waitUntil(made.then((message) => postBack(address, message, slack)))
    return sent(c, LATE)
  })
  app.post('/slack/interactions', async (c) => {
    const signed = await signedForm(c, deps.slack)
    if (!signed.ok) return signed.response
    const { form, slack } = signed
    const interaction = interactionIn(form.get('payload'))
    const address = slackAddress(interaction?.response_url ?? null)
    if (interaction && address)
      c.executionCtx.waitUntil(
        safely(clicked(interaction, deps, baseUrl(c, deps)), slack).then(
          (reply) => reply && postBack(address, reply, slack),
        ),
      )
    return c.body(null, 200)
  })
}

/** What a person of Slack is counted as: all of them ask from Slack's addresses. */
const personOf = (id: string | null): string => `slack:${id ?? 'nobody'}`

const clicked = async (
  interaction: Interaction,
  deps: Deps,
  baseUrl: string,
): ReturnType<typeof replyTo> =>
  (await isAllowed(personOf(interaction.user.id), deps))
    ? replyTo(interaction, deps, baseUrl)
    : { ...TOO_MANY, replace_original: false }

const sent = (c: Context, message: Message): Response => {
  c.header('cache-control', 'no-store')
  return c.json(message)
}

const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms))

/** What happened is logged, and the person who asked is told that it was nobody's fault but the planner's. */
const safely = async <Answer>(
  answer: Promise<Answer>,
  { log }: Pick<SlackDeps, 'log'>,
): Promise<Answer | Message> => {
  try {
    return await answer
  } catch (error) {
    log({ event: 'slack-answer-failed', error: String(error) })
    return FAILED
  }
}

const TOO_MANY = note('You have asked too often: wait a minute, and ask again.')
const LATE = note('Working it out: the answer comes in a moment.')
const FAILED = note('The planner failed on this; it is logged, and no fault of yours.')
