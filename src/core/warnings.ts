import type { Warning } from '../schema/candidate'
import type { Prepared } from './prepare'
import { amount } from './words'

const MOST_NAMES = 5

/** What to know about a whole plan before using it: what was assumed, and what was left out. */
export const planWarnings = (prepared: Prepared): Warning[] =>
  [
    unmeasured(prepared),
    growthLeftOut(prepared),
    tooFewPartitions(prepared),
    fewReplicas(prepared),
    compacted(prepared),
    ec2NotTiered(prepared),
  ].filter((warning) => warning !== undefined)

const unmeasured = ({ recommendations }: Prepared): Warning | undefined => {
  const topics = recommendations.filter(({ measured, given }) => !measured && !given)
  if (topics.length === 0) return undefined
  return {
    code: 'not-measured',
    detail: `what one partition takes (p) or one consumer processes (c) is assumed, not measured, for ${names(topics)}: run kafka-producer-perf-test and kafka-consumer-perf-test and give partitionProduceMiBps and partitionConsumeMiBps`,
  }
}

const growthLeftOut = ({ demand, assumptions }: Prepared): Warning | undefined => {
  if (!demand.horizon || assumptions.sizeForHorizon) return undefined
  return {
    code: 'growth-not-sized',
    detail: `clusters and costs are for today's rates; keyed topics have partitions for ${amount(demand.horizon.peakIngressMiBps, 'MiB/s')} in ${demand.horizon.months} months; sizeForHorizon=true sizes and prices that`,
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
    detail: `fewer partitions were given than a lower bound asks for: ${names(topics)}`,
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

const names = (topics: readonly { readonly name: string }[]): string => {
  const shown = topics.slice(0, MOST_NAMES).map(({ name }) => name)
  const more = topics.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${amount(more)} more` : '')
}
