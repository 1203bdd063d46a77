import { describe, expect, it } from 'vitest'
import { Plan } from '../../src/schema/plan'
import { answer, post, request } from './client'

const get = async (query: string) =>
  answer(Plan, await request(`/v1/plan?region=us-east-1&${query}`))
const RATE = 'averageIngressMiBps=50&peakIngressMiBps=120&consumerGroups=3'

describe('GET /v1/plan and POST /v1/plan', () => {
  it.each<[string, object]>([
    ['averageIngressMiBps=50', { averageIngressMiBps: 50 }],
    [
      'averageIngressMiBps=5e1&platforms=ec2,msk-express&instanceTypes=m7g.large&instanceTypes=express.m7g.large&keyed=FALSE&preset=lean&detail=full&diskFill=.5',
      {
        averageIngressMiBps: 50,
        platforms: ['ec2', 'msk-express'],
        instanceTypes: ['m7g.large', 'express.m7g.large'],
        keyed: false,
        preset: 'lean',
        detail: 'full',
        diskFill: 0.5,
      },
    ],
  ])('give the same bytes for %s', async (query, body) => {
    const byGet = await request(`/v1/plan?region=us-east-1&${query}`)
    const byPost = await post('/v1/plan', { region: 'us-east-1', ...body })
    expect(await byPost.text()).toBe(await byGet.text())
  })

  it.each([
    ['region=us-east-1&averageIngressMiBps=50&detail=full'],
    ['region=sa-east-1&averageIngressMiBps=0.001&retentionHours=1'],
    ['region=eu-west-1&averageIngressMiBps=1000000&metadataMode=zookeeper'],
    ['region=us-east-1&averageIngressMiBps=5&retentionHours=720&localRetentionHours=24'],
    ['region=us-east-1&averageIngressMiBps=5&growthPercentPerMonth=3&sizeForHorizon=true'],
    ['region=us-east-1&averageIngressMiBps=5&consumerGroups=0&partitions=1&replicationFactor=1'],
    ['region=ap-southeast-6&averageIngressMiBps=5&platforms=ec2'],
    ['region=ap-southeast-6&averageIngressMiBps=5&instanceTypes=m7g.large'],
  ])('answer %s by the schema, with finite numbers and without null', async (query) => {
    const response = await request(`/v1/plan?${query}`)
    const text = await response.clone().text()
    expect(text).not.toMatch(/:null\b|[[,]null\b/)
    await answer(Plan, response)
  })
})

describe('a plan', () => {
  it('has every part, each traceable', async () => {
    const plan = await get(RATE)
    expect(Object.keys(plan)).toEqual([
      'model',
      'workload',
      'assumptions',
      'warnings',
      'priceBook',
      'demand',
      'partitions',
      'platforms',
      'comparison',
    ])
    expect(plan.priceBook.source).toBe('bundled')
    expect(plan.platforms.map(({ platform }) => platform)).toEqual([
      'msk-standard',
      'msk-express',
      'msk-serverless',
      'ec2',
    ])
    const [standard] = plan.platforms
    expect(standard?.best).toMatchObject({ kind: 'fits', platform: 'msk-standard' })
    expect(standard?.best?.lineItems.length).toBeGreaterThan(0)
    expect(plan.comparison).toMatchObject({
      cheapest: { platform: expect.any(String), monthlyUsd: expect.any(Number) },
      mskVersusEc2: { breakEvenEngineerHours: expect.any(Number) },
    })
    expect(plan.comparison.mskVersusEc2?.decidedBy.length).toBeGreaterThan(0)
  })

  it('says what was rejected and why', async () => {
    const { platforms } = await get('averageIngressMiBps=500')
    const serverless = platforms.find(({ platform }) => platform === 'msk-serverless')
    expect(serverless?.best).toBeUndefined()
    expect(serverless?.rejected).toMatchObject([{ kind: 'rejected', constraint: 'ingress' }])
  })

  it('summed up has at most five alternatives a platform, of types other than the best', async () => {
    for (const { best, alternatives } of (await get(RATE)).platforms) {
      expect(alternatives.length).toBeLessThanOrEqual(5)
      const types = [best, ...alternatives].map((candidate) => candidate?.instanceType)
      expect(new Set(types).size).toBe(types.length)
    }
  })

  it('in full has every candidate, the summary among them', async () => {
    const summary = await get(RATE)
    const full = await get(`${RATE}&detail=full`)
    for (const [index, platform] of summary.platforms.entries()) {
      const all = full.platforms[index]
      expect(all?.best).toEqual(platform.best)
      expect(all?.rejected).toEqual(platform.rejected)
      for (const alternative of platform.alternatives)
        expect(all?.alternatives).toContainEqual(alternative)
    }
    const count = ({ platforms }: Plan) => platforms.flatMap((each) => each.alternatives).length
    expect(count(full)).toBeGreaterThan(count(summary))
    expect(full.comparison).toEqual(summary.comparison)
  })
})

describe('the search is narrowed', () => {
  it.each([
    'platforms=ec2,msk-express',
    'platforms=ec2&platforms=msk-express',
    'platforms=%20msk-express%20,,ec2&platforms=',
  ])('to platforms by %s', async (query) => {
    const { platforms, comparison } = await get(`${RATE}&${query}`)
    expect(platforms.map(({ platform }) => platform)).toEqual(['msk-express', 'ec2'])
    expect(comparison.perPlatform).toHaveLength(2)
  })

  it.each([
    'instanceTypes=express.m7g.large,express.m7g.2xlarge',
    'instanceTypes=express.m7g.large&instanceTypes=express.m7g.2xlarge',
  ])('to types, and to the platforms that have them, by %s', async (query) => {
    const { platforms } = await get(`${RATE}&${query}&detail=full`)
    expect(platforms.map(({ platform }) => platform)).toEqual(['msk-express'])
    const [express] = platforms
    const types = [express?.best, ...(express?.alternatives ?? [])].map(
      (candidate) => candidate?.instanceType,
    )
    expect(new Set(types)).toEqual(new Set(['express.m7g.large', 'express.m7g.2xlarge']))
  })
})

describe('ways to say the same', () => {
  const sameAnswer = ({ demand, platforms, comparison }: Plan) => ({
    demand,
    platforms,
    comparison,
  })

  it('1,048,576 messages a second of 200 bytes, compressed to a quarter, are 50 MiB/s', async () => {
    const rest = 'peakIngressMiBps=120&consumerGroups=3'
    const byMessages = await get(
      `messagesPerSecond=1048576&averageMessageBytes=200&compressionRatio=4&${rest}`,
    )
    expect(sameAnswer(byMessages)).toEqual(sameAnswer(await get(RATE)))
  })

  it('topics that add up to a workload ask the same of a cluster', async () => {
    const [whole, parts] = await Promise.all([
      post('/v1/plan', {
        region: 'us-east-1',
        averageIngressMiBps: 48,
        peakIngressMiBps: 120,
        consumerGroups: 2,
        partitions: 12,
      }),
      post('/v1/plan', {
        region: 'us-east-1',
        consumerGroups: 2,
        topics: [
          { name: 'orders', averageIngressMiBps: 32, peakIngressMiBps: 80, partitions: 9 },
          { name: 'clicks', averageIngressMiBps: 16, peakIngressMiBps: 40, partitions: 3 },
        ],
      }),
    ])
    const { demand, ...topics } = await answer(Plan, parts)
    expect(demand).toEqual((await answer(Plan, whole)).demand)
    expect(topics.partitions.topics.map(({ name }) => name)).toEqual(['orders', 'clicks'])
  })
})
