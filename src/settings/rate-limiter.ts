import type { RateLimiter } from '../deps'
import type { Env } from '../settings'

/** Requests and seconds; the limiters of Cloudflare know no other periods. */
const POLICY = /^([1-9]\d{0,8})\/(10|60)$/

/** The limiter that is bound; the policy is told to clients where RATE_LIMIT says what the binding does. */
export const rateLimiter = ({ RATE_LIMITER, RATE_LIMIT }: Env): RateLimiter | undefined => {
  if (!RATE_LIMITER) return undefined
  const [, requests, seconds] = POLICY.exec(RATE_LIMIT?.trim() ?? '') ?? []
  return {
    mayAsk: async (client) => (await RATE_LIMITER.limit({ key: client })).success,
    policy:
      requests === undefined ? undefined : { requests: Number(requests), seconds: Number(seconds) },
  }
}

/** What is wrong with the settings of the limiter, in words. */
export const rateLimitFaults = ({ RATE_LIMIT }: Env): string[] =>
  RATE_LIMIT === undefined || POLICY.test(RATE_LIMIT.trim())
    ? []
    : [
        `RATE_LIMIT is no number of requests, a slash and 10 or 60 seconds: clients are not told the limit`,
      ]
