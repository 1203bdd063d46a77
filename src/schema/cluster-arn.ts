/** What the ARN of an MSK cluster says. */
export interface ClusterArn {
  readonly region: string
  readonly name: string
}

/** Digits or letters of a UUID, and the number MSK puts behind it: -1, or -s1 on MSK Serverless. */
const ARN =
  /^arn:(aws|aws-cn|aws-us-gov):kafka:([a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2}):\d{12}:cluster\/([A-Za-z0-9][A-Za-z0-9-]{0,63})\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-s?\d{1,4}$/

/**
 * Region and name in the ARN of an MSK cluster; undefined for anything else, also for a region of another
 * partition. Source: AWS Service Authorization Reference, resource types of Amazon MSK.
 */
export const readClusterArn = (text: string): ClusterArn | undefined => {
  const [, partition = '', region = '', name = ''] = ARN.exec(text) ?? []
  return region !== '' && partition === partitionOf(region) ? { region, name } : undefined
}

const partitionOf = (region: string): string => {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}
