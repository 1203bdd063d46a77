import { code } from '../price-list/code'
import { AwsError } from '../protocol/answer'
import type { FaultKind } from '../scenario'

/** Entries on a page where a client does not say how many: few, so that there are several. */
const pageSize = 5
const mostResults = 100

interface Page<Entry> {
  readonly entries: readonly Entry[]
  readonly nextToken?: string
}

/**
 * The page of a list that a query asks for. `list` is what a token goes on with: one of another
 * list is refused. An endless list never leaves its first page; each of its tokens is another.
 */
export function page<Entry>(
  all: readonly Entry[],
  asked: {
    readonly query: URLSearchParams
    readonly list: string
    readonly fault: FaultKind | undefined
    readonly request: number
  },
): Page<Entry> {
  const { query, list, fault, request } = asked
  const token = query.get('nextToken')
  const size = sizeOf(query.get('maxResults'))
  const start = fault === 'endless' || token === null ? 0 : offsetIn(token, list)
  const tokenAt = (offset: number) => ({ nextToken: tokenOf({ list, offset, request }) })
  if (fault === 'empty-page' && token === null) return { entries: [], ...tokenAt(0) }
  const end = start + size
  const more = fault === 'endless' || end < all.length
  return { entries: all.slice(start, end), ...(more ? tokenAt(end) : {}) }
}

function sizeOf(maxResults: string | null): number {
  if (maxResults === null) return pageSize
  const size = Number(maxResults)
  if (Number.isInteger(size) && size >= 1 && size <= mostResults) return size
  throw new AwsError('BadRequestException', 'The maxResults parameter is invalid.')
}

function tokenOf(place: { list: string; offset: number; request: number }): string {
  const seal = code([place.list, place.offset, place.request])
  return Buffer.from(JSON.stringify([place.offset, place.request, seal])).toString('base64')
}

function offsetIn(token: string, list: string): number {
  try {
    const [offset, request, seal] = JSON.parse(Buffer.from(token, 'base64').toString('utf8'))
    if (seal === code([list, offset, request])) return offset
  } catch {
    // Not a token at all.
  }
  throw new AwsError('BadRequestException', 'The nextToken parameter is invalid.')
}
