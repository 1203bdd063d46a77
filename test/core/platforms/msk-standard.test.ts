import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { plan } from '../../../src/core/plan'
import { mskStandard } from '../../../src/core/platforms/msk-standard/msk-standard'
import type { StandardShape } from '../../../src/core/platforms/msk-standard/shape'
import { standardTypes } from '../../../src/core/platforms/msk-standard/shape'
import {
  existingVolume,
  standardVolume,
  volumeCapMiBps,
} from '../../../src/core/platforms/msk-standard/volume'
import type { Catalogue } from '../../../src/schema/catalogue'
import type { WorkloadInput } from '../../../src/schema/workload'
import { contextOf, lacking, virginia } from '../context'

const LARGE = 'kafka.m7g.large'
/** Throughput can be bought, up to 625 MiB/s. */
const BIG = 'kafka.m7g.4xlarge'

const standard = (more: Partial<WorkloadInput>, catalogue: Catalogue = bundled) => {
  const given = { region: 'us-east-1', averageIngressMiBps: 1, instanceTypes: [LARGE] }
  const asked: WorkloadInput = { ...given, platforms: ['msk-standard'], detail: 'full', ...more }
  const [only] = plan(asked, catalogue).platforms
  if (!only) throw new Error('no platform')
  return only
}
const shapeOf = (instanceType: string, provisioned = false): StandardShape => {
  const type = standardTypes(virginia().facts).find((each) => each.instanceType === instanceType)
  if (!type) throw new Error(`no ${instanceType}`)
  return { type, hardware: type.hardware['describe-instance-types'], provisioned }
}
const context = contextOf('msk-standard')
const resized = (gib: number, use: number) => ({ ...context, resize: { brokers: 3, gib, use } })

describe('the volume of a Standard broker', () => {
  const volume = (gib: number, mibps: number, provisioned = false, within = context) => {
    const made = standardVolume(shapeOf(BIG, provisioned), { gib, mibps }, within)
    return [made.gib, made.mibps, made.warnings().map(({ code }) => code)]
  }

  it.each([
    ['at least 1 GiB and 128 MiB/s', 0.2, 100, 1, 128, []],
    ['whole GiB', 100.5, 128, 101, 128, []],
    [
      'enlarged to be fast: 150 MiB/s at 0.75 a GiB are 200 GiB',
      100,
      150,
      200,
      150,
      ['volume-enlarged'],
    ],
    [
      'a GiB more for a hair above 128 MiB/s: 171 × 0.75',
      10,
      128.1,
      171,
      128.25,
      ['volume-enlarged'],
    ],
    ['as fast as the data makes it', 300, 150, 300, 225, []],
    [
      '250 MiB/s at most, and that is said',
      100,
      300,
      334,
      250,
      ['volume-enlarged', 'throughput-not-bought'],
    ],
    ['250 MiB/s at most, however large', 5000, 300, 5000, 250, ['throughput-not-bought']],
    ['fast enough at exactly 250', 5000, 250, 5000, 250, []],
  ])('is %s', (_, useGiB, useMiBps, gib, mibps, codes) => {
    expect(volume(useGiB, useMiBps)).toEqual([gib, mibps, codes])
  })

  it.each([
    ['at least 10 GiB and 250 MiB/s', 2, 100, 10, 250],
    ['whole MiB/s', 500, 300.5, 500, 301],
    ['625 MiB/s at most on this type', 500, 700, 500, 625],
  ])('with throughput bought is %s', (_, useGiB, useMiBps, gib, mibps) => {
    expect(volume(useGiB, useMiBps, true)).toEqual([gib, mibps, []])
  })

  it('of a cluster that exists is never smaller, and has the room that is asked for', () => {
    expect(volume(100, 60, false, resized(150, 0.5))).toEqual([200, 150, []])
    expect(volume(100, 60, false, resized(500, 0.5))).toEqual([500, 250, []])
    expect(volume(100, 150, true, resized(150, 0.5))).toEqual([200, 300, []])
  })
})

