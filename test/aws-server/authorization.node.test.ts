import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AwsServer } from './server'
import { startAwsServer } from './server'

let server: AwsServer
beforeAll(async () => {
  server = await startAwsServer()
})
afterAll(() => server.close())

const signature = `Signature=${'0a'.repeat(32)}`
const signed = 'SignedHeaders=host;x-amz-date;x-amz-target'
const credential = 'Credential=local/20260102/us-east-1/pricing/aws4_request'
const whole = `AWS4-HMAC-SHA256 ${credential}, ${signed}, ${signature}`
const date = '20260102T030405Z'
const target = 'AWSPriceListService.GetProducts'

function post(
  headers: Record<string, string>,
  body = '{"ServiceCode":"AmazonMSK","MaxResults":1}',
) {
  return fetch(`${server.url}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target, ...headers },
    body,
  })
}

it('a request with the form of a signature is answered', async () => {
  const answer = await post({ authorization: whole, 'x-amz-date': date })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.1')
  expect(await answer.json()).toMatchObject({ FormatVersion: 'aws_v1' })
})

it.each([
  ['no authorization', {}, 'MissingAuthenticationTokenException'],
  ['another scheme', { authorization: 'Basic bG9jYWw6bG9jYWw=' }, 'IncompleteSignatureException'],
  ['no date', { authorization: whole, 'x-amz-date': '' }, 'IncompleteSignatureException'],
  [
    'no signature',
    { authorization: `AWS4-HMAC-SHA256 ${credential}, ${signed}` },
    'IncompleteSignatureException',
  ],
  ['a short one', { authorization: whole.slice(0, -1) }, 'IncompleteSignatureException'],
  [
    'a date not signed',
    { authorization: whole.replace('x-amz-date;', '') },
    'InvalidSignatureException',
  ],
  [
    'another service',
    { authorization: whole.replace('/pricing/', '/kafka/') },
    'InvalidSignatureException',
  ],
  [
    'another day',
    { authorization: whole.replace('20260102', '20260103') },
    'InvalidSignatureException',
  ],
  [
    'another operation',
    { authorization: whole, 'x-amz-target': 'AWSPriceListService.DescribeServices' },
    'UnknownOperationException',
  ],
  [
    'another content type',
    { authorization: whole, 'content-type': 'application/json' },
    'SerializationException',
  ],
])('%s is refused', async (_, headers, name) => {
  const answer = await post({ 'x-amz-date': date, ...headers })
  expect(answer.status).toBe(400)
  expect(answer.headers.get('x-amzn-errortype')).toBe(name)
  expect(await answer.json()).toMatchObject({ __type: name, message: expect.any(String) })
})

it('a body that is not JSON is refused', async () => {
  const answer = await post({ authorization: whole, 'x-amz-date': date }, '{')
  expect(await answer.json()).toMatchObject({ __type: 'SerializationException' })
})

it('another method is refused', async () => {
  expect((await fetch(`${server.url}/`)).status).toBe(404)
})
