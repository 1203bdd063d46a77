const BY_NAME: Readonly<Record<string, string>> = {
  ThrottlingException: 'AWS throttled the requests',
  TooManyRequestsException: 'AWS throttled the requests',
  ExpiredTokenException: 'the AWS credentials have expired',
  UnrecognizedClientException: 'AWS does not know the credentials',
  UnauthorizedException: 'AWS does not know the credentials',
  InvalidSignatureException: 'AWS refused the signature: the secret is wrong, or the clock',
  MissingAuthenticationTokenException: 'AWS got no credentials',
  CredentialsProviderError: 'no AWS credentials were found',
  InvalidNextTokenException: 'AWS no longer knew the next page',
  ExpiredNextTokenException: 'AWS no longer knew the next page',
  TimeoutError: 'AWS did not answer in time',
  SyntaxError: 'the answer of AWS was not JSON, or cut short',
}

/** Names under which services refuse what a policy does not allow. */
const DENIED = new Set(['AccessDeniedException', 'ForbiddenException'])

/**
 * What went wrong with a call to AWS that needs a permission, such as pricing:GetProducts, in words made
 * here: never the message of the SDK or of AWS, which can carry account ids, ARNs and key ids.
 */
export const awsErrorInWords = (error: unknown, permission: string): string => {
  const { name, status } = partsOf(error)
  const words = DENIED.has(name)
    ? `the AWS credentials do not allow ${permission}`
    : (BY_NAME[name] ?? (isUnreadable(error) ? UNREADABLE : wordsFor(status)))
  const detail = [name, status].filter((part) => part !== '').join(', status ')
  return detail === '' ? words : `${words} (${detail})`
}

const UNREADABLE = 'the answer of AWS is not written as expected'

/** Whether the SDK got an answer and could not make sense of it: it then leaves the answer in the error. */
const isUnreadable = (error: unknown): boolean => error instanceof TypeError && '$response' in error

const wordsFor = (status: string): string => {
  if (status.startsWith('5')) return 'AWS failed'
  return status.startsWith('4') ? 'AWS refused the request' : 'the connection to AWS failed'
}

const partsOf = (error: unknown): { name: string; status: string } => {
  if (!(error instanceof Error)) return { name: '', status: '' }
  const { $metadata } = error as { $metadata?: { httpStatusCode?: unknown } }
  const status = $metadata?.httpStatusCode
  return {
    name: /^[A-Za-z]{1,60}$/.test(error.name) ? error.name : '',
    status: typeof status === 'number' ? String(status) : '',
  }
}
