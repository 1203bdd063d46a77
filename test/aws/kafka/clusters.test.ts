import { beforeEach, describe, expect, it } from 'vitest'
import { awsClusters } from '../../../src/aws/kafka/source'
import { ClusterSourceError } from '../../../src/schema/cluster-source'
import { ClusterList, DescribedCluster } from '../../../src/schema/running-cluster'
import type { FaultKind, Scenario } from '../../aws-server/scenario'
import { localAws } from '../../support/aws'

const aws = localAws()
const source = awsClusters({
  endpoint: aws.endpoint,
  accessKeyId: 'AKIALOCALTESTKEY',
  secretAccessKey: 'local-secret-of-the-tests',
  timeoutMs: 1500,
})

beforeEach(() => aws.bend())

const ACCOUNT = '123456789012'
const ARN = `arn:aws:kafka:us-east-1:${ACCOUNT}:cluster/mine/4fa5c1e2-0b1d-4c55-9a3e-6f0e0d9c8b7a-1`

/** A Standard cluster as MSK writes it, changed where it is said. */
const standard = (more: object = {}, provisioned: object = {}): object => ({
  clusterType: 'PROVISIONED',
  clusterArn: ARN,
  clusterName: 'mine',
  creationTime: '2025-03-04T05:06:07Z',
  state: 'ACTIVE',
  provisioned: {
    brokerNodeGroupInfo: { instanceType: 'kafka.m5.large', clientSubnets: ['a', 'b', 'a'] },
    numberOfBrokerNodes: 4,
    ...provisioned,
  },
  ...more,
})

const listOf = async (...clusters: unknown[]): Promise<ClusterList> => {
  await aws.bend({ clusters })
  return source.list('us-east-1')
}

/** The failure of what must fail, in words that hold nothing secret. */
const failureOf = async (asked: Promise<unknown>): Promise<string> => {
  const error: unknown = await asked.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ClusterSourceError)) throw error
  expect(error.message).not.toMatch(/arn:|\d{12}|AKIA|secret-of-the-tests/)
  return `${error.kind}: ${error.message}`
}

const arnOf = async (name: string, region = 'us-east-1'): Promise<string> => {
  const { clusters } = await source.list(region)
  return clusters.find((cluster) => cluster.name === name)?.clusterArn ?? ''
}

