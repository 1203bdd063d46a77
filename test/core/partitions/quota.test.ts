import { expect, it } from 'vitest'
import { clientMemory } from '../../../src/core/partitions/client-memory'
import { partitionQuotaRejection } from '../../../src/core/partitions/quota'
import type { Platform } from '../../../src/schema/vocabulary'
import type { WorkloadInput } from '../../../src/schema/workload'
import { contextOf, virginia } from '../context'

/** What a topic of 10 MiB/s, 20 at peak, breaks of the quota per partition. */
const broken = (more: Partial<WorkloadInput>, platform: Platform = 'msk-serverless') => {
  const rejection = partitionQuotaRejection(platform, contextOf(platform, more))
  return rejection?.({ platform })()
}

it('given partitions may carry their quota, 5 MiB/s in and 10 out, and no more', () => {
  expect(broken({ partitions: 4, consumerGroups: 2 })).toBeUndefined()
  expect(broken({ partitions: 4, consumerGroups: 3 })).toMatchObject({
    constraint: 'partition-egress',
    needed: 15,
    limit: 10,
    unit: 'MiB/s',
    why: 'topic all-topics puts 15 MiB/s on each of its 4 partitions; one takes 10 MiB/s',
  })
  expect(broken({ partitions: 1 })).toMatchObject({
    constraint: 'partition-ingress',
    needed: 20,
    limit: 5,
    why: 'topic all-topics puts 20 MiB/s on its one partition; one takes 5 MiB/s',
  })
})

it('partitions that are recommended break no quota, and where there is none nothing does', () => {
  expect(broken({})).toBeUndefined()
  expect(broken({ partitions: 1 }, 'ec2')).toBeUndefined()
  expect(broken({ partitions: 1 }, 'msk-standard')).toBeUndefined()
})

it('the first topic that breaks the quota is named, with others that do not before it', () => {
  const topic = { averageIngressMiBps: 10 }
  const found = broken({
    averageIngressMiBps: undefined,
    topics: [
      { ...topic, name: 'free' },
      { ...topic, name: 'wide', partitions: 9 },
      { ...topic, name: 'narrow', partitions: 2 },
      { ...topic, name: 'narrower', partitions: 1 },
    ],
  })
  expect(found?.why).toContain('topic narrow puts 10 MiB/s')
})

it('a consumer fetches as much of each partition as its configuration says', () => {
  const { facts } = virginia()
  const { defaults } = facts.kafka
  const consumer = { ...defaults.consumer, 'max.partition.fetch.bytes': String(2 ** 22) }
  const kafka = { ...facts.kafka, defaults: { ...defaults, consumer } }
  const { assumptions } = contextOf('ec2').load
  expect(clientMemory(100, { ...facts, kafka }, assumptions)?.consumerMiB).toBe(400)
})
