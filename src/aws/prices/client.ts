import { PricingClient } from '@aws-sdk/client-pricing'
import type { AwsClientSettings } from '../client-settings'
import { clientConfig, EACH_REQUEST, eachRequest } from '../client-settings'

/** The region whose Price List API answers for all regions. */
const API_REGION = 'us-east-1'
/** Milliseconds to wait for the first sign of an answer unless said. */
export const TIMEOUT_MS = 10_000

/** A client of the Price List API. */
export const priceClient = (settings: AwsClientSettings): PricingClient => {
  const client = new PricingClient({ region: API_REGION, ...clientConfig(settings, TIMEOUT_MS) })
  client.middlewareStack.addRelativeTo(eachRequest(settings), EACH_REQUEST)
  return client
}
