import instancesJson from '../../../data/instances.json'
import type { Place } from './place'
import type { PricedProduct } from './price-files'
import { msk, pricedProducts } from './price-files'
import type { Product } from './product'
import { flat } from './product'

const instances: Readonly<Record<string, { vcpu: number; memoryGiB: number }>> =
  instancesJson.instances

const units: Readonly<Record<string, string>> = {
  GiB: 'GB',
  'GiB-month': 'GB-Mo',
  'MiB/s-month': 'MiBps-Mo',
}

/**
 * The service's own operations for which it gives a group; Connect and the Replicator have none.
 */
const groups: Readonly<Record<string, string>> = {
  RunVolume: 'Storage',
  Storage: 'Storage',
  TieredStorage: 'Storage',
  Serverless: 'Serverless',
}

/**
 * What AmazonMSK sells in a region, in the shape put together from its known attributes: no
 * recorded answer of AWS was at hand. With it come rows that look alike: brokers of types to come,
 * and the usagetypes of the data under an operation of their own.
 */
export function mskProducts(place: Place): Product[] {
  const real = pricedProducts(msk, place.code)
  const asOf = real[0]?.asOf
  if (asOf === undefined) return []
  const broker = { operation: 'RunBroker', unit: 'broker-hour' }
  const lookalikes = [
    { ...broker, usagetype: 'Kafka.m99.large', usd: '0.1111' },
    { ...broker, usagetype: 'Express.m99g.large', usd: '0.2222' },
    ...real
      .filter(({ usagetype }) => /\.(large|GP2)$|^Express\.Storage$/.test(usagetype))
      .map((product) => ({ ...product, operation: 'DedicatedPool', usd: '0.0333' })),
  ]
  return [...real, ...lookalikes].map((row) => ({
    service: 'AmazonMSK',
    family: 'Managed Streaming for Apache Kafka (MSK)',
    attributes: attributesOf(row, place),
    unit: unitOf(row.unit),
    currency: 'USD',
    asOf,
    tiers: flat(row.usd),
    what: `${row.unit} of ${row.usagetype}`,
  }))
}

/** Units of data/ that count hours end in `hour`, alone or followed by what is counted per. */
function unitOf(unit: string): string {
  const found = units[unit] ?? (/\bhour\b/.test(unit) ? 'hours' : undefined)
  if (found === undefined) throw new Error(`no unit of AmazonMSK for ${unit}`)
  return found
}

function attributesOf({ usagetype, operation = '' }: PricedProduct, place: Place) {
  return {
    servicecode: 'AmazonMSK',
    servicename: 'Amazon Managed Streaming for Apache Kafka',
    location: place.name,
    locationType: 'AWS Region',
    regionCode: place.code,
    ...described(usagetype, operation, place),
    usagetype: place.fullPrefix + usagetype,
    operation,
  }
}

/**
 * AWS leaves the group out on the storage of some regions; here of those in Asia and South America.
 */
function described(usagetype: string, operation: string, { code }: Place): Record<string, string> {
  const [, kind, computeType] =
    /^(Kafka|Express)\.(\w+\.\d*x?(?:large|small))$/.exec(usagetype) ?? []
  if (computeType !== undefined) {
    const { vcpu, memoryGiB } = instances[computeType] ?? { vcpu: 2, memoryGiB: 8 }
    const express = kind === 'Express'
    return {
      group: express ? 'ExpressBroker' : 'Broker',
      description: 'Broker-hours',
      computeFamily: express ? `express.${computeType}` : computeType,
      vcpu: String(vcpu),
      memoryGib: String(memoryGiB),
    }
  }
  const group = groups[operation]
  const family = usagetype.endsWith('.GP2') ? { storageFamily: 'GP2' } : {}
  if (group === 'Storage') {
    const named = /^(ap|sa)-/.test(code) ? {} : { group }
    return { ...named, description: 'Storage-hours', ...family }
  }
  return group === undefined ? family : { group, ...family }
}
