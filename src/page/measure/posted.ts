import type { Context } from 'hono'
import { amount } from '../../core/words'
import { readBody } from '../../request/body'
import { hasTooManyLines, MOST_LINES } from '../../request/pasted'
import { shown } from '../../request/shown'
import { MOST_PASTED } from '../../schema/measurements-input'
import type { Written } from '../../written/written'
import { writtenIn } from '../../written/written'

/** A paste that nothing can be made of, and why. */
export interface Unread {
  readonly ok: false
  readonly fault: string
  readonly doubts: readonly string[]
  readonly paste: string
}

/** The form that was posted: a paste and the page it was sent from; or why it cannot be read. */
export type Posted =
  | { readonly ok: true; readonly paste: string; readonly written: Written }
  | {
      readonly ok: false
      readonly status: 200 | 413 | 415
      readonly unread: Unread
      readonly written: Written
    }

/** Most bytes of a body. */
const MOST_BODY_BYTES = 4 * 1024 * 1024
/** Most characters of a query: an address can have no more. */
const MOST_QUERY = 16_384

const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i

/** Reads the form for measurements. */
export const readPosted = async (c: Context): Promise<Posted> => {
  const type = c.req.header('content-type') ?? ''
  if (!FORM.test(type))
    return refused(
      415,
      `A form comes as application/x-www-form-urlencoded; this came as ${shown(type)}`,
    )
  const body = await readBody(c, MOST_BODY_BYTES)
  if (!body) return refused(413, `A form may have at most ${amount(MOST_BODY_BYTES)} bytes`)
  const fields = new URLSearchParams(new TextDecoder().decode(body))
  const query = fields.get('query') ?? ''
  if (query.length > MOST_QUERY)
    return refused(413, `The query of a page may have at most ${amount(MOST_QUERY)} characters`)
  const written = writtenIn(new URLSearchParams(query))
  const paste = fields.get('paste') ?? ''
  if (paste.length > MOST_PASTED)
    return refused(413, `A paste may have at most ${amount(MOST_PASTED)} characters`, {
      written,
      paste,
    })
  if (hasTooManyLines(paste))
    return refused(413, `A paste may have at most ${amount(MOST_LINES)} lines`, {
      written,
      paste: '',
    })
  if (paste.trim() === '')
    return refused(200, 'Nothing was pasted: paste what the tool printed', { written, paste: '' })
  return { ok: true, paste, written }
}

const refused = (
  status: 200 | 413 | 415,
  fault: string,
  { written, paste }: { readonly written: Written; readonly paste: string } = NOTHING,
): Posted => ({
  ok: false,
  status,
  unread: { ok: false, fault, doubts: [], paste },
  written,
})

const NOTHING = { written: new Map<string, readonly string[]>(), paste: '' }