describe('the clusters of a region', () => {
  it('are listed page after page, whatever the size of a page', async () => {
    const list = await source.list('us-east-1')
    expect(ClusterList.parse(list)).toStrictEqual(list)
    expect(list.clusters).toHaveLength(14)
    expect(list.notes).toEqual([])
    await aws.bend({ fault: { kind: 'empty-page', times: 1 } })
    expect(await source.list('us-east-1')).toEqual(list)
    expect(await aws.requests()).toBe(2)
  })

  it('are listed all, however many pages they fill', async () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      standard({ clusterName: `c-${index}`, clusterArn: ARN.replace('/mine/', `/c-${index}/`) }),
    )
    const { clusters, notes } = await listOf(...many)
    expect(clusters.map(({ name }) => name)).toEqual(many.map((_, index) => `c-${index}`))
    expect(notes).toEqual([])
    expect(await aws.requests()).toBe(3)
  })

  it('are read as what they are', async () => {
    const { clusters } = await source.list('us-east-1')
    const { clusterArn, createdAt, ...orders } =
      clusters.find(({ name }) => name === 'orders') ?? {}
    expect(clusterArn).toMatch(/^arn:aws:kafka:us-east-1:/)
    expect(createdAt).toBe('2024-01-03T04:05:06.789Z')
    expect(orders).toEqual({
      name: 'orders',
      region: 'us-east-1',
      platform: 'msk-standard',
      state: 'ACTIVE',
      kafkaVersion: '3.5.1',
      instanceType: 'kafka.m5.large',
      brokers: 3,
      availabilityZones: 3,
      storageGiBPerBroker: 1000,
      tiered: false,
      metadataMode: 'zookeeper',
    })
  })

  it.each([
    ['payments', { provisionedMiBps: 300, brokers: 6 }],
    ['clicks', { tiered: true, metadataMode: 'kraft', kafkaVersion: '3.7.x.kraft' }],
    ['audit', { availabilityZones: 2, kafkaVersion: '2.8.1', metadataMode: 'zookeeper' }],
    ['sandbox', { instanceType: 'kafka.t3.small', provisionedMiBps: undefined }],
    ['ledger', { platform: 'msk-express', instanceType: 'express.m7g.large', tiered: undefined }],
    ['events-serverless', { platform: 'msk-serverless', availabilityZones: 3, brokers: undefined }],
    ['coming', { state: 'CREATING', metadataMode: 'kraft' }],
    ['going', { state: 'DELETING', stateDetail: undefined }],
    ['resizing', { state: 'UPDATING', brokers: 3 }],
    ['broken', { state: 'FAILED', stateDetail: expect.stringMatching(/^KMS\.NotFound: The key /) }],
  ])('%s is listed with %j', async (name, expected) => {
    const { clusters } = await source.list('us-east-1')
    const found = clusters.find((cluster) => cluster.name === name)
    expect({ ...expected, ...found }).toMatchObject(expected)
    for (const [field, value] of Object.entries(expected))
      if (value === undefined) expect(found).not.toHaveProperty(field)
  })

  it.each([
    ['eu-west-1', ['eu-orders', 'eu-events']],
    ['us-gov-west-1', ['records']],
    ['sa-east-1', []],
  ])('%s has its own', async (region, names) => {
    const { clusters } = await source.list(region)
    expect(clusters.map(({ name }) => name)).toEqual(names)
  })

  it('with a state nobody knows keep it as text', async () => {
    const { clusters } = await listOf(standard({ state: 'DREAMING' }))
    expect(clusters).toMatchObject([{ state: 'DREAMING', availabilityZones: 2, brokers: 4 }])
  })

  it('that are being made say nothing of their metadata while nothing tells', async () => {
    const { clusters } = await listOf(standard({ state: 'CREATING' }), standard())
    expect(clusters.map(({ metadataMode }) => metadataMode)).toEqual([undefined, 'kraft'])
  })

  it.each([
    ['null', null, 'a cluster could not be read: it is not written as expected'],
    [
      'without an ARN',
      { clusterName: 'lost', state: 'ACTIVE' },
      'the cluster lost could not be read: ClusterArn is not written as expected',
    ],
    [
      'with brokers in words',
      standard({}, { numberOfBrokerNodes: 'three' }),
      'the cluster mine could not be read: Provisioned.NumberOfBrokerNodes is not written as expected',
    ],
    [
      'without a type',
      standard({}, { brokerNodeGroupInfo: {} }),
      'the cluster mine could not be read: Provisioned.BrokerNodeGroupInfo.InstanceType is not written as expected',
    ],
    [
      'of another region',
      standard({ clusterArn: ARN.replace('us-east-1', 'eu-west-1') }),
      'the cluster mine could not be read: ClusterArn is no ARN of a cluster in this region',
    ],
    [
      'of a kind to come',
      standard({ clusterType: 'QUANTUM' }),
      'the cluster mine could not be read: it is of a kind that is not known here',
    ],
    [
      'of a type to come',
      standard({}, { brokerNodeGroupInfo: { instanceType: 'turbo.m9.large' } }),
      'the cluster mine could not be read: it is of a kind that is not known here',
    ],
    [
      'named like an account',
      standard({ clusterName: ACCOUNT, clusterArn: 5 }),
      'a cluster could not be read: ClusterArn is not written as expected',
    ],
  ])('one %s is noted, and the others are listed', async (_what, broken, note) => {
    const { clusters, notes } = await listOf(broken, standard())
    expect(clusters).toHaveLength(1)
    expect(notes).toEqual([note])
  })
})

const failures: readonly (readonly [string, Scenario, RegExp])[] = [
  ['throttling for ever', { fault: { kind: 'throttled' } }, /AWS throttled .+, status 429\)$/],
  ['refused credentials', { fault: { kind: 'denied' } }, /do not allow kafka:ListClustersV2 /],
  ['unknown credentials', { fault: { kind: 'unauthorized' } }, /AWS does not know the cred/],
  ['expired credentials', { fault: { kind: 'expired' } }, /the AWS credentials have expired/],
  ['a bad request', { fault: { kind: 'bad-request' } }, /AWS refused the request/],
  ['status 500', { fault: { kind: 'internal-error' } }, /AWS failed \(\w+, status 500\)/],
  ['status 503', { fault: { kind: 'unavailable' } }, /AWS failed \(\w+, status 503\)/],
  ['a connection reset', { fault: { kind: 'reset' } }, /the connection to AWS failed/],
  ['a body cut in the middle', { fault: { kind: 'cut' } }, /failed|cut short/],
  ['a body that is not JSON', { fault: { kind: 'not-json-body' } }, /not JSON/],
  ['a list that is none', { fault: { kind: 'wrong-shape' } }, /the answer of AWS is no list$/],
  ['pages without an end', { fault: { kind: 'endless' } }, /has no end: .+ after 20 pages$/],
  ['no answer', { fault: { kind: 'no-answer' } }, /AWS did not answer in time/],
  [
    'a time that is none',
    { clusters: [standard({ creationTime: 'soon' })] },
    /the answer of AWS is not written as expected/,
  ],
]

describe('a list that fails', () => {
  it.each(failures)('for %s says so, without an id', async (_what, scenario, words) => {
    await aws.bend(scenario)
    const failure = await failureOf(source.list('us-east-1'))
    expect(failure).toMatch(/^failed: ListClustersV2: /)
    expect(failure).toMatch(words)
  })

  it.each<FaultKind>(['throttled', 'internal-error', 'unavailable', 'reset', 'cut'])(
    'for %s once is asked again',
    async (kind) => {
      await aws.bend({ fault: { kind, times: 1 } })
      expect((await source.list('us-east-1')).clusters).toHaveLength(14)
      expect(await aws.requests()).toBe(2)
    },
  )

  it('for an address that is none says so', async () => {
    const lost = awsClusters({ endpoint: 'nowhere', accessKeyId: 'a', secretAccessKey: 'b' })
    expect(await failureOf(lost.list('us-east-1'))).toMatch(/^failed: ListClustersV2: /)
  })
})

