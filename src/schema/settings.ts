import { z } from '@hono/zod-openapi'
import { count, hours, MAX_EGRESS_MIBPS } from './topic'
import { Ec2Storage, MetadataMode, Platform, Preset, Purchase } from './vocabulary'

/** AWS's limit for brokers in one cluster; no topic can have more replicas than brokers. */
const MAX_REPLICATION_FACTOR = 60

/** What is said of a workload as a whole. */
export const settingFields = {
  region: z
    .string()
    .min(1)
    .max(32)
    .describe('AWS region code, required. GET /v1/price-book lists those with prices.')
    .openapi({ example: 'us-east-1' }),
  averageEgressMiBps: z
    .number()
    .min(0)
    .max(MAX_EGRESS_MIBPS)
    .optional()
    .describe('Average rate that consumers read, MiB/s. Default average ingress × consumerGroups.'),
  peakEgressMiBps: z
    .number()
    .min(0)
    .max(MAX_EGRESS_MIBPS)
    .optional()
    .describe('Peak rate that consumers read, MiB/s. Default peak ingress × consumerGroups.'),
  localRetentionHours: hours
    .optional()
    .describe(
      'Hours kept on broker disks; less than retentionHours means tiered storage for the rest. Default: all.',
    ),
  replicationFactor: count(1, MAX_REPLICATION_FACTOR)
    .optional()
    .describe('Copies of each partition. Default 3.'),
  availabilityZones: count(2, 3)
    .optional()
    .describe('Availability zones the cluster spans. Default 3.'),
  growthPercentPerMonth: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('Growth of the rates, percent a month. Default 0.'),
  horizonMonths: count(0, 120)
    .optional()
    .describe('Months to plan keyed partitions ahead. Default 24.'),
  maxUnavailabilitySeconds: z
    .number()
    .min(0.001)
    .max(86_400)
    .optional()
    .describe(
      'Longest time a partition may be unavailable when a broker dies uncleanly, seconds. Default none.',
    ),
  maxReplicationLatencyMs: z
    .number()
    .min(0.001)
    .max(3_600_000)
    .optional()
    .describe('Most latency that replication may add, milliseconds. Default none.'),
  clientConnections: count(0, 100_000_000)
    .optional()
    .describe('Client connections to the whole cluster. Default none.'),
  rackAwareConsumers: z
    .boolean()
    .optional()
    .describe(
      'Whether consumers read from the replica in their own zone (KIP-392). Default false.',
    ),
  metadataMode: MetadataMode.optional(),
  allowBurstable: z
    .boolean()
    .optional()
    .describe('Whether burstable types (t3) may be recommended. Default false.'),
  platforms: z
    .array(Platform)
    .min(1)
    .max(4)
    .optional()
    .describe('Platforms to compare. Default all.'),
  instanceTypes: z
    .array(z.string().min(1).max(64))
    .min(1)
    .max(300)
    .optional()
    .describe(
      'Broker types (kafka.m7g.large, express.m7g.large) and EC2 types (m7g.large) to consider. Default all.',
    ),
  ec2Storage: z
    .array(Ec2Storage)
    .min(1)
    .max(5)
    .optional()
    .describe('Disks to consider for EC2. Default all; gp3,io2,local-ssd leaves hard disks out.'),
  ec2Purchase: Purchase.optional(),
  engineerUsdPerHour: z
    .number()
    .min(0.01)
    .max(100_000)
    .optional()
    .describe('Price of an hour of engineering, for the break-even only. Default 100.'),
  preset: Preset.optional(),
}
