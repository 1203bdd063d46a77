import { AwsError } from '../protocol/answer'
import type { FaultKind } from '../scenario'
import type { KafkaOperation } from './operation'
import { account } from './sketches'

/**
 * Throws the error of MSK that a fault stands for, if it is one. Names and statuses are those of
 * the SDK's schemas; a denial is worded and named as clients have reported it.
 * Source: https://github.com/aws-controllers-k8s/community/issues/2464
 */
export function throwKafkaFault(
  fault: FaultKind | undefined,
  { operation, clusterArn }: Pick<KafkaOperation, 'operation' | 'clusterArn'>,
): void {
  switch (fault) {
    case 'throttled':
      throw new AwsError('TooManyRequestsException', 'Too Many Requests', 429)
    case 'internal-error':
      throw new AwsError('InternalServerErrorException', 'Internal server error', 500)
    case 'unavailable':
      throw new AwsError('ServiceUnavailableException', 'Service unavailable', 503)
    case 'expired':
      throw new AwsError(
        'ExpiredTokenException',
        'The security token included in the request is expired',
        403,
      )
    case 'denied':
      throw new AwsError(
        'AccessDeniedException',
        `User: arn:aws:iam::${account}:user/planner is not authorized to perform: ` +
          `kafka:${operation} on resource: ${clusterArn ?? '*'}`,
        403,
      )
    case 'unauthorized':
      throw new AwsError('UnauthorizedException', `Account ${account} is not authorized`, 401)
    case 'bad-request':
      throw new AwsError('BadRequestException', `${clusterArn ?? 'The request'} is not valid`, 400)
    default:
  }
}
