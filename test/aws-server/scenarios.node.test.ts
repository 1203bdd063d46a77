import { GetProductsCommand } from '@aws-sdk/client-pricing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import msk from '../../data/prices/msk.json'
import { clientOf, filters, priceOf, productsOf, putScenario } from './client'
import type { Scenario } from './scenario'
import type { AwsServer } from './server'
import { startAwsServer } from './server'

let server: AwsServer
beforeAll(async () => {
  server = await startAwsServer()
})
afterAll(() => server.close())

const broker = { usagetype: 'USE1-Kafka.m7g.large', operation: 'RunBroker' }
const brokerUsd = Number(msk.regions['us-east-1'].prices['Kafka.m7g.large'])

async function bent(scenario: Scenario, service = 'AmazonMSK', values = broker) {
  return productsOf(clientOf(await putScenario(server.url, 'bent', scenario)), service, values)
}

describe('a scenario', () => {
  it('makes a price dearer, alone', async () => {
    const change = { ...broker, usd: '0.204', usdTimes: 1.07 }
    const [dearer] = await bent({ change: [change] })
    expect(dearer && priceOf(dearer)).toEqual({ amount: '0.2182800000', unit: 'hours' })
    const [unbent] = await productsOf(clientOf(server.url), 'AmazonMSK', broker)
    expect(unbent && Number(priceOf(unbent).amount)).toBe(brokerUsd)
  })

  it('changes price, unit, currency and day', async () => {
    const change = { ...broker, usd: '7', unit: 'Hrs', currency: 'CNY', on: '2031-02-03' }
    const [changed] = await bent({ change: [change] })
    expect(changed?.publicationDate).toBe('2031-02-03T00:00:00Z')
    const [term] = Object.values(changed?.terms.OnDemand ?? {})
    expect(term?.effectiveDate).toBe('2031-02-03T00:00:00Z')
    expect(Object.values(term?.priceDimensions ?? {})).toMatchObject([
      { unit: 'Hrs', pricePerUnit: { CNY: '7.0000000000' } },
    ])
  })

  it('makes reserved offers dearer with the product', async () => {
    const box = { usagetype: 'BoxUsage:m5.large', operation: 'RunInstances' }
    const offer = async (scenario: Scenario) => {
      const found = await bent(scenario, 'AmazonEC2', box)
      const offers = Object.values(found[0]?.terms.Reserved ?? {})
      const [dimension] = Object.values(offers[0]?.priceDimensions ?? {})
      return Number(dimension?.pricePerUnit.USD)
    }
    const change = [{ ...box, usdTimes: 2 }]
    expect(await offer({ change })).toBe(2 * (await offer({})))
  })

  it('leaves products out', async () => {
    expect(await bent({ without: ['Kafka.m7g'] })).toEqual([])
  })

  it('sends products twice', async () => {
    const twice = await bent({ twice: [{ usagetype: broker.usagetype, usd: '99' }] })
    expect(new Set(twice.map(({ product }) => product.sku)).size).toBe(2)
    expect(twice.map((element) => Number(priceOf(element).amount)).sort()).toEqual([brokerUsd, 99])
  })

  it('is shown with the requests since it was set', async () => {
    const scenario = { without: ['Express'] }
    const address = await putScenario(server.url, 'counted', scenario)
    const shown = async () => (await fetch(`${server.url}/_scenarios/counted`)).json()
    expect(await shown()).toEqual({ requests: 0, scenario })
    const query = { ServiceCode: 'AmazonMSK', Filters: filters(broker) }
    await clientOf(address).send(new GetProductsCommand(query))
    expect(await shown()).toEqual({ requests: 1, scenario })
    await putScenario(server.url, 'counted', {})
    expect(await shown()).toEqual({ requests: 0, scenario: {} })
  })

  it.each([
    ['{"chnge": []}', 'chnge'],
    ['{"change": [{"usagetype": "a", "usdtimes": 2}]}', 'usdtimes'],
    ['{"fault": {"kind": "slow"}}', 'fault.kind'],
    ['{"change": [{"usagetype": "a", "usd": "free"}]}', 'change.0.usd'],
    ['not json', 'expected object'],
  ])('%s is refused', async (body, named) => {
    const answer = await fetch(`${server.url}/_scenarios/wrong`, { method: 'PUT', body })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(named)
  })

  it('needs a name', async () => {
    const answer = await fetch(`${server.url}/_scenarios/`, { method: 'PUT', body: '{}' })
    expect(answer.status).toBe(400)
  })
})