describe('one cluster', () => {
  it('comes with its nodes, their types and the versions above its own, newest first', async () => {
    const described = await source.describe(await arnOf('telemetry'))
    expect(DescribedCluster.parse(described)).toStrictEqual(described)
    expect(described).toMatchObject({
      cluster: { name: 'telemetry', provisionedMiBps: 500 },
      nodes: 9,
      nodeTypes: ['kafka.m7g.4xlarge'],
      compatibleVersions: ['3.9.x'],
      notes: [],
    })
    const { compatibleVersions } = await source.describe(await arnOf('audit'))
    expect(compatibleVersions).toEqual(['3.9.x', '3.8.x', '3.7.x', '3.6.0', '3.5.1', '3.4.0'])
  })

  it('on MSK Serverless is asked for neither, and says why', async () => {
    const arn = await arnOf('events-serverless')
    await aws.bend()
    const described = await source.describe(arn)
    expect(described).toMatchObject({
      cluster: { platform: 'msk-serverless' },
      nodeTypes: [],
      compatibleVersions: [],
      notes: ['MSK Serverless shows neither its brokers nor its version of Kafka'],
    })
    expect(described).not.toHaveProperty('nodes')
    expect(await aws.requests()).toBe(1)
  })

  it('that is being made has no nodes yet, which is noted', async () => {
    const { nodes, notes } = await source.describe(await arnOf('coming'))
    expect(nodes).toBeUndefined()
    expect(notes).toEqual(['AWS says that the cluster has 3 brokers, and lists 0'])
  })

  it('has as many nodes as there are on all pages', async () => {
    await aws.bend({
      clusters: [standard({}, { numberOfBrokerNodes: 150, zookeeperConnectString: 'z' })],
    })
    const { nodes, notes } = await source.describe(ARN)
    expect(nodes).toBe(150)
    expect(notes).toEqual([])
    expect(await aws.requests()).toBe(4)
  })

  it('is asked for in the region of its ARN', async () => {
    const { cluster } = await source.describe(await arnOf('tokyo-orders', 'ap-northeast-1'))
    expect(cluster).toMatchObject({ region: 'ap-northeast-1', platform: 'msk-express' })
  })

  it.each([
    ['ListNodes', 'denied', 'ListNodes: the AWS credentials do not allow kafka:ListNodes'],
    ['ListNodes', 'bad-request', 'ListNodes: AWS refused the request'],
    ['ListNodes', 'wrong-shape', 'ListNodes: the answer of AWS is no list'],
    ['ListNodes', 'endless', 'ListNodes: the answer of AWS has no end'],
    [
      'GetCompatibleKafkaVersions',
      'denied',
      'GetCompatibleKafkaVersions: the AWS credentials do not allow kafka:GetCompatibleKafkaVersions',
    ],
    [
      'GetCompatibleKafkaVersions',
      'wrong-shape',
      'GetCompatibleKafkaVersions: the versions are not written as expected',
    ],
  ] as const)('is told without what %s does not say: %s', async (operation, kind, note) => {
    const arn = await arnOf('orders')
    await aws.bend({ fault: { kind, operation } })
    const { cluster, notes, nodes, compatibleVersions } = await source.describe(arn)
    expect(cluster.name).toBe('orders')
    expect(notes).toEqual([expect.stringContaining(note)])
    expect(notes.join()).not.toMatch(/arn:|\d{12}/)
    expect(nodes).toBe(operation === 'ListNodes' ? undefined : 3)
    expect(compatibleVersions.length).toBe(operation === 'ListNodes' ? 4 : 0)
  })

  it('that AWS does not know is not found, and its ARN is not repeated', async () => {
    const missing = (await arnOf('orders')).replace('/orders/', '/missing/')
    expect(await failureOf(source.describe(missing))).toBe(
      'not-found: AWS knows no cluster with this ARN',
    )
    expect(await failureOf(source.describe('orders'))).toBe(
      'not-found: this is no ARN of a cluster',
    )
  })

  it.each([
    ['denied', /DescribeClusterV2: the AWS credentials do not allow kafka:DescribeClusterV2/],
    ['wrong-shape', /DescribeClusterV2: a cluster could not be read: it is not written as expec/],
    ['no-answer', /DescribeClusterV2: AWS did not answer in time/],
  ] as const)('that cannot be asked for is a failure: %s', async (kind, words) => {
    const arn = await arnOf('orders')
    await aws.bend({ fault: { kind } })
    expect(await failureOf(source.describe(arn))).toMatch(words)
  })
})
