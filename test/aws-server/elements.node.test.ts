import { afterAll, beforeAll, expect, it } from 'vitest'
import ebs from '../../data/prices/ebs.json'
import type { Element } from './client'
import { clientOf, priceOf, productsOf, putScenario } from './client'
import type { AwsServer } from './server'
import { startAwsServer } from './server'

let server: AwsServer
beforeAll(async () => {
  server = await startAwsServer()
})
afterAll(() => server.close())

async function one(serviceCode: string, values: Record<string, string>): Promise<Element> {
  const [only, more] = await productsOf(clientOf(server.url), serviceCode, values)
  if (!only || more) throw new Error('not one product')
  return only
}

it.each([
  ['AmazonMSK', 'AFS1-Kafka.t3.small', { operation: 'RunBroker' }, 'hours'],
  ['AmazonMSK', 'AFS1-Kafka.Storage.GP2', { operation: 'RunVolume' }, 'GB-Mo'],
  ['AmazonMSK', 'AFS1-Kafka.Throughput', {}, 'MiBps-Mo'],
  ['AmazonMSK', 'AFS1-Kafka.DataRetrieval.Tiered', {}, 'GB'],
  ['AmazonEC2', 'AFS1-EBS:VolumeUsage.gp3', { volumeApiName: 'gp3' }, 'GB-Mo'],
  ['AmazonEC2', 'AFS1-EBS:VolumeP-IOPS.gp3', { productFamily: 'System Operation' }, 'IOPS-Mo'],
  ['AmazonEC2', 'AFS1-EBS:VolumeP-Throughput.gp3', { group: 'EBS Throughput' }, 'GiBps-mo'],
  ['AWSDataTransfer', 'AFS1-DataTransfer-Regional-Bytes', { transferType: 'IntraRegion' }, 'GB'],
])('%s sells %s with its unit', async (service, usagetype, values, unit) => {
  expect(priceOf(await one(service, { usagetype, ...values })).unit).toBe(unit)
})

it('writes an element as AWS does', async () => {
  const { prices, source } = ebs.regions['af-south-1']
  const { asOf } = new Map(Object.entries(ebs.sources)).get(source) ?? { asOf: '' }
  const found = await one('AmazonEC2', { usagetype: 'AFS1-EBS:VolumeUsage.gp3' })
  const { sku } = found.product
  expect(sku).toMatch(/^[0-9A-Z]{16}$/)
  expect(found).toEqual({
    product: {
      productFamily: 'Storage',
      attributes: {
        maxThroughputvolume: '1000 MiB/s',
        volumeType: 'General Purpose',
        maxIopsvolume: '16000',
        usagetype: 'AFS1-EBS:VolumeUsage.gp3',
        locationType: 'AWS Region',
        maxVolumeSize: '16 TiB',
        storageMedia: 'SSD-backed',
        regionCode: 'af-south-1',
        servicecode: 'AmazonEC2',
        volumeApiName: 'gp3',
        location: 'Africa (Cape Town)',
        servicename: 'Amazon Elastic Compute Cloud',
        operation: '',
      },
      sku,
    },
    serviceCode: 'AmazonEC2',
    terms: {
      OnDemand: {
        [`${sku}.JRTCKXETXF`]: {
          priceDimensions: {
            [`${sku}.JRTCKXETXF.6YS6EN2CT7`]: {
              unit: 'GB-Mo',
              endRange: 'Inf',
              description: `$${prices.gp3} per GB-month of provisioned storage - Africa (Cape Town)`,
              appliesTo: [],
              rateCode: `${sku}.JRTCKXETXF.6YS6EN2CT7`,
              beginRange: '0',
              pricePerUnit: { USD: Number(prices.gp3).toFixed(10) },
            },
          },
          sku,
          effectiveDate: `${asOf}T00:00:00Z`,
          offerTermCode: 'JRTCKXETXF',
          termAttributes: {},
        },
      },
    },
    version: `${asOf.replaceAll('-', '')}000000`,
    publicationDate: `${asOf}T00:00:00Z`,
  })
})

it.each([
  ['0.514', 1, '0.5140000000'],
  ['0.514000032', 1, '0.5140000320'],
  ['0.514000032', 1.0001, '0.5140514320032'],
])(
  'writes %s USD times %d as %s: ten decimals, and more than that unrounded',
  async (usd, by, amount) => {
    const broker = { usagetype: 'UGW1-Express.m7g.large', operation: 'RunBroker' }
    const change = [{ ...broker, usd, usdTimes: by }]
    const address = await putScenario(server.url, 'finer', { change })
    const [only, more] = await productsOf(clientOf(address), 'AmazonMSK', broker)
    expect(more).toBeUndefined()
    expect(only && priceOf(only).amount).toBe(amount)
  },
)

it('leaves the group out on the storage of some regions', async () => {
  const gp2 = { storageFamily: 'GP2', operation: 'RunVolume' }
  const groupIn = async (regionCode: string) =>
    (await one('AmazonMSK', { regionCode, ...gp2 })).product.attributes.group
  expect(await groupIn('eu-west-1')).toBe('Storage')
  expect(await groupIn('ap-south-1')).toBeUndefined()
})

it('sells bare metal under a family of its own', async () => {
  const metal = await one('AmazonEC2', {
    usagetype: 'BoxUsage:c5.metal',
    operation: 'RunInstances',
  })
  expect(metal.product.productFamily).toBe('Compute Instance (bare metal)')
})
