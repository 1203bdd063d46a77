import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { partitionPlan } from '../../../src/core/partition-plan'
import { dollars } from '../../../src/core/words'
import { partitionsAnswer } from '../../../src/render/answer/partitions'
import { planAnswer } from '../../../src/render/answer/plan'
import { platformName } from '../../../src/render/names'
import type { Plan } from '../../../src/schema/plan'
import { scenarios } from '../../scenarios/workloads'
import { planOf, workloads } from './plans'

const usual = planOf(workloads.usual)

/** A plan in which every best cluster costs what is said, for verdicts that no real prices give. */
const costing = (plan: Plan, usd: Partial<Record<string, number>>): Plan => {
  const least = Math.min(...plan.comparison.perPlatform.map((each) => usd[each.platform] ?? 1e6))
  return {
    ...plan,
    comparison: {
      ...plan.comparison,
      perPlatform: plan.comparison.perPlatform.map((choice) => {
        const monthlyUsd = usd[choice.platform] ?? 1e6
        const deltaPercent = (monthlyUsd / least - 1) * 100
        return {
          ...choice,
          monthlyUsd,
          leastUsd: monthlyUsd,
          deltaUsd: monthlyUsd - least,
          deltaPercent,
        }
      }),
    },
    platforms: plan.platforms.map(({ best, ...entry }) => ({
      ...entry,
      best: best && { ...best, monthlyUsd: usd[best.platform] ?? 1e6 },
    })),
  }
}

