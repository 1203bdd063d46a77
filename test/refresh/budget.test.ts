import { describe, expect, it } from 'vitest'
import { runBudget } from '../../src/refresh/budget'

/** Pages that a run asks for when each takes so many requests. */
const pagesOf = (pages: number, requestsEach: number): number => {
  const { onRequest, mayAskMore } = runBudget(pages, 3)
  let asked = 0
  while (mayAskMore()) {
    asked += 1
    for (let request = 0; request < requestsEach; request++) onRequest()
  }
  return asked
}

describe('a run asks for', () => {
  it.each([
    [1, 1, 1],
    [30, 1, 30],
    [100, 1, 38],
    [100, 3, 13],
  ])('at most %d pages, of %d requests each: %d', (pages, requestsEach, asked) => {
    expect(pagesOf(pages, requestsEach)).toBe(asked)
    expect(asked * requestsEach).toBeLessThanOrEqual(40)
  })
})
