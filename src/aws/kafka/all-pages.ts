import { ClusterSourceError } from '../../schema/cluster-source'

/** Entries that a page is asked to have, the most MSK gives. */
export const MOST_RESULTS = 100
/** Pages of one list; more are a list without an end. */
const MOST_PAGES = 20

/** A page as the SDK gives it, before it is known to be one. */
interface RawPage {
  readonly entries: unknown
  readonly nextToken: unknown
}

/** Every entry of a list, page after page. Throws ClusterSourceError for a list that has no end, or is none. */
export const allPages = async (
  operation: string,
  fetchPage: (nextToken: string | undefined) => Promise<RawPage>,
): Promise<unknown[]> => {
  const all: unknown[] = []
  let token: string | undefined
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const { entries, nextToken } = await fetchPage(token)
    if (!Array.isArray(entries) || !isToken(nextToken)) throw failed(operation, 'is no list')
    all.push(...entries)
    if (!nextToken) return all
    token = nextToken
  }
  throw failed(operation, `has no end: it goes on after ${MOST_PAGES} pages`)
}

const isToken = (token: unknown): token is string | null | undefined =>
  typeof token === 'string' || token === null || token === undefined

const failed = (operation: string, what: string): ClusterSourceError =>
  new ClusterSourceError('failed', `${operation}: the answer of AWS ${what}`)
