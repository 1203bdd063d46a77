import type { PricingClient } from '@aws-sdk/client-pricing'
import { GetProductsCommand } from '@aws-sdk/client-pricing'
import { PriceSourceError } from '../../schema/wanted-prices'
import { awsErrorInWords } from '../error-in-words'
import { inTime } from '../in-time'
import type { PriceQuery } from './queries'

/** One page as AWS sent it. */
interface RawPage {
  readonly elements: readonly unknown[]
  readonly nextToken: string | undefined
}

/** The answer before it is known to be a page. */
interface RawAnswer {
  readonly PriceList?: unknown
  readonly NextToken?: unknown
}

const MOST_RESULTS = 100

/**
 * Fetches one page of a query, within a number of milliseconds, retries and the reading of a slow answer
 * included. Throws PriceSourceError, in words that carry no secret.
 */
export const fetchPage = async (
  client: PricingClient,
  { what, input }: PriceQuery,
  at: { readonly nextToken: string | undefined; readonly mostMs: number },
): Promise<RawPage> => {
  const command = new GetProductsCommand({
    ...input,
    FormatVersion: 'aws_v1',
    MaxResults: MOST_RESULTS,
    NextToken: at.nextToken,
  })
  try {
    const answer: RawAnswer = await inTime(client, at.mostMs, (abortSignal) =>
      client.send(command, { abortSignal }),
    )
    const { PriceList: elements, NextToken: nextToken = '' } = answer
    if (!Array.isArray(elements) || typeof nextToken !== 'string')
      throw new PriceSourceError(`${what}: the answer is no page of a price list`)
    return { elements, nextToken: nextToken || undefined }
  } catch (error) {
    if (error instanceof PriceSourceError) throw error
    throw new PriceSourceError(`${what}: ${awsErrorInWords(error, 'pricing:GetProducts')}`)
  }
}
