import type { Context } from 'hono'
import { problem } from '../../request/problem'
import { ClusterSourceError } from '../../schema/cluster-source'

/** What AWS answered; or the answer to a client where it did not. */
export type Asked<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly response: Response }

/** Waits for what AWS says of clusters; its failures become problems in words without ids. */
export const askAws = async <Answer>(
  c: Context,
  ask: () => Promise<Answer>,
): Promise<Asked<Answer>> => {
  try {
    return { ok: true, answer: await ask() }
  } catch (error) {
    if (!(error instanceof ClusterSourceError)) throw error
    const code = error.kind === 'not-found' ? 'not-found' : 'aws-failed'
    return { ok: false, response: problem(c, code, { detail: error.message }) }
  }
}
