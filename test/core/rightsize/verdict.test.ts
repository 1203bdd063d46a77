import { describe, expect, it } from 'vitest'
import { rightsized } from './cluster'

const verdict = (...asked: Parameters<typeof rightsized>) => rightsized(...asked).verdict
const m5 = { instanceType: 'kafka.m5.xlarge', brokers: 6, storageGiBPerBroker: 500 }
const SMALL = { averageIngressMiBps: 1, retentionHours: 24 }
const HUGE = { averageIngressMiBps: 2000, retentionHours: 24 }
const TIERED = { averageIngressMiBps: 5, retentionHours: 720, localRetentionHours: 12 }

describe('the verdict', () => {
  it('says that brokers are missing for replicas, not how full the disks are', () => {
    const two = { ...m5, brokers: 2, availabilityZones: 2 }
    expect(verdict(two, { averageIngressMiBps: 0.1, retentionHours: 24 })).toContain(
      'does not carry the workload: it has 2 brokers and needs 3, one for each replica and zone.',
    )
  })

  it('says that tiered storage is off, and which shapes have it', () => {
    const text = verdict({ ...m5, tiered: false, kafkaVersion: '3.6.0' }, TIERED)
    expect(text).toMatch(/storage is used to [\d,.]+ % with tiered storage off\./)
    expect(text).toMatch(/In place it can become \d+ × \S+ with [\d,]+ GiB each and tiered storage/)
  })

  it('says what throughput is bought, so that its end can be seen', () => {
    const bought = { ...m5, instanceType: 'kafka.m5.4xlarge', provisionedMiBps: 300 }
    expect(verdict(bought, SMALL)).toMatch(
      /^The cluster, 6 × kafka\.m5\.4xlarge with 500 GiB and 300 MiB\/s bought each, carries/,
    )
  })

  it('says that nothing in place carries it, before it tells of a new cluster', () => {
    const text = verdict({ ...m5, metadataMode: 'zookeeper' }, HUGE)
    expect(text).toContain('Nothing that can be done in place carries it. A new cluster would be')
  })

  it.each([
    ['DELETING', 'It is DELETING: nothing can be done in place. A new cluster would be'],
    ['UPDATING', 'It is UPDATING: nothing can be done in place before it is ACTIVE. In place'],
  ])('of a cluster that is %s says so', (state, words) => {
    expect(verdict({ ...m5, state }, SMALL)).toContain(words)
  })

  it('never says 100 % of what is above it', () => {
    // 3 × 1 MiB/s × 86,400 s / 1,024 = 253.125 GiB: 100.03 % of what the volumes may hold.
    const [gib, fill] = [120, 253.125 / (3 * 120) / 1.0003]
    const workload = { ...SMALL, diskFill: fill }
    expect(verdict({ ...m5, brokers: 3, storageGiBPerBroker: gib }, workload)).toContain(
      'does not carry the workload: storage is used to just over 100 %.',
    )
  })
})
