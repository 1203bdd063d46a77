import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Element } from './client'
import { clientOf, productsOf, putScenario } from './client'
import type { AwsServer } from './server'
import { startAwsServer } from './server'

let server: AwsServer
beforeAll(async () => {
  server = await startAwsServer()
})
afterAll(() => server.close())

async function unfiltered(serviceCode: string, values: Record<string, string>) {
  const address = await putScenario(server.url, 'unfiltered', { ignoreFilters: true })
  return productsOf(clientOf(address), serviceCode, values)
}

function valuesOf(elements: readonly Element[], attribute: string): Set<string | undefined> {
  return new Set(elements.map(({ product }) => product.attributes[attribute]))
}

describe('with filters ignored', () => {
  it('EC2 comes in every variant', async () => {
    const all = await unfiltered('AmazonEC2', { regionCode: 'us-west-2', instanceType: 'none' })
    const m5 = all.filter(({ product }) => product.attributes.instanceType === 'm5.large')
    expect(valuesOf(m5, 'operatingSystem')).toEqual(new Set(['Linux', 'Windows', 'RHEL', 'SUSE']))
    expect(valuesOf(m5, 'tenancy')).toEqual(new Set(['Shared', 'Dedicated', 'Host']))
    expect(valuesOf(m5, 'capacitystatus').size).toBe(3)
    expect(valuesOf(m5, 'marketoption')).toEqual(new Set(['OnDemand', 'CapacityBlock']))
    expect(valuesOf(m5, 'preInstalledSw')).toEqual(new Set(['NA', 'SQL Std']))
    expect(valuesOf(m5, 'usagetype')).toContain('USW2-LAX1-BoxUsage:m5.large')
    expect(valuesOf(all, 'locationType')).toEqual(
      new Set(['AWS Region', 'AWS Local Zone', 'AWS Wavelength Zone', 'AWS Outposts']),
    )
    expect(valuesOf(all, 'instanceType')).toContain('m9x.large')
    expect(new Set(all.map(({ product }) => product.productFamily))).toEqual(
      new Set([
        'Compute Instance',
        'Compute Instance (bare metal)',
        'Storage',
        'Storage Snapshot',
        'System Operation',
        'Provisioned Throughput',
      ]),
    )
    expect(valuesOf(all, 'regionCode')).toEqual(new Set(['us-west-2']))
    expect(new Set(all.map(({ product }) => product.sku)).size).toBe(all.length)
  })

  it('ARM runs no Windows', async () => {
    const all = await productsOf(clientOf(server.url), 'AmazonEC2', { instanceType: 'im4gn.large' })
    expect(valuesOf(all, 'operatingSystem')).toEqual(new Set(['Linux', 'RHEL', 'SUSE']))
  })

  it('MSK has brokers to come and a second operation for the same usagetype', async () => {
    const all = await unfiltered('AmazonMSK', { regionCode: 'eu-west-1', operation: 'none' })
    expect(valuesOf(all, 'usagetype')).toContain('EU-Kafka.m99.large')
    const large = all.filter(({ product }) => product.attributes.usagetype === 'EU-Kafka.m7g.large')
    expect(valuesOf(large, 'operation')).toEqual(new Set(['RunBroker', 'DedicatedPool']))
  })

  it('traffic goes everywhere', async () => {
    const all = await unfiltered('AWSDataTransfer', { fromRegionCode: 'us-west-2' })
    expect(valuesOf(all, 'transferType')).toEqual(
      new Set(['IntraRegion', 'AWS Outbound', 'InterRegion Outbound', 'InterRegion Inbound']),
    )
    const named = valuesOf(all, 'usagetype')
    for (const usagetype of [
      'USW2-LAX1-DataTransfer-Regional-Bytes',
      'USW2-DataTransfer-xAZ-In-Bytes',
      'Global-DataTransfer-Out-Bytes',
      'USW2-USE1-AWS-Out-Bytes',
    ]) {
      expect(named).toContain(usagetype)
    }
    const out = all.find(
      ({ product }) => product.attributes.usagetype === 'USW2-DataTransfer-Out-Bytes',
    )
    const [term] = Object.values(out?.terms.OnDemand ?? {})
    expect(Object.keys(term?.priceDimensions ?? {})).toHaveLength(4)
  })
})
