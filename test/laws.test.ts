import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundled } from '../src/catalogue/bundled'
import { plan } from '../src/core/plan'
import type { Assumptions } from '../src/schema/assumptions'
import type { Candidate, Rejection } from '../src/schema/candidate'
import type { TopicInput } from '../src/schema/topic'
import type { WorkloadInput } from '../src/schema/workload'
import { workloads } from './support/workloads'

const RUNS = { numRuns: 100, seed: 20261120 }
const HAIR = 1 + 1e-9

/** Every shape of a plan: platform, type and storage variant, whichever rank it has. */
const shapes = (given: WorkloadInput) => {
  const { platforms, assumptions } = plan({ ...given, detail: 'full' }, bundled)
  const fits = platforms.flatMap(({ best, alternatives }) => (best ? [best, ...alternatives] : []))
  return { fits, rejected: platforms.flatMap(({ rejected }) => rejected), assumptions }
}

const EVERY_KIND = [
  'ec2 gp3',
  'ec2 io2',
  'ec2 local-hdd',
  'ec2 local-ssd',
  'ec2 st1',
  'msk-express managed',
  'msk-serverless managed',
  'msk-standard msk-volume',
]

const keyOf = ({ platform, instanceType, storageType }: Candidate | Rejection) =>
  `${platform} ${instanceType ?? ''} ${storageType ?? ''}`