describe('the volume that a broker has', () => {
  const use = { gib: 10, mibps: 300 }

  it('gives what was bought, whatever its size', () => {
    const volume = existingVolume(shapeOf(BIG, true), { gib: 50, boughtMiBps: 400, use }, context)
    expect(volume).toMatchObject({ gib: 50, mibps: 400, countedMiBps: 400 })
    expect(volume.warnings()).toEqual([])
  })

  it('gives what its size gives, and no more is counted on', () => {
    const volume = existingVolume(shapeOf(BIG), { gib: 200, use }, context)
    expect(volume).toMatchObject({ gib: 200, mibps: 150, countedMiBps: 150 })
    expect(volume.warnings()).toEqual([])
  })

  it('as the workbook has it counts what could be bought, and says that it was not', () => {
    const workbook = contextOf('msk-standard', { preset: 'aws-workbook' })
    const volume = existingVolume(shapeOf(BIG), { gib: 200, use }, workbook)
    expect(volume).toMatchObject({ gib: 200, mibps: 150, countedMiBps: 625 })
    expect(volume.warnings().map(({ code }) => code)).toEqual(['throughput-not-bought'])
  })
})

describe('the most that a volume is counted with', () => {
  const cap = (instanceType: string, provisioned: boolean, more: Partial<WorkloadInput>) =>
    volumeCapMiBps(shapeOf(instanceType, provisioned), contextOf('msk-standard', more))

  it('is what can be bought where it is bought, and 250 MiB/s where nothing can', () => {
    expect(cap(BIG, true, {})).toBe(625)
    expect(cap(LARGE, true, {})).toBe(250)
  })

  it('is the documented 250 MiB/s, or what could be bought, by assumption', () => {
    expect(cap('kafka.m5.4xlarge', false, {})).toBe(250)
    const provisionable = { unprovisionedVolumeCap: 'provisionable' as const }
    expect(cap('kafka.m5.4xlarge', false, provisionable)).toBe(593)
    expect(cap('kafka.m5.4xlarge', false, { preset: 'aws-workbook' })).toBe(593.75)
    // No figure of the workbook, and nothing to be bought.
    expect(cap('kafka.t3.small', false, { preset: 'aws-workbook' })).toBe(250)
  })
})

describe('a Standard cluster', () => {
  it('has one candidate where no throughput can be bought, and two where it can', () => {
    const bought = (instanceType: string) => {
      const { best, alternatives } = standard({ instanceTypes: [instanceType] })
      return [best, ...alternatives].map((fit) => fit?.provisionedThroughput).sort()
    }
    expect(bought(LARGE)).toEqual([false])
    expect(bought(BIG)).toEqual([false, true])
  })

  it('moves what its volume and its instance both can: 250 of the volume, 75.1 of m7g.large', () => {
    const { best } = standard({ retentionHours: 720, averageIngressMiBps: 4 })
    expect(best?.volumeMiBps).toBe(250)
    expect(best?.diskMiBpsPerBroker).toBeCloseTo(75.1, 1)
  })

  it('has as many brokers as it may, and not one more', () => {
    // 3,000 connections each; 60 brokers with KRaft, 30 with ZooKeeper.
    expect(standard({ clientConnections: 180_000 }).best?.brokers).toBe(60)
    expect(standard({ clientConnections: 180_001 }).rejected).toMatchObject([
      { constraint: 'brokers-per-cluster', needed: 63, limit: 60, instanceType: LARGE },
    ])
    const zookeeper = { metadataMode: 'zookeeper' as const }
    expect(standard({ ...zookeeper, clientConnections: 90_000 }).best?.brokers).toBe(30)
    expect(standard({ ...zookeeper, clientConnections: 90_001 }).best).toBeUndefined()
  })

  it('ruled out with throughput bought says so, and names the type', () => {
    const { rejected } = standard({ instanceTypes: [BIG], clientConnections: 180_001 })
    expect(rejected.map((each) => [each.instanceType, each.provisionedThroughput])).toEqual([
      [BIG, undefined],
      [BIG, true],
    ])
  })

  it('that exists keeps its brokers, and is sized with the room asked for', () => {
    const brokers = (resize: { brokers: number; use: number }) => {
      const own = contextOf('msk-standard', { averageIngressMiBps: 7, instanceTypes: [LARGE] })
      return mskStandard
        .outcomes({ ...own, resize: { gib: 0, ...resize } })
        .contenders.map((fit) => fit.brokers)
    }
    // 14 / 4.8 = 2.9, so 3; with half of it used at most, 5.8, so 6.
    expect(brokers({ brokers: 1, use: 1 })).toEqual([3])
    expect(brokers({ brokers: 1, use: 0.5 })).toEqual([6])
    expect(brokers({ brokers: 9, use: 0.5 })).toEqual([9])
  })
})

