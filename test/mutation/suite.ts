import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as fastCheck from 'fast-check'
import { expect } from 'vitest'

export interface Test {
  readonly title: string
  readonly run: () => unknown
}

/**
 * Property tests look at so many cases for each mutant, from a seed with which so few show every kind
 * of candidate, and do not shrink what they find.
 */
const MOST_RUNS = 12
const SEED = 1

/** Stands in for vitest: `describe` and `it` that collect, and the `expect` of vitest itself. */
export const collector = (tests: Test[], fileUrl: string) => {
  const titles: string[] = []
  const it = (title: string, run: () => unknown): void => {
    tests.push({ title: [...titles, title].join(' › '), run })
  }
  const each =
    (rows: readonly unknown[]) =>
    (title: string, run: (...row: readonly unknown[]) => unknown): void => {
      for (const [index, row] of rows.entries())
        it(`${title} [${index}]`, () => run(...(Array.isArray(row) ? row : [row])))
    }
  const describe = (title: string, fill: () => void): void => {
    titles.push(title)
    fill()
    titles.pop()
  }
  /** Snapshots are files that are compared, never written. */
  const expecting = (value: unknown, message?: string) => {
    const assertion = expect(value, message)
    const toMatchFileSnapshot = async (path: string) =>
      expect(value).toBe(readFileSync(join(dirname(fileUrl), path), 'utf8'))
    return Object.defineProperty(assertion, 'toMatchFileSnapshot', { value: toMatchFileSnapshot })
  }
  return {
    describe,
    it: Object.assign(it, { each }),
    expect: Object.assign(expecting, expect),
  }
}

/** fast-check with few runs. */
export const fewRuns = {
  ...fastCheck,
  assert: (
    property: fastCheck.IProperty<unknown>,
    { numRuns = MOST_RUNS }: fastCheck.Parameters<unknown> = {},
  ) =>
    fastCheck.assert(property, {
      seed: SEED,
      numRuns: Math.min(numRuns, MOST_RUNS),
      endOnFailure: true,
    }),
}
