import { KafkaClient } from '@aws-sdk/client-kafka'
import type { AwsClientSettings } from '../client-settings'
import { clientConfig, EACH_REQUEST, eachRequest } from '../client-settings'

/** Milliseconds to wait for the first sign of an answer unless said: somebody waits for it. */
export const TIMEOUT_MS = 5000

/** A client of MSK's control plane in one region, which knows the clusters of that region alone. */
export const kafkaClient = (settings: AwsClientSettings, region: string): KafkaClient => {
  const client = new KafkaClient({ region, ...clientConfig(settings, TIMEOUT_MS) })
  client.middlewareStack.addRelativeTo(eachRequest(settings), EACH_REQUEST)
  return client
}
