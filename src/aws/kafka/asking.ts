import type { KafkaClient } from '@aws-sdk/client-kafka'
import { ClusterSourceError } from '../../schema/cluster-source'
import type { AwsClientSettings } from '../client-settings'
import { awsErrorInWords } from '../error-in-words'
import { inTime } from '../in-time'
import { kafkaClient, TIMEOUT_MS } from './client'

/** All that is asked for one answer may take so many times longer than the first sign of an answer. */
const TIMES_LONGER = 4

/** Asks one operation of MSK. Throws ClusterSourceError, in words that carry no secret. */
export type Ask = <Answer>(
  operation: string,
  send: (client: KafkaClient, options: { readonly abortSignal: AbortSignal }) => Promise<Answer>,
) => Promise<Answer>

/** A way to ask a region of MSK, within a time that all that is asked has together. */
export const asking = (settings: AwsClientSettings, region: string): Ask => {
  const mostMs = TIMES_LONGER * (settings.timeoutMs ?? TIMEOUT_MS)
  const end = Date.now() + mostMs
  let client: KafkaClient | undefined
  return async (operation, send) => {
    try {
      const known = client ?? kafkaClient(settings, region)
      client = known
      return await inTime(known, Math.max(0, end - Date.now()), (abortSignal) =>
        send(known, { abortSignal }),
      )
    } catch (error) {
      throw inWords(error, operation)
    }
  }
}

const inWords = (error: unknown, operation: string): ClusterSourceError => {
  if (error instanceof ClusterSourceError) return error
  if (error instanceof Error && error.name === 'NotFoundException')
    return new ClusterSourceError('not-found', 'AWS knows no cluster with this ARN')
  const words = awsErrorInWords(error, `kafka:${operation}`)
  return new ClusterSourceError('failed', `${operation}: ${words}`)
}
