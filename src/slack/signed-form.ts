import type { Context } from 'hono'
import type { SlackDeps } from '../deps'
import { readBody } from '../request/body'
import { problem } from '../request/problem'
import { isSigned } from './signature'

/** Most bytes of a request: Slack's own are some thousands. */
const MOST_BODY_BYTES = 256 * 1024

/** The form of a request that Slack signed; or the answer to any other. */
type SignedForm =
  | { readonly ok: true; readonly form: URLSearchParams; readonly slack: SlackDeps }
  | { readonly ok: false; readonly response: Response }

/** Reads the form of a request from Slack. Nothing of it is parsed before its signature holds. */
export const signedForm = async (c: Context, slack: SlackDeps | undefined): Promise<SignedForm> => {
  if (!slack) return refuse(problem(c, 'not-set-up', { detail: NOT_SET_UP }))
  const body = await readBody(c, MOST_BODY_BYTES)
  if (body === undefined)
    return refuse(
      problem(c, 'body-too-large', {
        detail: `a request from Slack has at most ${MOST_BODY_BYTES} bytes; got more`,
      }),
    )
  const isFromSlack = await isSigned({ body, headers: c.req.raw.headers }, slack)
  const text = new TextDecoder().decode(body)
  // Slack signs every request but the one with which it tries a certificate; it asks for nothing.
  if (!isFromSlack && isCertificateCheck(c.req.raw.headers, text)) return refuse(c.body(null, 200))
  if (!isFromSlack) return refuse(problem(c, 'unauthorized', { detail: UNAUTHORIZED }))
  const form = new URLSearchParams(text)
  if (form.get('ssl_check') === '1') return refuse(c.body(null, 200))
  return { ok: true, form, slack }
}

const NOT_SET_UP =
  'Slack is not set up here: SLACK_SIGNING_SECRET is missing; docs/slack.md says how to set it. The rest of the planner works'
const UNAUTHORIZED = 'the request was not accepted'

const refuse = (response: Response): SignedForm => ({ ok: false, response })

/**
 * Whether a request without any signature is the one that Slack sends to try the certificate, and nothing
 * more. Source: https://github.com/slackapi/bolt-js/issues/1397
 */
const isCertificateCheck = (headers: Headers, body: string): boolean =>
  !headers.has('x-slack-signature') &&
  !headers.has('x-slack-request-timestamp') &&
  /^ssl_check=1(?:&token=[\w-]*)?$/.test(body)
