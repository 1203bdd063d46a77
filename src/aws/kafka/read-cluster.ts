import type { z } from '@hono/zod-openapi'
import { readClusterArn } from '../../schema/cluster-arn'
import type { MskPlatform, RunningCluster } from '../../schema/running-cluster'
import { AwsCluster } from './aws-cluster'
import { readProvisioned } from './read-provisioned'

/** A cluster that could be read; or in words why not. */
export type ReadCluster =
  | { readonly ok: true; readonly cluster: RunningCluster }
  | { readonly ok: false; readonly fault: string }

/** Reads a cluster of a region as AWS gave it. */
export const readCluster = (given: unknown, region: string): ReadCluster => {
  const parsed = AwsCluster.safeParse(given)
  if (!parsed.success) return fault(given, `${pathOf(parsed.error)} is not written as expected`)
  const { data } = parsed
  if (readClusterArn(data.ClusterArn)?.region !== region)
    return fault(given, 'ClusterArn is no ARN of a cluster in this region')
  const platform = platformOf(data)
  if (!platform) return fault(given, 'it is of a kind that is not known here')
  return {
    ok: true,
    cluster: {
      name: data.ClusterName,
      clusterArn: data.ClusterArn,
      region,
      platform,
      state: data.State,
      ...(data.State === ACTIVE ? {} : stateDetail(data)),
      ...(data.Provisioned
        ? readProvisioned(data.Provisioned, { platform, state: data.State })
        : {}),
      ...(data.Serverless ? serverlessZones(data.Serverless) : {}),
      ...(data.CreationTime ? { createdAt: data.CreationTime.toISOString() } : {}),
    },
  }
}

const ACTIVE = 'ACTIVE'

/** Express is provisioned too; the type of its brokers tells it apart. */
const platformOf = ({
  ClusterType,
  Provisioned,
  Serverless,
}: AwsCluster): MskPlatform | undefined => {
  if (Provisioned && Serverless) return undefined
  if (Serverless) return ClusterType === 'SERVERLESS' ? 'msk-serverless' : undefined
  if (!Provisioned || ClusterType !== 'PROVISIONED') return undefined
  const { InstanceType } = Provisioned.BrokerNodeGroupInfo
  if (InstanceType.startsWith('express.')) return 'msk-express'
  return InstanceType.startsWith('kafka.') ? 'msk-standard' : undefined
}

const MOST_DETAIL_CHARACTERS = 500

const stateDetail = ({ StateInfo }: AwsCluster): { stateDetail?: string } => {
  const said = [StateInfo?.Code, StateInfo?.Message].filter((part) => part).join(': ')
  return said === '' ? {} : { stateDetail: said.slice(0, MOST_DETAIL_CHARACTERS) }
}

/** The subnets of one network are in different zones; those of two may be in the same. */
const serverlessZones = ({
  VpcConfigs,
}: NonNullable<AwsCluster['Serverless']>): { availabilityZones?: number } => {
  const zones = Math.max(0, ...(VpcConfigs ?? []).map(({ SubnetIds }) => new Set(SubnetIds).size))
  return zones > 0 ? { availabilityZones: zones } : {}
}

const fault = (given: unknown, why: string): ReadCluster => ({
  ok: false,
  fault: `${nameIn(given)} could not be read: ${why}`,
})

/** How a cluster is called in a fault: by its name where it has one that cannot be an account. */
const nameIn = (given: unknown): string => {
  const name: unknown =
    typeof given === 'object' && given !== null ? Reflect.get(given, 'ClusterName') : undefined
  const isName = typeof name === 'string' && /^[\w-]{1,64}$/.test(name) && !/\d{11}/.test(name)
  return isName ? `the cluster ${name}` : 'a cluster'
}

/** Names that AWS fixed, and places in lists. */
const pathOf = ({ issues }: z.ZodError): string => issues[0]?.path.map(String).join('.') || 'it'
