import { describe, expect, it } from 'vitest'
import { clientMemory } from '../../../src/core/partitions/client-memory'
import { lowerBounds } from '../../../src/core/partitions/lower-bounds'
import { partitionsOn, recommendPartitions } from '../../../src/core/partitions/recommend'
import { resolveWorkload, topicsOf } from '../../../src/core/workload'
import type { TopicInput } from '../../../src/schema/topic'
import type { Platform } from '../../../src/schema/vocabulary'
import { contextOf, virginia } from '../context'

const { facts } = virginia()
const { assumptions } = contextOf('ec2').load
const ALL: readonly Platform[] = ['msk-standard', 'msk-express', 'msk-serverless', 'ec2']

/** One topic of 10 MiB/s, 20 at peak, with p = 4 and c = 3 unless said. */
const topicOf = (more: Partial<TopicInput> = {}) => {
  const rates = { averageIngressMiBps: 10, partitionProduceMiBps: 4, partitionConsumeMiBps: 3 }
  const given = { region: 'us-east-1', topics: [{ name: 'clicks', ...rates, ...more }] }
  const workload = resolveWorkload(given)
  const [topic] = topicsOf(given, workload)
  if (!topic) throw new Error('no topic')
  return { topic, workload }
}
const bounds = (more: Partial<TopicInput> = {}, growth = 1, platforms: readonly Platform[] = []) =>
  lowerBounds(topicOf(more).topic, { facts, assumptions, growth, platforms })
const counts = (...args: Parameters<typeof bounds>) =>
  bounds(...args).map(({ bound, partitions }) => [bound, partitions])

describe('lower bounds', () => {
  it('are peak over what a partition takes, and over what a consumer processes', () => {
    expect(counts()).toEqual([
      ['producer-throughput', 5],
      ['consumer-throughput', 7],
    ])
  })

  it('are one partition at least', () => {
    expect(counts({ averageIngressMiBps: 0 })).toEqual([
      ['producer-throughput', 1],
      ['consumer-throughput', 1],
    ])
  })

  it('are of producers alone where nobody reads, however many consumers are wanted', () => {
    expect(counts({ consumerGroups: 0, consumerInstances: 9 })).toEqual([
      ['producer-throughput', 5],
    ])
    expect(counts({ consumerInstances: 9 })[2]).toEqual(['consumer-parallelism', 9])
  })

  it('of a keyed topic are those at the horizon too: 60 at peak, a third of it a consumer', () => {
    expect(counts({}, 3)[2]).toEqual(['keyed-growth', 20])
    expect(counts({ consumerGroups: 0 }, 3)[1]).toEqual(['keyed-growth', 15])
    expect(bounds({}, 3)[2]?.why()).toContain('planned for 60 MiB/s at the horizon')
    expect(counts({ keyed: false }, 3)).toHaveLength(2)
    expect(counts({}, 1)).toHaveLength(2)
  })

  it('at the horizon are measured where both rates were', () => {
    const isMeasured = (more: Partial<TopicInput>) => bounds(more, 3).at(-1)?.measured
    expect(isMeasured({})).toBe(true)
    expect(isMeasured({ partitionConsumeMiBps: undefined })).toBe(false)
    expect(isMeasured({ partitionProduceMiBps: undefined })).toBe(false)
  })

  it('say one consumer, or how many, and whether a rate was measured', () => {
    const why = (more: Partial<TopicInput>, index: number) => bounds(more)[index]?.why()
    expect(why({ consumerInstances: 1 }, 2)).toContain('one consumer is wanted')
    expect(why({ consumerInstances: 2 }, 2)).toContain('2 consumers are wanted')
    expect(why({}, 0)).toBe(
      'producers write 20 MiB/s at peak and one partition takes 4 MiB/s (measured)',
    )
    expect(why({ partitionProduceMiBps: undefined }, 0)).toContain('(not measured)')
  })

  it('of a platform are its quota per partition, whichever of in, out and size asks for most', () => {
    const quota = (more: Partial<TopicInput>) => {
      const [last] = bounds(more, 1, ['msk-serverless']).slice(-1)
      return [last?.partitions, last?.why()]
    }
    // Serverless: 5 MiB/s in, 10 out, 250 × 10⁹ bytes (232.83 GiB) of a compacted one.
    expect(quota({})).toEqual([4, 'msk-serverless lets one partition take 5 MiB/s'])
    expect(quota({ consumerGroups: 3 })).toEqual([
      6,
      'msk-serverless lets consumers read 10 MiB/s from one partition',
    ])
    // 10 × 168 × 3,600 / 1,024 = 5,906.25 GiB.
    expect(quota({ compacted: true })).toEqual([
      26,
      'msk-serverless lets one compacted partition hold 232.831 GiB',
    ])
    expect(quota({ averageIngressMiBps: 0 })[0]).toBe(1)
  })

  it('of Express count what comes in alone, and Standard and EC2 have none', () => {
    const more = { consumerGroups: 30, compacted: true, averageIngressMiBps: 20 }
    const platforms = bounds(more, 1, ALL).slice(2)
    // 40 / 15.
    expect(platforms.map(({ platform, partitions }) => [platform, partitions])).toEqual([
      ['msk-express', 3],
      ['msk-serverless', 120],
    ])
  })
})

