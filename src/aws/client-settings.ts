/** How to reach one of AWS's services. */
export interface AwsClientSettings {
  readonly accessKeyId?: string | undefined
  readonly secretAccessKey?: string | undefined
  readonly sessionToken?: string | undefined
  /** Another address than AWS's, for a local server. */
  readonly endpoint?: string | undefined
  /** Milliseconds to wait for the first sign of an answer. */
  readonly timeoutMs?: number | undefined
  /** Requests that one answer may take, the first and its retries; 3 unless said. */
  readonly maxAttempts?: number | undefined
  /** Called before every request that goes out, retries too. */
  readonly onRequest?: (() => void) | undefined
}

/** Requests that one answer may take unless said. */
export const MOST_ATTEMPTS = 3

/** What the clients of the SDK are made with; without keys they look for credentials as the SDK does. */
export const clientConfig = (settings: AwsClientSettings, timeoutMs: number) => {
  const { accessKeyId, secretAccessKey, sessionToken, endpoint } = settings
  return {
    maxAttempts: settings.maxAttempts ?? MOST_ATTEMPTS,
    requestHandler: { requestTimeout: settings.timeoutMs ?? timeoutMs },
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
  }
}

type Send<Request, Answer> = (request: Request) => Promise<Answer>

/** Where the middleware of `eachRequest` belongs: every try goes through it. */
export const EACH_REQUEST = {
  relation: 'after',
  toMiddleware: 'retryMiddleware',
  name: 'eachRequest',
} as const

/** A middleware of the SDK that tells of every request, and has what Workers call a lost connection tried again. */
export const eachRequest =
  ({ onRequest }: AwsClientSettings) =>
  <Request, Answer>(next: Send<Request, Answer>): Send<Request, Answer> =>
  async (request) => {
    onRequest?.()
    return await next(request).catch(throwRetryable)
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