describe('every plan', () => {
  it('is deterministic', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        expect(JSON.stringify(plan(workload, bundled))).toBe(
          JSON.stringify(plan(workload, bundled)),
        )
      }),
      RUNS,
    )
  })

  it('holds only finite numbers', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        expect(JSON.stringify(plan({ ...workload, detail: 'full' }, bundled))).not.toContain('null')
      }),
      RUNS,
    )
  })

  it('says something of every platform: it fits, or why not', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        const { platforms } = plan(workload, bundled)
        expect(platforms.map(({ platform }) => platform)).toHaveLength(4)
        for (const { best, rejected } of platforms)
          expect(best !== undefined || rejected.length > 0).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('every fitting candidate', () => {
  type Check = (fit: Candidate, workload: WorkloadInput, assumptions: Assumptions) => void

  const everyFit = (check: Check) => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(workloads, (workload) => {
        const { fits, assumptions } = shapes(workload)
        for (const fit of fits) {
          check(fit, workload, assumptions)
          seen.add(`${fit.platform} ${fit.storageType}`)
        }
      }),
      RUNS,
    )
    expect([...seen].sort()).toEqual(EVERY_KIND)
  }

  it('satisfies every limit', () => {
    everyFit((fit) => {
      for (const {
        demand,
        capacityPerBroker,
        capacityPerCluster,
        utilisation,
      } of fit.constraints) {
        const capacity = capacityPerCluster ?? (capacityPerBroker ?? 0) * (fit.brokers ?? 0)
        expect(demand, keyOf(fit)).toBeLessThanOrEqual(capacity * HAIR)
        expect(utilisation).toBeLessThanOrEqual(HAIR)
      }
    })
  })

  it('keeps every upper bound that is a limit, with the partitions it has in the end', () => {
    const advice = new Set(['latency-rule', 'file-handles', 'map-areas'])
    everyFit((fit) => {
      for (const { bound, holds } of fit.partitionHealth?.upperBounds ?? [])
        expect(holds || advice.has(bound), `${keyOf(fit)} ${bound}`).toBe(true)
    })
  })

  it('holds an upper bound exactly when it has no more partitions than the bound allows', () => {
    // Files round up to whole ones, so they may be off by one.
    const files = new Set(['file-handles', 'map-areas'])
    everyFit((fit) => {
      for (const { bound, holds, partitionsAtMost } of fit.partitionHealth?.upperBounds ?? [])
        if (!files.has(bound))
          expect(fit.partitions <= partitionsAtMost, `${keyOf(fit)} ${bound}`).toBe(holds)
    })
  })

  it('has volumes as fast as the load on them, unless it says that they are not', () => {
    everyFit((fit, _, { ioUtilisation }) => {
      const disk = fit.constraints.find(({ constraint }) => constraint === 'disk-throughput')
      if (!disk || fit.volumeMiBps === undefined || fit.brokers === undefined) return
      if (fit.warnings.some(({ code }) => code === 'throughput-not-bought')) return
      const all = fit.volumeMiBps * fit.brokers * ioUtilisation
      expect(all * HAIR, keyOf(fit)).toBeGreaterThanOrEqual(disk.demand)
    })
  })

  it('has volumes that EBS sells: size, throughput and IOPS within their limits', () => {
    const { gp3, io2, st1 } = bundled.facts.volumes
    everyFit(({ storageType, storageGiBPerBroker: gib = 0, volumeMiBps = 0, volumeIops = 0 }) => {
      if (storageType === 'st1')
        expect(volumeMiBps).toBe(Math.min(st1.maxMiBps, (gib / 1024) * st1.baselineMiBpsPerTiB))
      if (storageType !== 'gp3' && storageType !== 'io2') return
      const limits = storageType === 'gp3' ? gp3 : io2
      expect(gib).toBeLessThanOrEqual(limits.maxGiB)
      expect(volumeMiBps).toBeLessThanOrEqual(limits.maxMiBps)
      expect(volumeMiBps).toBeLessThanOrEqual(volumeIops * limits.mibpsPerIops)
      const included = storageType === 'gp3' ? gp3.includedIops : 0
      if (volumeIops > included) expect(volumeIops).toBeLessThanOrEqual(gib * limits.iopsPerGiB)
    })
  })

  it('violates a limit with one zone-step fewer brokers', () => {
    everyFit((fit, { availabilityZones = 3 }) => {
      if (fit.brokers === undefined) return
      const fewer = fit.brokers - availabilityZones
      const violated = fit.constraints.some(
        ({ demand, capacityPerBroker = 0 }) => demand > capacityPerBroker * fewer,
      )
      expect(violated, keyOf(fit)).toBe(true)
    })
  })

  it('has a multiple of the zones as brokers, and one per replica at least', () => {
    everyFit((fit, { availabilityZones = 3, replicationFactor = 3 }) => {
      if (fit.brokers === undefined) return
      expect(fit.brokers % availabilityZones).toBe(0)
      expect(fit.brokers).toBeGreaterThanOrEqual(Math.max(replicationFactor, availabilityZones))
      expect(fit.brokers).toBe(Math.max(...fit.constraints.map((c) => c.brokersNeeded ?? 0)))
    })
  })

  it('has disks that hold the data at the fill allowed', () => {
    everyFit((fit, _, { diskFill }) => {
      const storage = fit.constraints.find(({ constraint }) => constraint === 'storage')
      if (!storage || fit.storageGiBPerBroker === undefined || fit.brokers === undefined) return
      const usable = fit.storageGiBPerBroker * fit.brokers * diskFill
      // A local disk is given in whole GiB, so that up to one GiB a broker is not counted.
      expect(usable + fit.brokers, keyOf(fit)).toBeGreaterThanOrEqual(storage.demand)
    })
  })

  it('has line items that add up to its total, to the cent, each its quantity × its price', () => {
    everyFit((fit) => {
      const cents = fit.lineItems.reduce((sum, line) => sum + Math.round(line.monthlyUsd * 100), 0)
      expect(cents).toBe(Math.round(fit.monthlyUsd * 100))
      for (const { quantity, unitUsd, monthlyUsd, usagetype, asOf, source } of fit.lineItems) {
        expect(Math.abs(quantity * unitUsd - monthlyUsd)).toBeLessThanOrEqual(0.005 + 1e-9)
        expect(quantity).toBeGreaterThan(0)
        expect(unitUsd).toBeGreaterThan(0)
        expect(usagetype && asOf && source).toBeTruthy()
      }
    })
  })

  it('binds on the constraint that is used most', () => {
    everyFit((fit) => {
      const most = Math.max(...fit.constraints.map(({ utilisation }) => utilisation))
      const binding = fit.constraints.find((c) => c.constraint === fit.bindingConstraint)
      expect(binding?.utilisation).toBe(most)
    })
  })
})

describe('every rejection', () => {
  it('needs more than its limit, and says why', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        for (const { needed, limit, why, source } of shapes(workload).rejected) {
          expect(why.length > 10 && source.length > 0).toBe(true)
          expect(needed === undefined).toBe(limit === undefined)
          if (needed !== undefined && limit !== undefined) expect(needed).toBeGreaterThan(limit)
        }
      }),
      RUNS,
    )
  })
})

