import { z } from '@hono/zod-openapi'
import { AwsNode } from './aws-cluster'

/** The nodes of a cluster: its brokers, their types, and whether there are controllers. */
export interface Nodes {
  readonly brokers: number
  readonly types: readonly string[]
  readonly hasControllers: boolean
}

/** Reads the nodes as AWS gave them; undefined where one is not written as expected. */
export const readNodes = (given: readonly unknown[]): Nodes | undefined => {
  const parsed = z.array(AwsNode).safeParse(given)
  if (!parsed.success) return undefined
  const brokers = parsed.data.filter(({ BrokerNodeInfo }) => BrokerNodeInfo)
  const types = new Set(brokers.flatMap(({ InstanceType }) => InstanceType ?? []))
  return {
    brokers: brokers.length,
    types: [...types].sort(),
    hasControllers: parsed.data.some(({ ControllerNodeInfo }) => ControllerNodeInfo),
  }
}
