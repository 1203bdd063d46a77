import { describe, expect, it } from 'vitest'
import type { ExistingCluster } from '../../../src/core/existing'
import { existingExpress } from '../../../src/core/platforms/msk-express'
import { existingServerless } from '../../../src/core/platforms/msk-serverless'
import { existingStandard } from '../../../src/core/platforms/msk-standard/existing'
import { standardTypes } from '../../../src/core/platforms/msk-standard/shape'
import type { PriceTable } from '../../../src/schema/price-rows'
import { contextOf, lacking, virginia } from '../context'

const models = {
  'msk-standard': existingStandard,
  'msk-express': existingExpress,
  'msk-serverless': existingServerless,
} as const

/** A cluster of three brokers, where a region has no such price. */
const priced = (
  platform: keyof typeof models,
  instanceType: string,
  [table, key]: readonly [PriceTable, string],
) => {
  const catalogue = lacking(table, (each) => each === key).region('us-east-1')
  if (!catalogue) throw new Error('no region')
  const cluster: ExistingCluster = { instanceType, brokers: 3, storageGiBPerBroker: 500 }
  return models[platform]({ ...contextOf(platform), catalogue }, cluster)
}

describe('a cluster that exists', () => {
  it.each([
    ['msk-standard', 'kafka.m7g.large', 'msk', 'Kafka.m7g.large', 'kafka.m7g.large'],
    ['msk-standard', 'kafka.m7g.large', 'msk', 'Kafka.Storage.GP2', 'MSK storage'],
    ['msk-express', 'express.m7g.large', 'msk', 'Express.m7g.large', 'express.m7g.large'],
    ['msk-express', 'express.m7g.large', 'msk', 'Express.Storage', 'Express storage'],
    ['msk-serverless', '', 'msk', 'KafkaServerless-ClusterHours', 'MSK Serverless'],
  ] as const)('on %s %s is not priced without %s %s', (platform, type, table, key, what) => {
    expect(priced(platform, type, [table, key])).toEqual({
      kind: 'unknown',
      code: 'price-not-known',
      why: `no price for ${what} in us-east-1`,
    })
    expect(priced(platform, type, [table, 'another']).kind).toBe('known')
  })

  it.each(['msk-standard', 'msk-express'] as const)(
    'on %s of a type that nothing is known of is not priced',
    (platform) => {
      expect(priced(platform, 'kafka.x9.large', ['msk', ''])).toMatchObject({
        kind: 'unknown',
        code: 'type-not-known',
      })
    },
  )
})

it('a Standard type without the hardware of its EC2 type is a fault of the data', () => {
  const { facts } = virginia()
  const { 'm7g.large': _, ...instances } = facts.hardware.instances
  const poorer = { ...facts, hardware: { ...facts.hardware, instances } }
  expect(() => standardTypes(poorer)).toThrow('data/instances.json lacks m7g.large')
})
