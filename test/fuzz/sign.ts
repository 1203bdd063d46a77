import { signatureOf } from '../slack/support/sign'
import type { HeaderLine } from './draw/headers'
import type { FuzzRequest } from './draw/request'

const MS_PER_SECOND = 1000

/** The headers of a request, with Slack's signature of now where it is wanted. */
export const headersOf = async (
  { headers, signed, body }: FuzzRequest,
  secret: string,
): Promise<readonly HeaderLine[]> => {
  if (!signed) return headers
  const timestamp = String(Math.floor(Date.now() / MS_PER_SECOND))
  const text = new TextDecoder().decode(body)
  return [...headers, ...Object.entries(await signatureOf(text, { secret, timestamp }))]
}
