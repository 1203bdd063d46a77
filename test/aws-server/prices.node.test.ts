import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Element } from './client'
import { clientOf, priceOf, productsOf } from './client'
import { places } from './products/place'
import {
  ebs,
  msk,
  onDemand,
  pricedProducts,
  pricesIn,
  reserved,
  transfer,
} from './products/price-files'
import type { AwsServer } from './server'
import { startAwsServer } from './server'

let server: AwsServer
beforeAll(async () => {
  server = await startAwsServer()
})
afterAll(() => server.close())

const regions = [...places.values()]
const plainLinux = {
  operatingSystem: 'Linux',
  tenancy: 'Shared',
  preInstalledSw: 'NA',
  capacitystatus: 'Used',
  marketoption: 'OnDemand',
  locationType: 'AWS Region',
}

function ask(serviceCode: string, values: Record<string, string>) {
  return productsOf(clientOf(server.url), serviceCode, values)
}

/** Price by usagetype and operation; fails on two products of the same. */
function priced(elements: readonly Element[]): Record<string, number> {
  const rows = elements.map((element) => {
    const { usagetype = '', operation = '' } = element.product.attributes
    return [`${usagetype} ${operation}`, Number(priceOf(element).amount)] as const
  })
  expect(new Set(rows.map(([key]) => key)).size).toBe(rows.length)
  return Object.fromEntries(rows)
}

describe.each(regions)('$code', ({ code, fullPrefix, prefix }) => {
  it('sells MSK at the prices of data/, and other rows beside', async () => {
    const sold = priced(await ask('AmazonMSK', { regionCode: code }))
    const expected = pricedProducts(msk, code).map(({ usagetype, operation, usd }) => [
      `${fullPrefix}${usagetype} ${operation}`,
      Number(usd),
    ])
    expect(sold).toMatchObject(Object.fromEntries(expected))
    expect(Object.keys(sold).length).toBeLessThanOrEqual(100)
  })

  it('sells each instance type of data/ and no other but the unknown, once', async () => {
    const elements = await ask('AmazonEC2', { regionCode: code, ...plainLinux })
    const known = Object.entries(pricesIn(onDemand, code)?.prices ?? {}).map(([type, usd]) => [
      `${prefix}BoxUsage:${type} RunInstances`,
      Number(usd),
    ])
    const { [`${prefix}BoxUsage:m9x.large RunInstances`]: a, ...rest } = priced(elements)
    const { [`${prefix}BoxUsage:m9x.24xlarge RunInstances`]: b, ...sold } = rest
    expect([a, b]).toEqual([0.0987, 4.7376])
    expect(sold).toEqual(Object.fromEntries(known))
    expect(standardNoUpfront(elements)).toEqual(pricesIn(reserved, code)?.prices ?? {})
  })

  it('sells the volumes of data/', async () => {
    const elements = await ask('AmazonEC2', {
      regionCode: code,
      locationType: 'AWS Region',
      operation: '',
    })
    const expected = pricedProducts(ebs, code).map(({ usagetype, usd }) => [
      `${prefix}${usagetype} `,
      Number(usd),
    ])
    expect(priced(elements)).toMatchObject(Object.fromEntries(expected))
  })

  it('sells traffic across zones', async () => {
    const usagetype = `${prefix}DataTransfer-Regional-Bytes`
    const elements = await ask('AWSDataTransfer', { fromRegionCode: code, usagetype })
    const expected = pricedProducts(transfer, code).map(({ usd }) => [`${usagetype} `, Number(usd)])
    expect(priced(elements)).toEqual(Object.fromEntries(expected))
  })
})

/** Hourly standard prices without upfront by instance type, 1 and 3 years, as data/ has them. */
function standardNoUpfront(elements: readonly Element[]): Record<string, string[]> {
  const rows = elements.flatMap(({ product, terms }) => {
    const offers = Object.values(terms.Reserved ?? {})
    if (offers.length === 0) return []
    expect(offers).toHaveLength(12)
    const prices = ['1yr', '3yr'].map((length) => {
      const offer = offers.find(
        ({ termAttributes: { LeaseContractLength, OfferingClass, PurchaseOption } }) =>
          LeaseContractLength === length &&
          OfferingClass === 'standard' &&
          PurchaseOption === 'No Upfront',
      )
      const [dimension] = Object.values(offer?.priceDimensions ?? {})
      return String(Number(dimension?.pricePerUnit.USD))
    })
    return [[product.attributes.instanceType, prices]]
  })
  return Object.fromEntries(rows)
}
