import type { Filter, FilterType } from '@aws-sdk/client-pricing'
import { GetProductsCommand, PricingClient } from '@aws-sdk/client-pricing'
import type { element } from './price-list/element'
import type { Scenario } from './scenario'

/** A product as GetProducts sends it. */
export type Element = ReturnType<typeof element>

/** The client of AWS at an address of the server; it asks once and never again. */
export function clientOf(endpoint: string): PricingClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return new PricingClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 })
}

/** Filters of one type, TERM_MATCH unless told, from fields and values. */
export function filters(
  values: Readonly<Record<string, string>>,
  Type: FilterType = 'TERM_MATCH',
): Filter[] {
  return Object.entries(values).map(([Field, Value]) => ({ Type, Field, Value }))
}

/** All pages of a query, one array of elements per page. */
export async function pagesOf(
  client: PricingClient,
  ServiceCode: string,
  Filters: Filter[],
  MaxResults = 100,
): Promise<Element[][]> {
  const pages: Element[][] = []
  let NextToken: string | undefined
  do {
    const input = { ServiceCode, Filters, MaxResults, NextToken }
    const page = await client.send(new GetProductsCommand(input))
    pages.push((page.PriceList ?? []).map((text: unknown) => JSON.parse(String(text))))
    NextToken = page.NextToken
  } while (NextToken)
  return pages
}

/** All products that pass filters of TERM_MATCH. */
export async function productsOf(
  client: PricingClient,
  serviceCode: string,
  values: Readonly<Record<string, string>>,
): Promise<Element[]> {
  return (await pagesOf(client, serviceCode, filters(values))).flat()
}

/** The on-demand price of a product that has one tier, as AWS writes it, with its unit. */
export function priceOf({ terms }: Element): { amount: string; unit: string } {
  const dimensions = Object.values(terms.OnDemand).flatMap(({ priceDimensions }) =>
    Object.values<{ unit: string; pricePerUnit: Record<string, string> }>(priceDimensions),
  )
  const [only, more] = dimensions
  if (!only || more) throw new Error('not one price')
  return { amount: Object.values(only.pricePerUnit).join(), unit: only.unit }
}

/** Sets a scenario and gives the address that it bends. */
export async function putScenario(url: string, name: string, scenario: Scenario): Promise<string> {
  const answer = await fetch(`${url}/_scenarios/${name}`, {
    method: 'PUT',
    body: JSON.stringify(scenario),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return `${url}/${name}/`
}
