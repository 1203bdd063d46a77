import { describe, expect, it } from 'vitest'
import { rightsized } from './cluster'

const SMALL = { averageIngressMiBps: 1, retentionHours: 24 }
const codes = ({ warnings }: ReturnType<typeof rightsized>) => warnings.map(({ code }) => code)
const inPlace = ({ options }: ReturnType<typeof rightsized>) =>
  options.filter((option) => option.inPlace).map(({ candidate }) => candidate)
const m5 = { instanceType: 'kafka.m5.xlarge', brokers: 6, storageGiBPerBroker: 500 }

describe('in place', () => {
  it('brokers are taken away from Kafka 2.8.1 on, and kept before', () => {
    expect(inPlace(rightsized({ ...m5, kafkaVersion: '2.8.1' }, SMALL))[0]?.brokers).toBe(3)
    expect(inPlace(rightsized({ ...m5, kafkaVersion: '2.7.2' }, SMALL))[0]?.brokers).toBe(6)
  })

  it.each([
    ['2.8.1', false],
    ['2.8.2.tiered', true],
    ['3.3.1', false],
    ['3.3.2', true],
    ['3.9.x.kraft', true],
    ['', false],
  ])('M5 with Kafka %s becomes M7g: %s', (kafkaVersion, isOffered) => {
    const types = inPlace(rightsized({ ...m5, kafkaVersion }, SMALL)).map((c) => c.instanceType)
    expect(types).not.toEqual([])
    expect(types.some((type) => type?.startsWith('kafka.m7g.'))).toBe(isOffered)
  })

  it('no cluster becomes a burstable one, even where that is allowed', () => {
    const options = inPlace(rightsized(m5, { ...SMALL, allowBurstable: true }))
    expect(options.map(({ instanceType }) => instanceType)).not.toContain('kafka.t3.small')
    expect(options).not.toEqual([])
  })

  it('a type whose limit for updates the replicas exceed is left out', () => {
    // 3,000 × 3 replicas are 1,500 on each of 6 brokers: m7g.xlarge takes 1,500, six brokers hold 1,000 each.
    const many = { ...SMALL, partitions: 3200 }
    const big = { instanceType: 'kafka.m5.4xlarge', brokers: 6, storageGiBPerBroker: 500 }
    for (const { instanceType, brokers = 1 } of inPlace(rightsized(big, many)))
      expect(9600 / Math.max(6, brokers), instanceType).toBeLessThanOrEqual(
        instanceType === 'kafka.m7g.xlarge' || instanceType === 'kafka.m7g.large' ? 1500 : 6000,
      )
  })

  it.each(['CREATING', 'DELETING', 'FAILED'])(
    'nothing is done to a cluster that is %s',
    (state) => {
      const answer = rightsized({ ...m5, state, stateDetail: 'the key is gone' }, SMALL)
      expect(inPlace(answer)).toEqual([])
      expect(answer.running?.carries).toBe(true)
      expect(answer.warnings.find(({ code }) => code === 'cluster-state')?.detail).toContain(
        `${state}, not ACTIVE (the key is gone)`,
      )
    },
  )

  it('tiered storage is turned on from 3.6.0 on', () => {
    const tiered = { averageIngressMiBps: 5, retentionHours: 720, localRetentionHours: 12 }
    const answer = rightsized({ ...m5, tiered: false, kafkaVersion: '3.6.0' }, tiered)
    expect(codes(answer)).toContain('tier-off')
    expect(answer.running?.carries).toBe(false)
    expect(answer.options[0]?.changes).toContainEqual(
      expect.objectContaining({ change: 'tiered-storage', from: 'off', to: 'on', possible: true }),
    )
  })

  it('where tiered storage cannot be turned on, larger volumes hold the whole retention', () => {
    const tiered = { averageIngressMiBps: 5, retentionHours: 720, localRetentionHours: 12 }
    const answer = rightsized({ ...m5, tiered: false, kafkaVersion: '3.5.1' }, tiered)
    const [first] = answer.options.filter((option) => option.inPlace)
    const { brokers = 0, storageGiBPerBroker = 0 } = first?.candidate ?? {}
    // 3 × 5 MiB/s × 720 × 3,600 s / 1,024 = 37,968.75 GiB, at most 70 % full.
    expect(brokers * storageGiBPerBroker * 0.7).toBeGreaterThanOrEqual(37968.75)
    expect(first?.changes.map(({ change }) => change)).not.toContain('tiered-storage')
    expect(answer.warnings.find(({ code }) => code === 'tier-off')?.detail).toContain(
      'does not let it be turned on',
    )
  })
})

describe('what is not known', () => {
  it.each([
    [{ ...m5, instanceType: 'kafka.m9z.large' }, 'type-not-known'],
    [{ ...m5, storageGiBPerBroker: undefined }, 'size-not-known'],
    [{ ...m5, brokers: 0 }, 'size-not-known'],
    [{ ...m5, region: 'ap-southeast-5' }, 'price-not-known'],
    [{ platform: 'msk-serverless' as const, region: 'sa-east-1' }, 'price-not-known'],
  ])('%j: no number is invented (%s)', (size, code) => {
    const answer = rightsized(size, SMALL)
    expect(answer.running).toBeUndefined()
    expect(codes(answer)).toContain(code)
    expect(answer.verdict).toContain('cannot be held against the workload: ')
    for (const option of answer.options) {
      expect(option.kind).toBe('comparison')
      expect(option.deltaUsd).toBeUndefined()
    }
  })
})

describe('zones', () => {
  it('two of them leave Express and Serverless out, and say so', () => {
    const answer = rightsized({ ...m5, availabilityZones: 2, brokers: 4 }, SMALL)
    expect(answer.warnings.find(({ code }) => code === 'platform-left-out')?.detail).toBe(
      'msk-express runs in 3 zones, and options have the zones of the cluster, 2: ask for a plan to see what a new cluster there costs',
    )
    expect(codes(answer).filter((code) => code === 'platform-left-out')).toHaveLength(2)
    expect(new Set(answer.options.map(({ candidate }) => candidate.platform))).toEqual(
      new Set(['msk-standard']),
    )
  })
})

describe('EC2', () => {
  it('is compared only where it is asked for', () => {
    const platforms = (given: object) =>
      rightsized(m5, { ...SMALL, ...given }).options.map(({ candidate }) => candidate.platform)
    expect(platforms({})).not.toContain('ec2')
    expect(platforms({ platforms: ['msk-standard', 'ec2'] })).toContain('ec2')
  })
})
