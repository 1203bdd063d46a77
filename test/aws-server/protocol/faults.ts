import type { Page } from '../price-list/get-products'
import { nextToken } from '../price-list/next-token'
import type { Query } from '../price-list/query'
import type { FaultKind } from '../scenario'
import type { Answer } from './answer'
import { AwsError } from './answer'

const account = '123456789012'

/** The errors of AWS that a fault stands for, worded as AWS words them. */
const errors: Partial<Record<FaultKind, () => AwsError>> = {
  throttled: () => new AwsError('ThrottlingException', 'Rate exceeded'),
  'internal-error': () => new AwsError('InternalErrorException', 'An internal error occurred', 500),
  unavailable: () => new AwsError('ServiceUnavailable', 'Service is unavailable', 503),
  expired: () =>
    new AwsError('ExpiredTokenException', 'The security token included in the request is expired'),
  denied: () =>
    new AwsError(
      'AccessDeniedException',
      `User: arn:aws:iam::${account}:user/planner is not authorized to ` +
        'perform: pricing:GetProducts because no identity-based policy allows the ' +
        'pricing:GetProducts action',
    ),
}

/** Throws the error a fault stands for, if it is one, before the query is looked at. */
export function throwFault(fault: FaultKind | undefined): void {
  const error = fault && errors[fault]?.()
  if (error) throw error
}

/** A fault that sends no answer. */
export function silence(fault: FaultKind | undefined): Answer | undefined {
  if (fault === 'reset') return { sent: 'reset' }
  return fault === 'no-answer' ? { sent: 'nothing' } : undefined
}

/**
 * The query that a fault answers in place of the one asked: an endless list never leaves its first
 * page.
 */
export function bendQuery(query: Query, fault: FaultKind | undefined): Query {
  if (fault !== 'endless') return query
  const { NextToken: _, ...first } = query
  return first
}

/** A page with the fault of its elements or its token; `request` tells one token from another. */
export function bendPage(
  page: Page,
  query: Query,
  fault: FaultKind | undefined,
  request: number,
): Page {
  const [first = '{}', ...rest] = page.PriceList
  const again = { NextToken: nextToken(query, { offset: 0, request }) }
  if (fault === 'not-json-element') return { ...page, PriceList: [first.slice(0, -1), ...rest] }
  if (fault === 'wrong-shape') {
    const { product: _, ...wrong } = JSON.parse(first)
    return { ...page, PriceList: [JSON.stringify(wrong), ...rest] }
  }
  if (fault === 'endless') return { ...page, ...again }
  if (fault === 'empty-page' && query.NextToken === undefined) {
    return { ...page, PriceList: [], ...again }
  }
  return page
}

/** The answer with the fault of its body. */
export function bendAnswer(answer: Answer, fault: FaultKind | undefined): Answer {
  if (answer.sent !== 'whole') return answer
  if (fault === 'cut') return { ...answer, sent: 'cut' }
  return fault === 'not-json-body' ? { ...answer, body: '<html>Bad Gateway</html>' } : answer
}
