import type { IncomingHttpHeaders } from 'node:http'
import { AwsError } from './answer'

const algorithm = 'AWS4-HMAC-SHA256'
const scopes = /^[^/]+\/(\d{8})\/[a-z0-9-]+\/([a-z0-9-]+)\/aws4_request$/

/**
 * Throws an AwsError on a request that is not signed as AWS asks: Signature Version 4 for the
 * service `pricing`, on the day of `x-amz-date`. Only the form is looked at. The signature itself
 * cannot be verified, for the server knows no secret key, and any day will do.
 */
export function checkAuthorization(headers: IncomingHttpHeaders): void {
  const { authorization, 'x-amz-date': date } = headers
  if (authorization === undefined) {
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  if (!authorization.startsWith(`${algorithm} `)) {
    throw incomplete(`Authorization header must begin with '${algorithm}'`)
  }
  const parts = partsOf(authorization.slice(algorithm.length))
  const missing = ['Credential', 'SignedHeaders', 'Signature'].find((part) => !parts.get(part))
  if (missing) throw incomplete(`Authorization header requires '${missing}' parameter.`)
  if (typeof date !== 'string' || !/^\d{8}T\d{6}Z$/.test(date)) {
    throw incomplete("Authorization header requires existence of a valid 'X-Amz-Date' header.")
  }
  if (!/^[0-9a-f]{64}$/.test(parts.get('Signature') ?? '')) {
    throw incomplete('Signature must be 64 hexadecimal digits.')
  }
  const signed = parts.get('SignedHeaders')?.split(';') ?? []
  if (!['host', 'x-amz-date'].every((header) => signed.includes(header))) {
    throw invalid("'Host' and 'X-Amz-Date' must be signed headers.")
  }
  checkScope(parts.get('Credential') ?? '', date)
}

function checkScope(credential: string, date: string): void {
  const [, day, service] = scopes.exec(credential) ?? []
  if (day === undefined) {
    throw incomplete('Credential must be KEY/YYYYMMDD/region/service/aws4_request.')
  }
  if (service !== 'pricing') {
    throw invalid("Credential should be scoped to correct service: 'pricing'.")
  }
  if (!date.startsWith(day)) {
    throw invalid('Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date.')
  }
}

function partsOf(text: string): ReadonlyMap<string, string> {
  const parts = text.split(',').map((part) => part.trim().split('='))
  return new Map(parts.map(([name = '', value = '']) => [name, value]))
}

function incomplete(message: string): AwsError {
  return new AwsError('IncompleteSignatureException', message)
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidSignatureException', message)
}
