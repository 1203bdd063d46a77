import type { PriceSource } from '../../schema/wanted-prices'
import { PriceSourceError } from '../../schema/wanted-prices'
import type { AwsClientSettings } from '../client-settings'
import { priceClient, TIMEOUT_MS } from './client'
import { fetchPage } from './fetch-page'
import { priceQueries } from './queries'
import { rowsOf } from './rows'

/** A page with its retries may take so many times longer than the first sign of an answer. */
const TIMES_LONGER = 6

/** The prices of AWS's Price List API, through the AWS SDK. */
export const awsPrices = (settings: AwsClientSettings): PriceSource => {
  const client = priceClient(settings)
  const mostMs = TIMES_LONGER * (settings.timeoutMs ?? TIMEOUT_MS)
  return {
    queries: ({ region, instanceTypes }) =>
      priceQueries(region, instanceTypes).map(({ what }) => what),
    page: async (wanted, { query: index, nextToken, today }) => {
      const query = priceQueries(wanted.region, wanted.instanceTypes)[index]
      if (!query) throw new PriceSourceError(`there is no query ${index}`)
      const answer = await fetchPage(client, query, { nextToken, mostMs })
      const read = answer.elements.map((element) => rowsOf(String(element), wanted, today))
      return {
        rows: read.flatMap(({ rows }) => rows),
        faults: read.flatMap(({ faults }) => faults),
        nextToken: answer.nextToken,
      }
    },
  }
}
