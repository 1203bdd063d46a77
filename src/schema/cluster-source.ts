/** Why clusters could not be read, in words that carry no secret, no account and no ARN. */
export class ClusterSourceError extends Error {
  constructor(
    /** `not-found`: AWS knows no such cluster. `failed`: anything else. */
    readonly kind: 'not-found' | 'failed',
    message: string,
  ) {
    super(message)
  }
}
