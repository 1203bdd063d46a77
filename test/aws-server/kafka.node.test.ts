import type { KafkaClientConfig } from '@aws-sdk/client-kafka'
import {
  DescribeClusterV2Command,
  GetCompatibleKafkaVersionsCommand,
  KafkaClient,
  ListClustersV2Command,
  ListNodesCommand,
  paginateListClustersV2,
  paginateListNodes,
} from '@aws-sdk/client-kafka'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readClusterArn } from '../../src/schema/cluster-arn'
import { putScenario } from './client'
import { clusters, regionOf } from './kafka/clusters'
import type { Scenario } from './scenario'
import type { AwsServer } from './server'
import { startAwsServer } from './server'

let server: AwsServer
beforeAll(async () => {
  server = await startAwsServer()
})
afterAll(() => server.close())

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** The client of AWS; it asks once and never again. */
function clientOf(more: KafkaClientConfig = {}) {
  return new KafkaClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
    ...more,
  })
}

async function bentClient(scenario: Scenario) {
  return clientOf({ endpoint: await putScenario(server.url, 'msk', scenario) })
}

async function namesByPage(client: KafkaClient, pageSize?: number) {
  const pages: (string | undefined)[][] = []
  for await (const { ClusterInfoList = [] } of paginateListClustersV2(
    pageSize === undefined ? { client } : { client, pageSize },
    {},
  ))
    pages.push(ClusterInfoList.map(({ ClusterName }) => ClusterName))
  return pages
}

const arnOf = (name: string) =>
  clusters.find(({ clusterName }) => clusterName === name)?.clusterArn ?? name
const expected = (region: string) =>
  clusters.filter((each) => regionOf(each) === region).map(({ clusterName }) => clusterName)

describe('the clusters', () => {
  it('have ARNs as MSK writes them', () => {
    for (const cluster of clusters)
      expect(readClusterArn(cluster.clusterArn)).toEqual({
        region: regionOf(cluster),
        name: cluster.clusterName,
      })
  })

  it('of a region come in pages of five, each once', async () => {
    const pages = await namesByPage(clientOf())
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 4])
    expect(pages.flat()).toEqual(expected('us-east-1'))
  })

  it('come on as many pages as the client asks for', async () => {
    expect((await namesByPage(clientOf(), 100)).map(({ length }) => length)).toEqual([14])
    expect((await namesByPage(clientOf(), 7)).map(({ length }) => length)).toEqual([7, 7])
  })

  it.each(['eu-west-1', 'ap-northeast-1', 'us-gov-west-1', 'sa-east-1'])(
    'of %s are listed to who signs for it',
    async (region) => {
      expect((await namesByPage(clientOf({ region }))).flat()).toEqual(expected(region))
    },
  )

  it('are of every type and in every state that matters', async () => {
    const list = await clientOf().send(new ListClustersV2Command({ MaxResults: 100 }))
    const { ClusterInfoList = [] } = list
    expect(new Set(ClusterInfoList.map(({ State }) => State))).toEqual(
      new Set(['ACTIVE', 'CREATING', 'FAILED', 'DELETING', 'UPDATING', 'MAINTENANCE']),
    )
    const types = ClusterInfoList.map(
      ({ Provisioned }) => Provisioned?.BrokerNodeGroupInfo?.InstanceType ?? 'serverless',
    )
    for (const type of ['serverless', 'kafka.t3.small', 'kafka.m5.large', 'express.m7g.large'])
      expect(types).toContain(type)
    expect(ClusterInfoList[0]?.CreationTime).toEqual(new Date('2024-01-03T04:05:06.789Z'))
  })

  it.each([
    ['a token of another list', { NextToken: 'bm90IGEgdG9rZW4=' }],
    ['no results at all', { MaxResults: 0 }],
    ['too many results', { MaxResults: 101 }],
  ])('with %s are refused', async (_what, input) => {
    await expect(clientOf().send(new ListClustersV2Command(input))).rejects.toMatchObject({
      name: 'BadRequestException',
    })
  })

  it('of a scenario stand in place of those of the server', async () => {
    const client = await bentClient({ clusters: [{ clusterName: 'mine', state: 'HEALING' }, null] })
    const { ClusterInfoList } = await client.send(new ListClustersV2Command({}))
    expect(ClusterInfoList).toEqual([{ ClusterName: 'mine', State: 'HEALING' }, null])
  })
})

