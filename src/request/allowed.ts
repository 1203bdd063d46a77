import type { Deps } from '../deps'

/** Milliseconds to wait for the limiter: an answer is not to be late for being counted. */
const TIMEOUT_MS = 250

/** Whether a client may ask once more. A limiter that fails lets everybody in, and the log says so. */
export const isAllowed = async (
  client: string,
  { rateLimiter, log }: Pick<Deps, 'rateLimiter' | 'log'>,
): Promise<boolean> => {
  if (!rateLimiter) return true
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${TIMEOUT_MS} ms`)), TIMEOUT_MS)
  })
  try {
    return await Promise.race([rateLimiter.mayAsk(client), late])
  } catch (error) {
    log?.({ event: 'rate-limiter-failed', error: String(error) })
    return true
  } finally {
    clearTimeout(timer)
  }
}
