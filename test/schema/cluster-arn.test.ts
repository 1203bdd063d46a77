import { describe, expect, it } from 'vitest'
import { readClusterArn } from '../../src/schema/cluster-arn'

const ID = '4fa5c1e2-0b1d-4c55-9a3e-6f0e0d9c8b7a'
const arn = (more: Partial<Record<'partition' | 'region' | 'account' | 'name' | 'id', string>>) => {
  const { partition = 'aws', region = 'us-east-1', account = '123456789012' } = more
  const { name = 'orders', id = `${ID}-1` } = more
  return `arn:${partition}:kafka:${region}:${account}:cluster/${name}/${id}`
}

describe('the ARN of a cluster', () => {
  it.each([
    [arn({}), 'us-east-1', 'orders'],
    [arn({ id: `${ID}-25` }), 'us-east-1', 'orders'],
    [arn({ id: `${ID}-s1` }), 'us-east-1', 'orders'],
    [arn({ region: 'ap-northeast-1', name: 'A-1' }), 'ap-northeast-1', 'A-1'],
    [arn({ partition: 'aws-us-gov', region: 'us-gov-west-1' }), 'us-gov-west-1', 'orders'],
    [arn({ partition: 'aws-cn', region: 'cn-northwest-1' }), 'cn-northwest-1', 'orders'],
    [arn({ name: 'n'.repeat(64) }), 'us-east-1', 'n'.repeat(64)],
  ])('%s names region and cluster', (text, region, name) => {
    expect(readClusterArn(text)).toEqual({ region, name })
  })

  it.each([
    '',
    'orders',
    ` ${arn({})}`,
    `${arn({})}\n`,
    `${arn({})}/more`,
    arn({}).toUpperCase(),
    arn({}).replace(':kafka:', ':kafka-cluster:'),
    arn({}).replace(':cluster/', ':topic/'),
    arn({ account: '12345678901' }),
    arn({ account: '1234567890123' }),
    arn({ region: 'us_east_1' }),
    arn({ region: 'us-east' }),
    arn({ region: '' }),
    arn({ partition: 'aws-iso' }),
    arn({ partition: 'aws-cn' }),
    arn({ region: 'cn-north-1' }),
    arn({ region: 'us-gov-west-1' }),
    arn({ name: '' }),
    arn({ name: '..' }),
    arn({ name: 'a/b' }),
    arn({ name: 'n'.repeat(65) }),
    arn({ id: ID }),
    arn({ id: `${ID}-` }),
    arn({ id: 'x-1' }),
  ])('is not %j', (text) => {
    expect(readClusterArn(text)).toBeUndefined()
  })
})
