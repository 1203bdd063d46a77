import type { Context } from 'hono'
import type { ClustersDeps, Deps } from '../../deps'
import { problem } from '../../request/problem'

/** What may be asked of AWS for a client that sent the token; or the answer to any other. */
export type Authorised =
  | { readonly ok: true; readonly clusters: ClustersDeps }
  | { readonly ok: false; readonly response: Response }

/** Lets in who sends the bearer token. Nothing of the request is looked at before. */
export const authorised = async (c: Context, clusters: Deps['clusters']): Promise<Authorised> => {
  if (!clusters?.isSetUp) return refuse(notSetUp(c, clusters?.missing ?? ALL_SETTINGS))
  const given = tokenIn(c.req.header('authorization') ?? '')
  if (given !== '' && (await isSame(given, clusters.token))) return { ok: true, clusters }
  const response = problem(c, 'unauthorized', { detail: UNAUTHORIZED })
  response.headers.set('www-authenticate', 'Bearer')
  return refuse(response)
}

const SCHEME = 'bearer '

/** The token of an authorization header; empty where there is none, or of another scheme. */
const tokenIn = (header: string): string =>
  header.slice(0, SCHEME.length).toLowerCase() === SCHEME ? header.slice(SCHEME.length).trim() : ''

const refuse = (response: Response): Authorised => ({ ok: false, response })

const ALL_SETTINGS = ['CLUSTERS_TOKEN', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']
const UNAUTHORIZED = 'send the token of this planner: authorization: Bearer <CLUSTERS_TOKEN>'

const notSetUp = (c: Context, missing: readonly string[]): Response =>
  problem(c, 'not-set-up', {
    detail: `running clusters are not set up here: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing; docs/clusters.md says how to set them up. The rest of the planner works`,
  })

/** Compares hashes, so that the time taken tells neither the length of a token nor where it differs. */
const isSame = async (given: string, token: string): Promise<boolean> => {
  const [one, other] = await Promise.all([digest(given), digest(token)])
  return one.reduce((differs, byte, index) => differs | (byte ^ (other[index] ?? 0)), 0) === 0
}

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