describe('cost and brokers of a shape never fall', () => {
  type Grow = (workload: WorkloadInput, factor: number) => WorkloadInput
  const growths: [string, Grow][] = [
    [
      'as throughput rises',
      ({ averageIngressMiBps: rate, topics, ...w }, factor) => ({
        ...w,
        ...(rate === undefined ? {} : { averageIngressMiBps: rate * factor }),
        ...(topics ? { topics: topics.map((t) => scaled(t, 'averageIngressMiBps', factor)) } : {}),
      }),
    ],
    [
      'as retention rises',
      ({ topics, ...w }, factor) => ({
        ...w,
        retentionHours: (w.retentionHours ?? 168) * factor,
        ...(topics ? { topics: topics.map((t) => scaled(t, 'retentionHours', factor)) } : {}),
      }),
    ],
    ['as groups are added', (w) => ({ ...w, consumerGroups: (w.consumerGroups ?? 1) + 1 })],
    ['as replication rises', (w) => ({ ...w, replicationFactor: (w.replicationFactor ?? 3) + 1 })],
  ]
  // Small steps find edges of rounding, large ones edges of quotas.
  const factor = fc.oneof(
    fc.double({ min: 1.00001, max: 1.05, noNaN: true }),
    fc.double({ min: 1.05, max: 4, noNaN: true }),
  )

  it.each(growths)('%s', (_, grow) => {
    fc.assert(
      fc.property(workloads, factor, (workload, by) => {
        const before = new Map(shapes(workload).fits.map((fit) => [variantOf(fit), fit]))
        for (const after of shapes(grow(workload, by)).fits) {
          const was = before.get(variantOf(after))
          if (!was) continue
          expect(after.brokers ?? 0, variantOf(after)).toBeGreaterThanOrEqual(was.brokers ?? 0)
          expect(after.monthlyUsd, variantOf(after)).toBeGreaterThanOrEqual(was.monthlyUsd)
        }
      }),
      RUNS,
    )
  })

  it.each(growths)('and neither does the cheapest of a platform, %s', (_, grow) => {
    const cheapest = (workload: WorkloadInput) =>
      new Map(
        plan(workload, bundled).comparison.perPlatform.map(
          ({ platform, leastUsd }) => [platform, leastUsd] as const,
        ),
      )
    fc.assert(
      fc.property(workloads, factor, (workload, by) => {
        const before = cheapest(workload)
        for (const [platform, usd] of cheapest(grow(workload, by))) {
          const was = before.get(platform)
          if (was !== undefined) expect(usd, platform).toBeGreaterThanOrEqual(was)
        }
      }),
      RUNS,
    )
  })
})

const scaled = (topic: TopicInput, field: 'averageIngressMiBps' | 'retentionHours', by: number) => {
  const value = topic[field]
  return value === undefined ? topic : { ...topic, [field]: value * by }
}

/** A shape with its variant: what MSK throughput is bought, and which strength of gp3. */
const variantOf = (fit: Candidate) => {
  const disk = fit.constraints.find(({ constraint }) => constraint === 'disk-throughput')
  return `${keyOf(fit)} ${fit.provisionedThroughput ?? ''} ${disk?.capacityPerBroker ?? ''}`
}

describe('the unit of a rate changes nothing', () => {
  it('MiB/s, and messages × bytes ÷ compression', () => {
    fc.assert(
      fc.property(
        workloads,
        fc.integer({ min: 50, max: 100_000 }),
        fc.constantFrom(1, 2, 4),
        (
          { averageIngressMiBps, topics: _, ...workload },
          averageMessageBytes,
          compressionRatio,
        ) => {
          if (averageIngressMiBps === undefined) return
          const messagesPerSecond = Math.round(
            (averageIngressMiBps * 2 ** 20 * compressionRatio) / averageMessageBytes,
          )
          if (messagesPerSecond === 0) return
          const rate = (messagesPerSecond * averageMessageBytes) / compressionRatio / 2 ** 20
          const inBytes = plan({ ...workload, averageIngressMiBps: rate }, bundled)
          const inMessages = plan(
            { ...workload, messagesPerSecond, averageMessageBytes, compressionRatio },
            bundled,
          )
          expect(inMessages.demand).toEqual(inBytes.demand)
          expect(inMessages.platforms).toEqual(inBytes.platforms)
          expect(inMessages.comparison).toEqual(inBytes.comparison)
        },
      ),
      RUNS,
    )
  })
})
