import { describe, expect, it } from 'vitest'
import { bundled } from '../src/catalogue/bundled'
import { plan } from '../src/core/plan'

/** The workload of AWS's sizing workbook: peak 137 in, fan-out 2, 60 partitions, one hour kept. */
const peak = 137
const fanOut = 2
const replicas = 60 * 3
const workload = {
  region: 'us-east-1',
  averageIngressMiBps: 68.5,
  peakIngressMiBps: peak,
  consumerGroups: fanOut,
  partitions: 60,
  retentionHours: 1,
  preset: 'aws-workbook',
  detail: 'full',
} as const
const { platforms } = plan(workload, bundled)
const upToThree = (brokers: number) => Math.ceil(Math.ceil(brokers) / 3) * 3

/** Brokers per constraint on a type, whether it fits or was ruled out. */
const brokersOn = (instanceType: string) => {
  const {
    best,
    alternatives = [],
    rejected = [],
  } = platforms.find((each) =>
    [each.best, ...each.alternatives, ...each.rejected].some(
      (shape) => shape?.instanceType === instanceType,
    ),
  ) ?? { best: undefined }
  const fit = [best, ...alternatives].find(
    (shape) => shape?.instanceType === instanceType && !shape.provisionedThroughput,
  )
  const needed = Object.fromEntries(
    fit?.constraints.map(({ constraint, brokersNeeded }) => [constraint, brokersNeeded]) ?? [],
  )
  return {
    needed,
    brokers: fit?.brokers ?? rejected.find((r) => r.instanceType === instanceType)?.needed,
  }
}

describe("aws-workbook gives the brokers of AWS's own sizing, type by type and constraint by constraint", () => {
  const standard = Object.entries(bundled.facts.standard.brokers).filter(
    ([, { sizerEbsMiBps }]) => sizerEbsMiBps !== undefined,
  )

  it('covers the 15 Standard types of its hardware table and all 7 of Express', () => {
    expect(standard).toHaveLength(15)
    expect(Object.keys(bundled.facts.express.brokers)).toHaveLength(7)
  })

  it.each(standard)(
    '%s',
    (instanceType, { sizerEbsMiBps = 0, sizerNetworkMiBps = 0, recommendedReplicas }) => {
      const disk = upToThree((peak * 6.5) / (sizerEbsMiBps * 0.5))
      const network = upToThree((peak * (5.7 + 1.5 * fanOut)) / (sizerNetworkMiBps * 0.5))
      const partitions = upToThree(replicas / recommendedReplicas)
      const { needed, brokers } = brokersOn(instanceType)
      expect(needed).toMatchObject({ 'disk-throughput': disk, network, partitions })
      expect(brokers).toBe(Math.max(disk, network, partitions, 3))
    },
  )

  it.each(Object.entries(bundled.facts.express.brokers))('%s', (instanceType, broker) => {
    const ingress = upToThree(peak / (broker.sustainedIngressMBps * 0.75))
    const egress = upToThree((peak * fanOut) / (broker.sustainedIngressMBps * 0.75 * 2.5))
    const { needed, brokers } = brokersOn(instanceType)
    expect(needed).toMatchObject({ ingress, egress })
    expect(brokers).toBe(Math.max(ingress, egress, 3))
  })
})
