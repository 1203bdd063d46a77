import { PricingClient } from '@aws-sdk/client-pricing'

/** How to reach AWS's Price List API. */
export interface PriceClientSettings {
  readonly accessKeyId?: string | undefined
  readonly secretAccessKey?: string | undefined
  readonly sessionToken?: string | undefined
  /** Another address than AWS's, for a local server. */
  readonly endpoint?: string | undefined
  /** Milliseconds to wait for the first sign of an answer; 10,000 unless said. */
  readonly timeoutMs?: number | undefined
  /** Requests that one page may take, the first and its retries; 3 unless said. */
  readonly maxAttempts?: number | undefined
  /** Called before every request that goes out, retries too. */
  readonly onRequest?: (() => void) | undefined
}

/** The region whose Price List API answers for all regions. */
const API_REGION = 'us-east-1'
/** Milliseconds to wait for the first sign of an answer unless said. */
export const TIMEOUT_MS = 10_000
/** Requests that one page may take unless said. */
export const MOST_ATTEMPTS = 3

/** A client of the Price List API; without keys it looks for credentials as the SDK does. */
export const priceClient = (settings: PriceClientSettings): PricingClient => {
  const { accessKeyId, secretAccessKey, sessionToken, endpoint, onRequest } = settings
  const client = new PricingClient({
    region: API_REGION,
    maxAttempts: settings.maxAttempts ?? MOST_ATTEMPTS,
    requestHandler: { requestTimeout: settings.timeoutMs ?? TIMEOUT_MS },
    ...(endpoint ? { endpoint } : {}),
    ...(accessKeyId && secretAccessKey
      ? {
          credentials: {
            accessKeyId,
            secretAccessKey,
            ...(sessionToken ? { sessionToken } : {}),
          },
        }
      : {}),
  })
  client.middlewareStack.addRelativeTo(
    <Request, Answer>(next: (request: Request) => Promise<Answer>) =>
      async (request: Request): Promise<Answer> => {
        onRequest?.()
        return await next(request).catch(throwRetryable)
      },
    { relation: 'after', toMiddleware: 'retryMiddleware', name: 'eachRequest' },
  )
  return client
}

/** What Workers call a connection that was lost, and JSON that was cut. */
const LOST = new Set(['Error', 'TypeError', 'SyntaxError'])

/**
 * Marks a connection that was lost, or an answer that was cut, as worth another try: the SDK knows how
 * Node and browsers word that, and not how Workers do. What AWS answers as an error it judges itself.
 */
const throwRetryable = (error: unknown): never => {
  if (error instanceof Error && LOST.has(error.name) && !('$fault' in error))
    Object.assign(error, { $retryable: {} })
  throw error
}
