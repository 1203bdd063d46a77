import { AwsError } from '../protocol/answer'
import { code } from './code'
import type { Query } from './query'

/** Where a page begins, and which request gave the token: two tokens are never the same. */
interface Place {
  readonly offset: number
  readonly request: number
}

/** A token that continues this query, and no other, at an offset. */
export function nextToken(query: Query, { offset, request }: Place): string {
  const token = [offset, request, seal(query, { offset, request })]
  return Buffer.from(JSON.stringify(token)).toString('base64')
}

/**
 * Where the page asked for begins. Throws InvalidNextTokenException on a token of another query.
 */
export function offsetOf(query: Query): number {
  if (query.NextToken === undefined) return 0
  try {
    const [offset, request, sealed] = JSON.parse(
      Buffer.from(query.NextToken, 'base64').toString('utf8'),
    )
    if (sealed === seal(query, { offset, request })) return offset
  } catch {
    // Not a token at all.
  }
  throw new AwsError('InvalidNextTokenException', 'The pagination token is invalid.')
}

function seal({ ServiceCode, Filters }: Query, { offset, request }: Place): string {
  return code([ServiceCode, Filters, offset, request])
}