describe('the answer of a plan', () => {
  it('says which platform, how many brokers and partitions, how much, why, and what EC2 adds', () => {
    expect(planAnswer(usual)).toBe(
      'MSK Express is cheapest for 50 MiB/s (100 MiB/s at peak) in us-east-1: 9 × express.m7g.large with 18 partitions, 10,338.77 USD a month; ingress decided its size. Kafka on EC2 (3 × d3en.4xlarge on local hard disks) costs 2,999.72 USD (29 %) more, above all for replication across zones: 5,132.81 USD against nothing on MSK Express.',
    )
  })

  it('says where EC2 is cheapest only as long as engineering is little, or on hard disks', () => {
    expect(planAnswer(planOf(workloads.tiered))).toBe(
      'Kafka on EC2 is cheapest for 60 MiB/s (120 MiB/s at peak) in us-east-1: 39 × d3en.2xlarge with 39 partitions on local hard disks, 44,529.69 USD a month; storage decided its size. MSK Standard (3 × kafka.m7g.8xlarge with provisioned storage throughput) costs 530.67 USD (1.2 %) more, above all for storage and tiered storage: 29,507.40 USD against nothing on EC2, whose disks are in the price of its instances. EC2 stays cheaper while running it takes fewer than 5.307 hours of engineering a month, at 100.00 USD an hour. Without hard disks it would be 39 × c6g.large on gp3 volumes at 172,758.96 USD a month, and MSK Standard cheapest.',
    )
  })

  it('names a platform that does not fit, with the reason', () => {
    expect(planAnswer(planOf(workloads['one-rejected']))).toContain(
      'MSK Serverless does not fit: egress: 480 MiB/s against a quota of 400.',
    )
  })

  it('says why nothing fits, the platforms with the same reason together', () => {
    expect(planAnswer(planOf(workloads['all-rejected']))).toBe(
      'Nothing fits for 15 MiB/s (30 MiB/s at peak) in eu-west-1. MSK Standard, MSK Express and Kafka on EC2 do not fit: 40,000 partitions are needed and at most 30,000 are possible: a new controller reads 40,000 partitions from ZooKeeper in 80 s: more than the 60 s allowed; KRaft has no such wait. MSK Serverless does not fit: partitions: 40,000 partitions against a quota of 2,400.',
    )
  })

  it('says why the only platform asked for does not fit', () => {
    expect(
      planAnswer(
        planOf({ region: 'us-east-1', averageIngressMiBps: 300, platforms: ['msk-serverless'] }),
      ),
    ).toBe(
      'Nothing fits on MSK Serverless for 300 MiB/s (600 MiB/s at peak) in us-east-1: ingress: 600 MiB/s against a quota of 200.',
    )
  })

  it('calls the only platform asked for neither cheapest nor sized', () => {
    const answer = planAnswer(planOf(workloads['one-platform']))
    expect(answer).toMatch(
      /^MSK Serverless for 5 MiB\/s \(10 MiB\/s at peak\) in us-east-1: 3 partitions, [\d,.]+ USD a month\.$/,
    )
  })

  it('calls the only platform that fits just that', () => {
    const fits = usual.platforms.map(({ best, ...entry }) =>
      entry.platform === 'ec2' ? { ...entry, best } : entry,
    )
    const perPlatform = usual.comparison.perPlatform
      .filter(({ platform }) => platform === 'ec2')
      .map((choice) => ({ ...choice, deltaUsd: 0, deltaPercent: 0 }))
    const answer = planAnswer({ ...usual, platforms: fits, comparison: { perPlatform } })
    expect(answer).toMatch(
      /^Only Kafka on EC2 fits for 50 MiB\/s .*: 3 × d3en\.4xlarge with 12 partitions on local/,
    )
    expect(answer).not.toContain('cheapest')
  })

  it('names both of two that cost the same', () => {
    const tie = costing(usual, { 'msk-express': 100, ec2: 100, 'msk-standard': 150 })
    expect(planAnswer(tie)).toMatch(
      /^MSK Express and Kafka on EC2 are cheapest for 50 MiB\/s \(100 MiB\/s at peak\) in us-east-1, each at 100\.00 USD a month: 9 × express\.m7g\.large with 18 partitions, or 3 × d3en\.4xlarge with 12 partitions on local hard disks\. MSK Standard \(12 × kafka\.m7g\.xlarge\) costs 50\.00 USD \(50 %\) more/,
    )
  })

  it('says where cost alone would put another platform first', () => {
    const perPlatform = usual.comparison.perPlatform.map((choice) =>
      choice.platform === 'ec2' ? { ...choice, leastUsd: 10_000 } : choice,
    )
    expect(planAnswer({ ...usual, comparison: { ...usual.comparison, perPlatform } })).toContain(
      'By cost alone Kafka on EC2 would be cheapest, with more brokers at 10,000.00 USD a month: within 5 % of the cheapest cluster of a platform, fewer brokers come first.',
    )
  })

  it('says of a small difference that it is small', () => {
    const close = costing(usual, { 'msk-express': 10_000, ec2: 10_001 })
    expect(planAnswer(close)).toContain('costs 1.00 USD (less than 0.1 %) more')
  })

  it('says of a difference that two decimals cannot hold that there is one', () => {
    const close = costing(usual, { 'msk-express': 100_000, ec2: 100_001 })
    const perPlatform = close.comparison.perPlatform.map((choice) => ({
      ...choice,
      deltaPercent: Math.round(choice.deltaPercent * 100) / 100,
    }))
    const comparison = { ...close.comparison, perPlatform }
    expect(planAnswer({ ...close, comparison })).toContain('costs 1.00 USD (less than 0.01 %) more')
  })

  it('says the break-even wherever EC2 is cheaper, be it a moment', () => {
    const workload = { region: 'us-east-1', averageIngressMiBps: 0.01 }
    expect(planAnswer(planOf({ ...workload, engineerUsdPerHour: 100_000 }))).toMatch(
      /EC2 stays cheaper while running it takes fewer than 0\.00\d+ hours of engineering a month, at 100,000\.00 USD an hour\./,
    )
  })

  it('says where EC2 has no line for its disks, since they come with its instances', () => {
    expect(
      planAnswer(planOf({ region: 'us-east-1', averageIngressMiBps: 50, partitions: 1 })),
    ).toMatch(
      /above all for storage: [\d,.]+ USD against nothing on EC2, whose disks are in the price of its instances\./,
    )
  })

  it('keeps a rate below a thousandth of a MiB/s', () => {
    expect(planAnswer(planOf({ region: 'us-east-1', averageIngressMiBps: 0.0004 }))).toContain(
      ' for 0.0004 MiB/s (0.0008 MiB/s at peak) in us-east-1: ',
    )
  })

  it.each([
    [false, 24, ', before growth:'],
    [true, 24, ', sized for the growth of 24 months:'],
    [true, 1, ', sized for the growth of 1 month:'],
  ])('says whether growth is sized for: %s, %i months', (sizeForHorizon, horizonMonths, words) => {
    const workload = {
      ...workloads.usual,
      growthPercentPerMonth: 2,
      horizonMonths,
      sizeForHorizon,
    }
    expect(planAnswer(planOf(workload))).toContain(`in us-east-1${words}`)
  })

  it.each(Object.entries(scenarios))('for %s is of what the plan says', (_, workload) => {
    const plan = planOf(workload)
    const answer = planAnswer(plan)
    const { cheapest } = plan.comparison
    if (cheapest) expect(answer).toContain(`, ${dollars(cheapest.monthlyUsd)} a month`)
    for (const { platform, best } of plan.platforms)
      if (best && best.monthlyUsd === cheapest?.monthlyUsd)
        expect(answer).toContain(`${best.partitions} partition`)
      else if (!best) expect(answer).toMatch(new RegExp(`${platformName(platform)}.* not fit`))
    expect(answer).not.toMatch(/undefined|NaN|\n| {2}|\.\.|^[a-z]/)
    expect(answer.endsWith('.')).toBe(true)
  })
})

