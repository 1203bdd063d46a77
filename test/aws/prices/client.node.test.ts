import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { awsPrices } from '../../../src/aws/prices/source'
import { wantedPrices } from '../../../src/catalogue/wanted'

let close = (): void => undefined
afterEach(() => close())

/** A server that answers as it is told, and the address of it. */
const serve = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

const keys = { accessKeyId: 'local', secretAccessKey: 'local' }
const first = { query: 0, nextToken: undefined, today: '2026-11-20' }
const wanted = wantedPrices('eu-west-1')

it('temporary credentials are sent with their session token', async () => {
  let token: unknown
  const endpoint = await serve((request, response) => {
    token = request.headers['x-amz-security-token']
    response.end('{"PriceList": []}')
  })
  await awsPrices({ ...keys, endpoint, sessionToken: 'a-session' }).page(wanted, first)

  expect(token).toBe('a-session')
})

it('an answer that drips is given up, not waited for', async () => {
  const endpoint = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' })
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  })

  await expect(
    awsPrices({ ...keys, endpoint, timeoutMs: 100 }).page(wanted, first),
  ).rejects.toThrow('MSK: AWS did not answer in time')
})

it.each([
  ['a next token that is no text', '{"PriceList": [], "NextToken": 5}'],
  ['a price list that is none', '{"PriceList": "many"}'],
  ['nothing', '{}'],
])('%s is refused', async (_what, body) => {
  const endpoint = await serve((_request, response) => {
    response.setHeader('content-type', 'application/x-amz-json-1.1')
    response.end(body)
  })

  await expect(awsPrices({ ...keys, endpoint }).page(wanted, first)).rejects.toThrow(/^MSK: /)
})
