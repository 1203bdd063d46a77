import type { IncomingHttpHeaders } from 'node:http'
import { AwsError } from './answer'

const algorithm = 'AWS4-HMAC-SHA256'
const scopes = /^[^/]+\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request$/

/**
 * Throws an AwsError on a request that is not signed as AWS asks: Signature Version 4 for a
 * service, on the day of `x-amz-date`. Only the form is looked at. The signature itself cannot be
 * verified, for the server knows no secret key, and any day will do. Gives the region signed for.
 */
export function checkAuthorization(headers: IncomingHttpHeaders, service: string): string {
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
  return regionOf(parts.get('Credential') ?? '', date, service)
}

function regionOf(credential: string, date: string, service: string): string {
  const [, day, region, scoped] = scopes.exec(credential) ?? []
  if (day === undefined || region === undefined) {
    throw incomplete('Credential must be KEY/YYYYMMDD/region/service/aws4_request.')
  }
  if (scoped !== service) {
    throw invalid(`Credential should be scoped to correct service: '${service}'.`)
  }
  if (!date.startsWith(day)) {
    throw invalid('Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date.')
  }
  return region
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
