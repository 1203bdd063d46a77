import type { ConstraintUse } from '../../schema/candidate'
import type { Topic } from '../../schema/topic'
import type { Constraint } from '../../schema/vocabulary'
import { charged, totalUsd } from '../bill'
import type { Existing } from '../existing'
import { unpriced } from '../existing'
import type { Fit, FitDetails, PlatformContext, PlatformModel } from '../fit'
import { outcomesOf } from '../fit'
import { once } from '../once'
import { partitionQuotaRejection } from '../partitions/quota'
import type { MissingPrice } from '../prices'
import { isMissing, noPrice, pricesOf } from '../prices'
import { quotaMiBps } from '../quota'
import type { RuledOut, ShapeName } from '../rejection'
import { reject } from '../rejection'
import { fixedSpreadRejection } from '../shapes'
import { gibFromGB, gibIn } from '../units'
import { amount } from '../words'
import { freeReplication } from '../zone-traffic'

const platform = 'msk-serverless'

/** Amazon MSK Serverless: one shape, ruled by quotas of the whole cluster. */
export const mskServerless: PlatformModel = {
  id: platform,
  outcomes: (context) => outcomesOf([[outcome(context)]]),
}

const outcome = (context: PlatformContext): Fit | RuledOut => {
  const fit = serverlessFit(context)
  if (isMissing(fit)) return noPrice(NAME, fit, context.catalogue)
  return ruleOut(context) ?? fit
}

const NAME: ShapeName = { platform, storageType: 'managed' }

/** The Serverless cluster that exists, priced, with the quota that the workload breaks. */
export const existingServerless = (context: PlatformContext): Existing => {
  const fit = serverlessFit(context)
  if (isMissing(fit)) return unpriced(fit.missing, context)
  return { kind: 'known', fit, broken: ruleOut(context) }
}

const ruleOut = (context: PlatformContext): RuledOut | undefined => {
  const { load, facts } = context
  const { zones, replicationFactor, source } = facts.serverless
  return (
    fixedSpreadRejection(NAME, { workload: load.workload, zones, replicationFactor, source }) ??
    overQuota(NAME, quotasOf(context)) ??
    partitionQuotaRejection(platform, context)?.(NAME)
  )
}

const serverlessFit = (context: PlatformContext): Fit | MissingPrice => {
  const { load, facts, catalogue } = context
  const { serverless } = facts
  const quotas = quotasOf(context)
  const prices = pricesOf(catalogue, {
    cluster: { table: 'msk', key: 'KafkaServerless-ClusterHours', what: 'MSK Serverless' },
    partition: {
      table: 'msk',
      key: 'KafkaServerless-PartitionHours',
      what: 'Serverless partitions',
    },
    storage: { table: 'msk', key: 'KafkaServerless-StorageHours', what: 'Serverless storage' },
    dataIn: { table: 'msk', key: 'KafkaServerless-In-Bytes', what: 'Serverless data in' },
    dataOut: { table: 'msk', key: 'KafkaServerless-Out-Bytes', what: 'Serverless data out' },
  })
  if (isMissing(prices)) return prices
  const { demand, partitions, assumptions } = load
  const hours = assumptions.hoursPerMonth
  const charges = charged([
    { item: 'cluster', price: prices.cluster, quantity: hours },
    { item: 'partitions', price: prices.partition, quantity: partitions * hours },
    { item: 'data-in', price: prices.dataIn, quantity: gibIn(demand.averageIngressMiBps, hours) },
    { item: 'data-out', price: prices.dataOut, quantity: gibIn(demand.averageEgressMiBps, hours) },
    { item: 'storage', price: prices.storage, quantity: demand.retainedGiB },
  ])
  const details = (): FitDetails => ({
    purchase: 'onDemand',
    bindingConstraint: tightest(quotas).constraint,
    requirements: [],
    quotas,
    charges,
    freeItems: freeReplication(load),
    warnings: [{ code: 'serverless-gaps', detail: serverless.note ?? '' }],
  })
  return {
    platform,
    storageType: 'managed',
    monthlyUsd: totalUsd(charges),
    details: once(details),
  }
}

/** Demand against the quotas of a Serverless cluster, each of the whole cluster. */
const quotasOf = (context: PlatformContext): ConstraintUse[] => {
  const { load, facts, topics } = context
  const { serverless } = facts
  const { workload, demand, partitions, assumptions } = load
  const compacted = compactedTopics(context)
  const use = (constraint: Constraint, demanded: number, limit: number, unit: string) => ({
    constraint,
    demand: demanded,
    unit,
    capacityPerCluster: limit,
    utilisation: demanded / limit,
    source: serverless.source,
  })
  return [
    use(
      'ingress',
      demand.peakIngressMiBps,
      quotaMiBps(serverless.ingressMBps, assumptions),
      'MiB/s',
    ),
    use('egress', demand.peakEgressMiBps, quotaMiBps(serverless.egressMBps, assumptions), 'MiB/s'),
    use('partitions', partitions - compacted.partitions, serverless.partitions, 'partitions'),
    use('compacted-partitions', compacted.partitions, serverless.compactedPartitions, 'partitions'),
    use(
      'compacted-partition-size',
      compacted.largestGiB,
      gibFromGB(serverless.compactedPartitionGB),
      'GiB',
    ),
    use('connections', workload.clientConnections ?? 0, serverless.connections, 'connections'),
    use('consumer-groups', mostGroups(topics), serverless.consumerGroups, 'groups'),
  ].filter((quota) => quota.demand > 0)
}

/** The compacted topics: their partitions together, and what the largest partition holds. */
const compactedTopics = ({ topics, topicPartitions }: PlatformContext) => {
  const compacted = { partitions: 0, largestGiB: 0 }
  for (const [index, topic] of topics.entries()) {
    const partitions = topicPartitions[index] ?? 0
    if (!topic.compacted) continue
    compacted.partitions += partitions
    const gib = gibIn(topic.averageIngressMiBps, topic.retentionHours) / partitions
    compacted.largestGiB = Math.max(compacted.largestGiB, gib)
  }
  return compacted
}

/** Groups of the topic that has most; groups of different topics may be the same. */
const mostGroups = (topics: readonly Topic[]): number =>
  topics.reduce((most, topic) => Math.max(most, topic.consumerGroups), 0)

const overQuota = (name: ShapeName, quotas: readonly ConstraintUse[]): RuledOut | undefined => {
  const broken = tightest(quotas)
  if (broken.utilisation <= 1) return undefined
  const limit = broken.capacityPerCluster ?? 0
  return () =>
    reject(name, {
      constraint: broken.constraint,
      needed: broken.demand,
      limit,
      unit: broken.unit,
      why: `${broken.constraint}: ${amount(broken.demand, broken.unit)} against a quota of ${amount(limit)}`,
      source: broken.source,
    })
}

const tightest = (quotas: readonly ConstraintUse[]): ConstraintUse =>
  quotas.reduce((most, next) => (next.utilisation > most.utilisation ? next : most))
