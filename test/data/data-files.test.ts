import { describe, expect, it } from 'vitest'
import { brokers, express, instances, regions, schemas, size, standard, texts } from './files'

describe('the files of data/', () => {
  it('are those that have a schema, and no others', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(schemas).sort())
  })

  it.each(Object.entries(schemas))('%s obeys its schema', (name, schema) => {
    expect(schema.safeParse(JSON.parse(texts[name] ?? 'null')).error?.issues ?? []).toEqual([])
  })
})

describe('coverage', () => {
  it('of hardware is 217 EC2 types in 25 families, 74 of them with local disks', () => {
    const types = Object.keys(instances)
    const local = Object.values(instances).map(({ localDisk }) => localDisk?.type)

    expect(types).toHaveLength(217)
    expect(new Set(types.map((type) => type.split('.')[0])).size).toBe(25)
    expect(local.filter((type) => type === 'ssd')).toHaveLength(64)
    expect(local.filter((type) => type === 'hdd')).toHaveLength(10)
  })

  it('of MSK brokers is 16 Standard and 7 Express types', () => {
    expect(size(standard.brokers)).toBe(16)
    expect(size(express.brokers)).toBe(7)
  })
})

describe('the files agree', () => {
  it.each(Object.entries(brokers))(
    'on %s: its EC2 type has its vCPU and memory',
    (type, broker) => {
      const { vcpu, memoryGiB } = instances[type.slice(type.indexOf('.') + 1)] ?? {}

      expect({ vcpu, memoryGiB }).toEqual({ vcpu: broker.vcpu, memoryGiB: broker.memoryGiB })
    },
  )

  it('on the prefixes: no two regions share one', () => {
    const prefixes = Object.values(regions).map(({ usagetypePrefix }) => usagetypePrefix)

    expect(new Set(prefixes).size).toBe(prefixes.length)
  })
})

describe('the broker tables', () => {
  const { perVcpu } = standard

  it.each(Object.entries(standard.brokers))(
    'give %s the guidance per vCPU times its vCPU, within the rounding of a printed figure',
    (_, broker) => {
      const vcpu = Math.min(broker.vcpu, perVcpu.mostVcpu)
      const figures = [
        'recommendedIngressMBps',
        'maxIngressMBps',
        'recommendedEgressMBps',
        'maxEgressMBps',
      ] as const
      for (const figure of figures) {
        const off = Math.abs(broker[figure] / (perVcpu[figure] * vcpu) - 1)
        // AWS rounds a large broker to one decimal and doubles that for the sizes up to 4xlarge.
        expect(off, figure).toBeLessThan(0.002)
      }
    },
  )

  it.each(Object.entries(standard.brokers))(
    'give %s at most 1.5 times the ingress and 1.875 times the egress it is recommended for',
    (_, broker) => {
      expect(broker.maxIngressMBps / broker.recommendedIngressMBps).toBeCloseTo(1.5, 2)
      expect(broker.maxEgressMBps / broker.recommendedEgressMBps).toBeCloseTo(1.875, 2)
    },
  )

  it('sell provisioned throughput from m5.4xlarge and from m7g.2xlarge on', () => {
    const without = Object.entries(standard.brokers)
      .filter(([, broker]) => broker.maxProvisionedMiBps === undefined)
      .map(([type]) => type)

    expect(without).toEqual([
      'kafka.t3.small',
      'kafka.m5.large',
      'kafka.m5.xlarge',
      'kafka.m5.2xlarge',
      'kafka.m7g.large',
      'kafka.m7g.xlarge',
    ])
  })
})
