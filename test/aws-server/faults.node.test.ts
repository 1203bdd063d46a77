import { GetProductsCommand } from '@aws-sdk/client-pricing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, filters, pagesOf, putScenario } from './client'
import type { FaultKind, Scenario } from './scenario'
import type { AwsServer } from './server'
import { startAwsServer } from './server'

let server: AwsServer
beforeAll(async () => {
  server = await startAwsServer()
})
afterAll(() => server.close())

const query = { ServiceCode: 'AmazonMSK', Filters: filters({ regionCode: 'eu-west-1' }) }

async function struckBy(fault: NonNullable<Scenario['fault']>) {
  return clientOf(await putScenario(server.url, fault.kind, { fault }))
}

async function ask(kind: FaultKind) {
  return (await struckBy({ kind })).send(new GetProductsCommand(query))
}

describe('a fault', () => {
  it.each([
    ['throttled', 'ThrottlingException', 400],
    ['internal-error', 'InternalErrorException', 500],
    ['unavailable', 'ServiceUnavailable', 503],
    ['expired', 'ExpiredTokenException', 400],
    ['denied', 'AccessDeniedException', 400],
  ] as const)('%s is %s', async (kind, name, httpStatusCode) => {
    await expect(ask(kind)).rejects.toMatchObject({ name, $metadata: { httpStatusCode } })
  })

  it('denied names the account', async () => {
    await expect(ask('denied')).rejects.toThrow(
      'User: arn:aws:iam::123456789012:user/planner is not',
    )
  })

  it.each([
    ['reset', /ECONNRESET|hang up/],
    ['cut', /aborted|terminated|hang up/],
    ['not-json-body', /JSON|Unexpected token/],
  ] as const)('%s leaves no answer that can be read', async (kind, message) => {
    await expect(ask(kind)).rejects.toThrow(message)
  })

  it('no-answer waits for as long as the client does', async () => {
    const client = await struckBy({ kind: 'no-answer' })
    const abortSignal = AbortSignal.timeout(200)
    await expect(client.send(new GetProductsCommand(query), { abortSignal })).rejects.toMatchObject(
      {
        name: 'AbortError',
      },
    )
  })

  it('breaks one element', async () => {
    const { PriceList: [first, second] = [] } = await ask('not-json-element')
    expect(() => JSON.parse(String(first))).toThrow()
    expect(JSON.parse(String(second))).toHaveProperty('product')
  })

  it('takes the product out of one element', async () => {
    const { PriceList: [first, second] = [] } = await ask('wrong-shape')
    expect(JSON.parse(String(first))).toHaveProperty('terms')
    expect(JSON.parse(String(first))).not.toHaveProperty('product')
    expect(JSON.parse(String(second))).toHaveProperty('product')
  })

  it('puts an empty page before the real ones', async () => {
    const whole = await pagesOf(clientOf(server.url), query.ServiceCode, query.Filters, 20)
    const client = await struckBy({ kind: 'empty-page' })
    const pages = await pagesOf(client, query.ServiceCode, query.Filters, 20)
    expect(pages).toEqual([[], ...whole])
  })

  it('never ends, and no token comes twice', async () => {
    const client = await struckBy({ kind: 'endless' })
    const tokens = new Set<string | undefined>()
    const first = await client.send(new GetProductsCommand(query))
    let page = first
    for (let at = 0; at < 5; at++) {
      expect(page.PriceList?.map(String)).toEqual(first.PriceList?.map(String))
      tokens.add(page.NextToken)
      page = await client.send(new GetProductsCommand({ ...query, NextToken: page.NextToken }))
    }
    expect(tokens).not.toContain(undefined)
    expect(tokens.size).toBe(5)
  })

  it('strikes so many requests, after so many', async () => {
    const client = await struckBy({ kind: 'throttled', after: 1, times: 2 })
    const outcomes: string[] = []
    for (let at = 0; at < 4; at++) {
      const answer = client.send(new GetProductsCommand(query))
      outcomes.push(await answer.then(() => 'fine').catch(({ name }) => name))
    }
    expect(outcomes).toEqual(['fine', 'ThrottlingException', 'ThrottlingException', 'fine'])
  })
})

it('closes while a client waits for an answer', async () => {
  const own = await startAwsServer()
  const address = await putScenario(own.url, 'mute', { fault: { kind: 'no-answer' } })
  const answer = clientOf(address).send(new GetProductsCommand(query))
  const refused = expect(answer).rejects.toThrow()
  const asked = async () => (await fetch(`${own.url}/_scenarios/mute`)).json()
  await expect.poll(asked).toMatchObject({ requests: 1 })
  await own.close()
  await refused
})
