import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { awsClusters } from '../../../src/aws/kafka/source'

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

it('temporary credentials are sent with their session token, signed for the region', async () => {
  let sent: IncomingMessage['headers'] = {}
  const endpoint = await serve((request, response) => {
    sent = request.headers
    response.end('{"clusterInfoList": []}')
  })
  await awsClusters({ ...keys, endpoint, sessionToken: 'a-session' }).list('eu-west-1')

  expect(sent['x-amz-security-token']).toBe('a-session')
  expect(sent.authorization).toMatch(/Credential=local\/\d{8}\/eu-west-1\/kafka\/aws4_request/)
})

it('an answer that drips is given up, not waited for', async () => {
  const endpoint = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  })

  await expect(
    awsClusters({ ...keys, endpoint, timeoutMs: 100 }).list('eu-west-1'),
  ).rejects.toThrow('ListClustersV2: AWS did not answer in time')
})

it('pages that each take long are given up when together they take too long', async () => {
  let page = 0
  const endpoint = await serve((_request, response) => {
    setTimeout(() => response.end(`{"clusterInfoList": [], "nextToken": "${page++}"}`), 80)
  })

  await expect(
    awsClusters({ ...keys, endpoint, timeoutMs: 100 }).list('eu-west-1'),
  ).rejects.toThrow('ListClustersV2: AWS did not answer in time')
  expect(page).toBeLessThan(10)
})

it.each([
  ['a next token that is no text', '{"clusterInfoList": [], "nextToken": 5}'],
  ['a list that is none', '{"clusterInfoList": "many"}'],
  ['nothing', '{}'],
  ['null', 'null'],
])('%s is refused', async (_what, body) => {
  const endpoint = await serve((_request, response) => response.end(body))

  await expect(awsClusters({ ...keys, endpoint }).list('eu-west-1')).rejects.toThrow(
    /^ListClustersV2: the answer of AWS is n/,
  )
})
