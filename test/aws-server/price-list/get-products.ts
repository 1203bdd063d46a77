import { places } from '../products/place'
import type { Product } from '../products/product'
import type { Service } from '../products/services'
import { services } from '../products/services'
import { AwsError } from '../protocol/answer'
import type { Scenario } from '../scenario'
import { bend } from './bend'
import { element, skuOf } from './element'
import { passes, valuesAsked } from './filters'
import { nextToken, offsetOf } from './next-token'
import type { Query } from './query'

/** One page of GetProducts; each entry of PriceList is the JSON text of a product. */
export interface Page {
  readonly FormatVersion: 'aws_v1'
  readonly PriceList: readonly string[]
  readonly NextToken?: string
}

const regionFields = ['regionCode', 'fromRegionCode']

/**
 * Answers a query; `request` counts the requests, for the tokens. Products come in the order of
 * their SKUs, so the wanted ones stand among those that look alike. Throws NotFoundException on an
 * unknown service and InvalidNextTokenException on a token that does not belong to the query.
 */
export function getProducts(query: Query, scenario: Scenario, request: number): Page {
  const service = services.get(query.ServiceCode)
  if (!service) {
    throw new AwsError('NotFoundException', `Service ${query.ServiceCode} was not found`)
  }
  const offset = offsetOf(query)
  const products = found(service, query, scenario)
  if (offset > products.length) {
    throw new AwsError('InvalidNextTokenException', 'The pagination token is invalid.')
  }
  const end = offset + query.MaxResults
  return {
    FormatVersion: 'aws_v1',
    PriceList: products.slice(offset, end).map((product) => JSON.stringify(element(product))),
    ...(end < products.length ? { NextToken: nextToken(query, { offset: end, request }) } : {}),
  }
}

function found({ regionField, products }: Service, { Filters }: Query, scenario: Scenario) {
  const filters = scenario.ignoreFilters
    ? Filters.filter(({ Field }) => regionFields.includes(Field))
    : Filters
  const regions = valuesAsked(filters, regionField) ?? places.keys()
  const passing = products(regions).filter((product) => passes(product, filters))
  return bend(passing, scenario).sort(bySku)
}

function bySku(a: Product, b: Product): number {
  return skuOf(a) < skuOf(b) ? -1 : 1
}
