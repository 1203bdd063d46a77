import type { PricingClient } from '@aws-sdk/client-pricing'
import { GetProductsCommand } from '@aws-sdk/client-pricing'
import type { PriceSource } from '../../schema/wanted-prices'
import { PriceSourceError } from '../../schema/wanted-prices'
import type { PriceClientSettings } from './client'
import { MOST_ATTEMPTS, priceClient } from './client'
import type { PriceQuery } from './queries'
import { priceQueries } from './queries'
import { rowsOf } from './rows'
import { awsErrorInWords } from './words'

export { MOST_ATTEMPTS }

/** The prices of AWS's Price List API, through the AWS SDK. */
export const awsPrices = (settings: PriceClientSettings): PriceSource => {
  const client = priceClient(settings)
  return {
    queries: ({ region, instanceTypes }) =>
      priceQueries(region, instanceTypes).map(({ what }) => what),
    page: async (wanted, { query: index, nextToken, today }) => {
      const query = priceQueries(wanted.region, wanted.instanceTypes)[index]
      if (!query) throw new PriceSourceError(`there is no query ${index}`)
      const answer = await fetchPage(client, query, nextToken)
      const read = answer.elements.map((element) => rowsOf(String(element), wanted, today))
      return {
        rows: read.flatMap(({ rows }) => rows),
        faults: read.flatMap(({ faults }) => faults),
        nextToken: answer.nextToken,
      }
    },
  }
}

const MOST_RESULTS = 100

const fetchPage = async (
  client: PricingClient,
  { what, input }: PriceQuery,
  nextToken: string | undefined,
): Promise<{ readonly elements: readonly unknown[]; readonly nextToken: string | undefined }> => {
  const command = new GetProductsCommand({
    ...input,
    FormatVersion: 'aws_v1',
    MaxResults: MOST_RESULTS,
    NextToken: nextToken,
  })
  try {
    const { PriceList: elements, NextToken } = await client.send(command)
    if (!Array.isArray(elements))
      throw new PriceSourceError(`${what}: the answer has no price list`)
    return { elements, nextToken: NextToken || undefined }
  } catch (error) {
    if (error instanceof PriceSourceError) throw error
    throw new PriceSourceError(`${what}: ${awsErrorInWords(error)}`)
  }
}
