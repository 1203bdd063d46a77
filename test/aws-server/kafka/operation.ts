/** The operations of MSK's control plane that the server answers. */
export type OperationName =
  | 'ListClustersV2'
  | 'DescribeClusterV2'
  | 'ListNodes'
  | 'GetCompatibleKafkaVersions'

/** What a path asks of MSK: an operation, the scenario it is bent by, and the cluster it names. */
export interface KafkaOperation {
  readonly operation: OperationName
  /** Empty where the path names none. */
  readonly scenario: string
  readonly clusterArn: string | undefined
}

/**
 * The operation behind a path, after the name of a scenario or none; undefined where there is none.
 * The ARN is one step of the path, percent-encoded. Source: the HTTP bindings of the AWS SDK.
 */
export function operationAt(method: string, path: string): KafkaOperation | undefined {
  if (method !== 'GET') return undefined
  const steps = path.split('/').filter(Boolean)
  const start = steps.findIndex((step) => step === 'api' || step === 'v1')
  if (start !== 0 && start !== 1) return undefined
  const scenario = start === 1 ? (steps[0] ?? '') : ''
  const [version, kind, arn, last, ...more] =
    steps[start] === 'api' ? steps.slice(start + 1) : steps.slice(start)
  if (more.length > 0) return undefined
  const found = named([version, kind, arn === undefined ? '' : '{arn}', last ?? ''].join('/'))
  return found && { operation: found, scenario, clusterArn: decoded(arn) }
}

function named(pattern: string): OperationName | undefined {
  switch (pattern) {
    case 'v2/clusters//':
      return 'ListClustersV2'
    case 'v2/clusters/{arn}/':
      return 'DescribeClusterV2'
    case 'v1/clusters/{arn}/nodes':
      return 'ListNodes'
    case 'v1/compatible-kafka-versions//':
      return 'GetCompatibleKafkaVersions'
    default:
      return undefined
  }
}

function decoded(step: string | undefined): string | undefined {
  try {
    return step === undefined ? undefined : decodeURIComponent(step)
  } catch {
    return step
  }
}
