import type { Warning } from '../schema/candidate'
import type { Comparison, PlatformChoice } from '../schema/comparison'
import type { Platform } from '../schema/vocabulary'
import type { Prepared } from './prepare'
import { topicsAfter } from './topic-names'
import { amount, dollars } from './words'

/** What to know about a whole plan before using it: what was assumed, and what was left out. */
export const planWarnings = (prepared: Prepared): Warning[] =>
  [
    unmeasured(prepared),
    growthLeftOut(prepared),
    tooFewPartitions(prepared),
    fewReplicas(prepared),
    compacted(prepared),
    ec2NotTiered(prepared),
    oldPrices(prepared),
    livePricesUnread(prepared),
  ].filter((warning) => warning !== undefined)

/** What to know about the verdict: where the rule of fewer brokers decides it, and hard disks on EC2. */
export const comparisonWarnings = ({
  cheapest,
  perPlatform,
  mskVersusEc2,
}: Comparison): Warning[] => {
  const warnings: Warning[] = []
  const least = perPlatform.reduce<PlatformChoice | undefined>(
    (most, next) => (most && most.leastUsd <= next.leastUsd ? most : next),
    undefined,
  )
  if (cheapest && least && least.platform !== cheapest.platform)
    warnings.push({
      code: 'close-call',
      detail: `by cost alone ${least.platform} is cheapest, at ${dollars(least.leastUsd)} with more brokers: the rule of fewer brokers within a few percent (fewerBrokersWithinPercent) puts ${cheapest.platform} first`,
    })
  const ssd = mskVersusEc2?.ec2OnSsd
  if (ssd)
    warnings.push({
      code: 'ec2-hard-disks',
      detail: `the best EC2 cluster keeps its data on hard disks; without them it is ${ssd.brokers} × ${ssd.instanceType} on ${ssd.storageType} at ${dollars(ssd.monthlyUsd)}; ec2Storage=gp3,io2,local-ssd plans so`,
    })
  return warnings
}

const unmeasured = ({ recommendations }: Prepared): Warning | undefined => {
  const topics = recommendations.filter(({ measured, given }) => !measured && !given)
  if (topics.length === 0) return undefined
  return {
    code: 'not-measured',
    detail: `what one partition takes (p) or one consumer processes (c) is assumed, not measured${topicsAfter(', for ', topics)}: run kafka-producer-perf-test and kafka-consumer-perf-test and give partitionProduceMiBps and partitionConsumeMiBps`,
  }
}

const growthLeftOut = ({ demand, assumptions }: Prepared): Warning | undefined => {
  if (!demand.horizon || assumptions.sizeForHorizon) return undefined
  const { months, peakIngressMiBps } = demand.horizon
  return {
    code: 'growth-not-sized',
    detail: `clusters and costs are for today's rates; keyed topics have partitions for ${amount(peakIngressMiBps, 'MiB/s')} in ${amount(months, months === 1 ? 'month' : 'months')}; sizeForHorizon=true sizes and prices that`,
  }
}

const tooFewPartitions = ({ recommendations }: Prepared): Warning | undefined => {
  const topics = recommendations.filter(
    ({ given, recommended, lowerBounds }) =>
      given && lowerBounds.some((bound) => !bound.platform && bound.partitions > recommended),
  )
  if (topics.length === 0) return undefined
  return {
    code: 'partitions-below-bound',
    detail: `fewer partitions were given than a lower bound asks for${topicsAfter(': ', topics)}`,
  }
}

const fewReplicas = ({ workload }: Prepared): Warning | undefined => {
  if (workload.replicationFactor > 2) return undefined
  return {
    code: 'few-replicas',
    detail:
      workload.replicationFactor === 1
        ? 'one replica: a lost broker takes its partitions, and their data, with it'
        : 'two replicas: while one broker is down, acks=all with two in-sync replicas stops, or one copy is all there is',
  }
}

const compacted = ({ topics }: Prepared): Warning | undefined =>
  topics.some((topic) => topic.compacted)
    ? {
        code: 'compacted-size',
        detail:
          'a compacted topic is as large as its distinct keys; it is planned here with ingress × retention, and never tiered',
      }
    : undefined

const ec2NotTiered = ({ demand, workload, assumptions }: Prepared): Warning | undefined =>
  demand.tieredGiB !== undefined &&
  workload.platforms.includes('ec2') &&
  assumptions.s3UsdPerGiBMonth === undefined
    ? {
        code: 'ec2-not-tiered',
        detail:
          'tiered storage is planned on MSK Standard only: Express and Serverless keep everything in their own storage, and EC2, for want of a price of object storage, on broker disks; give s3UsdPerGiBMonth to tier EC2 too',
      }
    : undefined

/** Lists of prices that this plan may rest on and that nobody has read or confirmed for long. */
const oldPrices = ({ catalogue, workload }: Prepared): Warning | undefined => {
  const platforms = new Set<Platform>(workload.platforms)
  const msk = [...platforms].some((platform) => platform !== 'ec2')
  if (!catalogue.old) return undefined
  const { afterDays, lists } = catalogue.old
  const old = lists.filter(
    ({ service }) =>
      (service !== 'AmazonMSK' || msk) && (service !== 'AmazonEC2' || platforms.has('ec2')),
  )
  if (old.length === 0) return undefined
  const named = old.map(({ what, asOf, confirmed }) => `${what} (${confirmed ?? asOf})`)
  return {
    code: 'old-prices',
    detail: `not read again from AWS for more than ${afterDays} days: ${named.join(', ')}; compare a price or two with AWS's pages before you rely on a small difference`,
  }
}

const livePricesUnread = ({ catalogue }: Prepared): Warning | undefined =>
  catalogue.liveFault === undefined
    ? undefined
    : {
        code: 'live-prices-unread',
        detail: `${catalogue.liveFault}: this plan uses the prices that come with the planner`,
      }
