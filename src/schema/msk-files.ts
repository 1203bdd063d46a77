import { z } from '@hono/zod-openapi'
import { Day, provenance } from './provenance'

/** A change that MSK makes to a cluster that exists, or does not make: how, and where AWS says so. */
const rule = { how: z.string().min(1), source: z.string().min(1) }
const KafkaVersion = z.string().regex(/^\d+\.\d+\.[\dx]+(\.[a-z\d]+)?$/)
/** From which version on a change is made, and with which older ones. */
const versions = { leastKafkaVersion: KafkaVersion, alsoKafkaVersions: z.array(KafkaVersion) }
const Family = z.string().regex(/^[a-z]\d[a-z]?$/)

export const ChangesFile = z.strictObject({
  ...provenance,
  rules: z.strictObject({
    'add-brokers': z.strictObject(rule),
    'remove-brokers': z.strictObject({
      ...rule,
      leastKafkaVersion: KafkaVersion,
      families: z.array(Family),
    }),
    'change-type': z.strictObject({
      ...rule,
      families: z.record(Family, z.array(Family)),
      /** Families that do not run every version. */
      kafkaVersions: z.record(Family, z.strictObject(versions)),
    }),
    'grow-storage': z.strictObject({ ...rule, cooldownHours: z.number() }),
    'shrink-storage': z.strictObject(rule),
    'storage-throughput': z.strictObject(rule),
    'tiered-on': z.strictObject({ ...rule, ...versions }),
    'new-cluster': z.strictObject(rule),
  }),
})

export const VersionsFile = z.strictObject({
  ...provenance,
  /** From how many days before its end of support a version is near it: a choice. */
  endsSoonDays: z.int(),
  versions: z.record(
    KafkaVersion,
    z.strictObject({
      released: Day.optional(),
      endOfSupport: Day.optional(),
      source: z.string().optional(),
    }),
  ),
})