describe('the recommendation', () => {
  const recommend = (more: Partial<TopicInput>, platforms: readonly Platform[], growth = 1) => {
    const { topic, workload } = topicOf(more)
    return recommendPartitions(topic, {
      workload: { ...workload, platforms: [...platforms] },
      facts,
      assumptions,
      growth,
    })
  }

  it('is the largest lower bound, in whole zones, and says which', () => {
    const { recommended, bindingBound, given, rounding } = recommend({}, ALL)
    expect([recommended, bindingBound, given]).toEqual([9, 'consumer-throughput', false])
    expect(rounding()).toBe(
      '7 rounded up to 9, a multiple of 3 zones, so that leaders spread evenly',
    )
    expect(recommend({ consumerInstances: 12 }, ALL).rounding()).toBe('12 is a multiple of 3 zones')
  })

  it('is the first of equal bounds', () => {
    expect(recommend({ partitionConsumeMiBps: 4 }, ALL).bindingBound).toBe('producer-throughput')
  })

  it('is what was given, without rounding', () => {
    const { recommended, given, rounding } = recommend({ partitions: 5 }, ALL)
    expect([recommended, given, rounding()]).toEqual([5, true, undefined])
  })

  it('counts quotas only where every platform has one: then the smallest of them', () => {
    const fast = { partitionProduceMiBps: 100, partitionConsumeMiBps: 100, averageIngressMiBps: 30 }
    const on = (platforms: readonly Platform[]) => {
      const { recommended, bindingBound } = recommend(fast, platforms)
      return [recommended, bindingBound]
    }
    // 60 at peak: 4 of Express, 12 of Serverless.
    expect(on(['msk-serverless'])).toEqual([12, 'platform-quota'])
    expect(on(['msk-serverless', 'msk-express'])).toEqual([6, 'platform-quota'])
    expect(on(['msk-express', 'msk-serverless'])).toEqual([6, 'platform-quota'])
    expect(on(['msk-serverless', 'ec2'])).toEqual([3, 'producer-throughput'])
  })

  it('is measured where producers were, and consumers where there are any', () => {
    const isMeasured = (more: Partial<TopicInput>) => recommend(more, ALL).measured
    expect(isMeasured({})).toBe(true)
    expect(isMeasured({ partitionConsumeMiBps: undefined })).toBe(false)
    expect(isMeasured({ partitionConsumeMiBps: undefined, consumerGroups: 0 })).toBe(true)
    expect(isMeasured({ partitionProduceMiBps: undefined })).toBe(false)
  })

  it('is raised on a platform whose quota asks for more, in whole zones, unless it was given', () => {
    const fast = { partitionProduceMiBps: 100, partitionConsumeMiBps: 100, averageIngressMiBps: 50 }
    const on = (more: Partial<TopicInput>) =>
      ALL.map((platform) => partitionsOn(platform, recommend(more, ALL), 3))
    // 100 at peak: 7 of Express, 20 of Serverless.
    expect(on(fast)).toEqual([3, 9, 21, 3])
    expect(on({ ...fast, consumerInstances: 30 })).toEqual([30, 30, 30, 30])
    expect(on({ ...fast, partitions: 4 })).toEqual([4, 4, 4, 4])
  })
})

describe('memory of clients', () => {
  it('is 32 KiB a partition in producers, 32 MiB at least, and 1 MiB in consumers', () => {
    expect(clientMemory(2048, facts, assumptions)).toEqual({ producerMiB: 64, consumerMiB: 2048 })
    expect(clientMemory(512, facts, assumptions)).toEqual({ producerMiB: 32, consumerMiB: 512 })
  })
})
