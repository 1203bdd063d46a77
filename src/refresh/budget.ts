/** What one run may do, as the platform limits requests and CPU. */
export interface RunBudget {
  /** Counts a request, retries too. */
  readonly onRequest: () => void
  /** Whether there is room for one more page with all its retries; counts the page. */
  readonly mayAskMore: () => boolean
}

/** Requests of one run, retries too; the free plan allows 50, and the store needs some. */
const MOST_REQUESTS = 40

/** A budget of so many pages, each of so many requests at most. */
export const runBudget = (pages: number, requestsPerPage: number): RunBudget => {
  let asked = 0
  let requests = 0
  return {
    onRequest: () => {
      requests += 1
    },
    mayAskMore: () => asked++ < pages && requests + requestsPerPage <= MOST_REQUESTS,
  }
}