describe('a Standard bill', () => {
  it('has throughput only where it is bought, and what a tier holds and reads', () => {
    const { best, alternatives } = standard({
      instanceTypes: [BIG],
      averageIngressMiBps: 8,
      retentionHours: 256,
      localRetentionHours: 64,
      consumerGroups: 0,
      tieredReadShare: 0.25,
    })
    const lines = [best, ...alternatives].map((fit) =>
      Object.fromEntries(fit?.lineItems.map(({ item, quantity }) => [item, quantity]) ?? []),
    )
    // On disks 8 × 64 × 3,600 × 3 / 1,024 = 5,400 GiB / 0.7 / 3, so 2,572 each; 7,200 GiB in the tier.
    // A quarter of 20,531.25 GiB a month is read back; 2/3 of it crosses zones, billed twice.
    const common = {
      brokers: 2190,
      storage: 7716,
      'tiered-storage': 7200,
      'tiered-retrieval': 5132.8125,
      'producers-across-zones': 27_375,
    }
    expect(lines).toContainEqual(common)
    expect(lines).toContainEqual({ ...common, 'storage-throughput': 750 })
  })

  it.each([
    ['Kafka.m7g.large', 'no price for kafka.m7g.large in us-east-1'],
    ['Kafka.Storage.GP2', 'no price for MSK storage in us-east-1'],
    ['Kafka.Throughput', 'no price for MSK provisioned throughput in us-east-1'],
    ['Kafka.Storage.Tiered', 'no price for MSK tiered storage in us-east-1'],
    ['Kafka.DataRetrieval.Tiered', 'no price for MSK tiered retrieval in us-east-1'],
  ])('without a price of %s is none', (key, why) => {
    const { best, rejected } = standard(
      {},
      lacking('msk', (each) => each === key),
    )
    expect(best).toBeUndefined()
    expect(rejected).toMatchObject([{ constraint: 'price', why, instanceType: LARGE }])
  })
})

it('Standard runs in two or three zones, and in no other number of them', () => {
  const reasons = (availabilityZones: number) =>
    standard({ availabilityZones }).rejected.map(({ constraint, why }) => [constraint, why])
  expect(reasons(2)).toEqual([])
  expect(reasons(3)).toEqual([])
  expect(reasons(4)).toEqual([['zones', 'msk-standard runs in 2 or 3 zones; the workload has 4']])
})

describe('tiered storage on Standard', () => {
  const rejection = (retentionHours: number, instanceType = LARGE) =>
    standard({
      retentionHours,
      localRetentionHours: 12,
      allowBurstable: true,
      instanceTypes: [instanceType],
    }).rejected.map(({ constraint, why }) => [constraint, why])

  it('keeps 72 hours at least', () => {
    expect(rejection(72)).toEqual([])
    expect(rejection(71)).toEqual([
      [
        'tiered-storage',
        'tiered storage keeps at least 72 h; the shortest of a tiered topic is 71 h',
      ],
    ])
  })

  it('is not to be had on t3.small', () => {
    expect(rejection(720, 'kafka.t3.small')).toEqual([
      ['tiered-storage', 'kafka.t3.small has no tiered storage'],
    ])
  })

  it('looks at the shortest of the tiered topics, and at no other', () => {
    const topic = { averageIngressMiBps: 1, partitions: 3 }
    const why = (topics: WorkloadInput['topics']) =>
      standard({ averageIngressMiBps: undefined, localRetentionHours: 12, topics }).rejected[0]?.why
    const long = { ...topic, name: 'long', retentionHours: 720 }
    const whole = { ...topic, name: 'whole', retentionHours: 12 }
    const short = { ...topic, name: 'short', retentionHours: 48 }
    expect(why([long, whole])).toBeUndefined()
    expect(why([short, long, whole])).toContain('of a tiered topic is 48 h')
  })

  it('comes with the time limits of the user', () => {
    const { rejected } = standard({
      retentionHours: 720,
      localRetentionHours: 12,
      maxUnavailabilitySeconds: 9,
    })
    expect(rejected).toMatchObject([{ constraint: 'unclean-failure' }])
  })
})