describe('the answer of a partition plan', () => {
  it('says how many, why, where it is more, and how many at most', () => {
    expect(partitionsAnswer(partitionPlan(workloads.usual, bundled))).toBe(
      '12 partitions for 50 MiB/s (100 MiB/s at peak) in us-east-1: producers write 100 MiB/s at peak and one partition takes 10 MiB/s (not measured); 10 rounded up to 12, a multiple of 3 zones, so that leaders spread evenly. The best clusters of MSK Express (18) and MSK Serverless (21) have more, for a quota per partition or to load brokers evenly. At most it is 4,000 on MSK Standard (broker replicas), 3,000 on MSK Express (broker replicas), 2,400 on MSK Serverless (platform quota) and 900 on Kafka on EC2 (latency rule).',
    )
  })

  it('names the topic with the most', () => {
    expect(partitionsAnswer(partitionPlan(workloads['few-topics'], bundled))).toMatch(
      /^30 partitions for 3 topics with 5\.5 MiB\/s \(11 MiB\/s at peak\) in eu-west-1; the most, 24, are those of outbox: 24 consumers are wanted/,
    )
  })

  it.each([
    [8, '8 partitions for X, as given, fewer than the 10 that producer throughput asks for.'],
    [
      64,
      '64 partitions for X, as given; producer throughput, the largest lower bound that holds on every platform, asks for 10.',
    ],
  ])('sets %i partitions that were given against the lower bounds', (partitions, sentence) => {
    const given = partitionPlan({ ...workloads.usual, partitions }, bundled)
    expect(partitionsAnswer(given).replace(/50 MiB.*us-east-1/, 'X')).toContain(sentence)
  })

  it('says where the partitions are above an upper bound', () => {
    const workload = { ...workloads.usual, partitions: 2000, platforms: ['ec2' as const] }
    expect(partitionsAnswer(partitionPlan(workload, bundled))).toContain(
      'Kafka on EC2 has 2,000, above its upper bound of 900 (latency rule).',
    )
  })

  it('says on which platforms nothing fits, and why where partitions are the reason', () => {
    expect(partitionsAnswer(partitionPlan(workloads['all-rejected'], bundled))).toContain(
      'MSK Serverless does not fit: partitions: 40,000 partitions against a quota of 2,400.',
    )
  })
})
