import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from '../protocol/answer'
import { AwsError, answer } from '../protocol/answer'
import { checkAuthorization } from '../protocol/authorization'
import { bendAnswer, silence } from '../protocol/faults'
import type { Turn } from '../scenarios'
import { clusters, regionOf } from './clusters'
import { throwKafkaFault } from './errors'
import { nodesOf } from './nodes'
import type { KafkaOperation } from './operation'
import { page } from './page'
import { compatibleWith } from './versions'
import type { WireCluster } from './wire'

interface KafkaRequest extends KafkaOperation {
  readonly headers: IncomingHttpHeaders
  readonly query: URLSearchParams
  readonly turn: Turn
}

/** Answers one request as MSK's control plane does, or as the scenario bends it. */
export function answerKafka(request: KafkaRequest): Answer {
  try {
    return answered(request)
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    const { name, message, status } = error
    const isRefused = /Signature|Authentication/.test(name)
    return json({ message }, isRefused ? 403 : status, { 'x-amzn-errortype': name })
  }
}

function answered(request: KafkaRequest): Answer {
  const { fault } = request.turn
  const region = checkAuthorization(request.headers, 'kafka')
  throwKafkaFault(fault, request)
  const none = silence(fault)
  if (none) return none
  const body = bodyOf(request, region)
  return bendAnswer(json(fault === 'wrong-shape' ? bent(body) : body), fault)
}

function bodyOf(request: KafkaRequest, region: string): object {
  const { query, turn } = request
  const known = clustersOf(request, region)
  const paged = { query, fault: turn.fault, request: turn.request }
  switch (request.operation) {
    case 'ListClustersV2': {
      const { entries, ...more } = page(known, { ...paged, list: `clusters ${region}` })
      return { clusterInfoList: entries, ...more }
    }
    case 'DescribeClusterV2':
      return { clusterInfo: clusterAt(request.clusterArn, known) }
    case 'ListNodes': {
      const cluster = provisionedAt(request.clusterArn, known)
      const list = `nodes ${cluster.clusterArn}`
      const { entries, ...more } = page(nodesOf(cluster), { ...paged, list })
      return { nodeInfoList: entries, ...more }
    }
    case 'GetCompatibleKafkaVersions': {
      const { provisioned } = provisionedAt(query.get('clusterArn') ?? undefined, known)
      const sourceVersion = provisioned?.currentBrokerSoftwareInfo?.kafkaVersion ?? ''
      const targetVersions = compatibleWith(sourceVersion)
      return { compatibleKafkaVersions: [{ sourceVersion, targetVersions }] }
    }
  }
}

/** The scenario's clusters may be anything; what is asked of one reads it as if it were whole. */
function clustersOf({ turn }: KafkaRequest, region: string): readonly WireCluster[] {
  const given = turn.scenario.clusters as readonly WireCluster[] | undefined
  return given ?? clusters.filter((cluster) => regionOf(cluster) === region)
}

function clusterAt(arn: string | undefined, known: readonly WireCluster[]): WireCluster {
  const found = known.find((cluster) => cluster?.clusterArn === arn)
  if (found) return found
  throw new AwsError('NotFoundException', `The cluster ${arn} was not found.`, 404)
}

/** Worded as in https://github.com/hashicorp/terraform-provider-aws/issues/32472. */
function provisionedAt(arn: string | undefined, known: readonly WireCluster[]): WireCluster {
  const cluster = clusterAt(arn, known)
  if (cluster.clusterType !== 'SERVERLESS') return cluster
  throw new AwsError(
    'BadRequestException',
    'This operation cannot be performed on serverless clusters.',
  )
}

/** An answer whose list or cluster is something else. */
function bent(body: object): object {
  return Object.fromEntries(Object.keys(body).map((key) => [key, 'something else']))
}

function json(body: object, status = 200, headers: Record<string, string> = {}): Answer {
  return answer(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers })
}