describe('one cluster', () => {
  it('is described as it is listed', async () => {
    const { ClusterInfo } = await clientOf().send(
      new DescribeClusterV2Command({ ClusterArn: arnOf('payments') }),
    )
    expect(ClusterInfo).toMatchObject({
      ClusterName: 'payments',
      ClusterType: 'PROVISIONED',
      Provisioned: {
        NumberOfBrokerNodes: 6,
        StorageMode: 'LOCAL',
        BrokerNodeGroupInfo: {
          StorageInfo: {
            EbsStorageInfo: {
              VolumeSize: 2000,
              ProvisionedThroughput: { Enabled: true, VolumeThroughput: 300 },
            },
          },
        },
      },
    })
  })

  it('has its brokers and three of ZooKeeper as nodes, on several pages', async () => {
    const pages = []
    const input = { ClusterArn: arnOf('telemetry') }
    for await (const page of paginateListNodes({ client: clientOf() }, input))
      pages.push(page.NodeInfoList ?? [])
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 2])
    const nodes = pages.flat()
    expect(nodes.filter(({ BrokerNodeInfo }) => BrokerNodeInfo)).toHaveLength(9)
    expect(nodes.filter(({ ZookeeperNodeInfo }) => ZookeeperNodeInfo)).toHaveLength(3)
  })

  it('with KRaft has controllers, and one that is made has no nodes', async () => {
    const nodesOf = async (name: string) =>
      (await clientOf().send(new ListNodesCommand({ ClusterArn: arnOf(name), MaxResults: 100 })))
        .NodeInfoList ?? []
    const nodes = await nodesOf('clicks')
    expect(nodes.filter(({ ControllerNodeInfo }) => ControllerNodeInfo)).toHaveLength(3)
    expect(await nodesOf('coming')).toEqual([])
  })

  it('has versions it can be upgraded to, of its own kind of metadata', async () => {
    const versionsOf = async (name: string) =>
      (await clientOf().send(new GetCompatibleKafkaVersionsCommand({ ClusterArn: arnOf(name) })))
        .CompatibleKafkaVersions
    expect(await versionsOf('audit')).toEqual([
      {
        SourceVersion: '2.8.1',
        TargetVersions: ['3.4.0', '3.5.1', '3.6.0', '3.7.x', '3.8.x', '3.9.x'],
      },
    ])
    expect(await versionsOf('sandbox')).toEqual([
      { SourceVersion: '3.9.x.kraft', TargetVersions: ['4.0.x.kraft', '4.1.x.kraft'] },
    ])
  })

  it('that is serverless answers neither', async () => {
    const input = { ClusterArn: arnOf('events-serverless') }
    for (const command of [
      new ListNodesCommand(input),
      new GetCompatibleKafkaVersionsCommand(input),
    ])
      await expect(clientOf().send(command as ListNodesCommand)).rejects.toThrow(
        'cannot be performed on serverless clusters',
      )
  })

  it('is not found in another region', async () => {
    const client = clientOf({ region: 'eu-west-1' })
    await expect(
      client.send(new DescribeClusterV2Command({ ClusterArn: arnOf('orders') })),
    ).rejects.toMatchObject({ name: 'NotFoundException', $metadata: { httpStatusCode: 404 } })
  })
})

describe('a fault', () => {
  it.each([
    ['throttled', 'TooManyRequestsException', 429],
    ['internal-error', 'InternalServerErrorException', 500],
    ['unavailable', 'ServiceUnavailableException', 503],
    ['expired', 'ExpiredTokenException', 403],
    ['denied', 'AccessDeniedException', 403],
    ['unauthorized', 'UnauthorizedException', 401],
    ['bad-request', 'BadRequestException', 400],
  ] as const)('%s is %s of MSK', async (kind, name, httpStatusCode) => {
    const client = await bentClient({ fault: { kind } })
    await expect(client.send(new ListClustersV2Command({}))).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode },
    })
  })

  it('of one operation leaves the others alone', async () => {
    const fault = { kind: 'denied', operation: 'ListNodes', times: 1 } as const
    const client = await bentClient({ fault })
    const list = () => client.send(new ListNodesCommand({ ClusterArn: arnOf('orders') }))
    await expect(client.send(new ListClustersV2Command({}))).resolves.toBeDefined()
    await expect(list()).rejects.toThrow('is not authorized to perform: kafka:ListNodes')
    await expect(list()).resolves.toBeDefined()
  })

  it('never ends a list, and no token comes twice', async () => {
    const client = await bentClient({ fault: { kind: 'endless' } })
    const tokens = new Set<string | undefined>()
    let NextToken: string | undefined
    for (let at = 0; at < 5; at++) {
      const page = await client.send(new ListClustersV2Command({ NextToken }))
      expect(page.ClusterInfoList?.[0]?.ClusterName).toBe('orders')
      NextToken = page.NextToken
      tokens.add(NextToken)
    }
    expect(tokens).not.toContain(undefined)
    expect(tokens.size).toBe(5)
  })

  it('puts an empty page before the real ones', async () => {
    const client = await bentClient({ fault: { kind: 'empty-page' } })
    expect((await namesByPage(client)).map(({ length }) => length)).toEqual([0, 5, 5, 4])
  })

  it.each(['reset', 'cut', 'not-json-body'] as const)('%s leaves no answer', async (kind) => {
    const client = await bentClient({ fault: { kind } })
    await expect(client.send(new ListClustersV2Command({}))).rejects.toThrow()
  })
})

describe('a request', () => {
  const signed = (scope: string) => ({
    'x-amz-date': '20260102T030405Z',
    authorization: `AWS4-HMAC-SHA256 Credential=local/20260102/${scope}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0a'.repeat(32)}`,
  })
  const path = '/api/v2/clusters'

  it('signed for kafka is answered as JSON', async () => {
    const answer = await fetch(server.url + path, { headers: signed('us-east-1/kafka') })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json')
  })

  it.each([
    ['that is not signed', {}, 'MissingAuthenticationTokenException'],
    ['for another service', signed('us-east-1/pricing'), 'InvalidSignatureException'],
  ])('%s is refused', async (_what, headers, name) => {
    const answer = await fetch(server.url + path, { headers })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('x-amzn-errortype')).toBe(name)
  })

  it.each(['/v1/clusters', '/api/v2/clusters/a/operations', '/api', '/v1/clusters/%/nodes/1'])(
    'to %s is not known here',
    async (unknown) => {
      const answer = await fetch(server.url + unknown, { headers: signed('us-east-1/kafka') })
      expect(answer.status).toBe(404)
    },
  )
})
