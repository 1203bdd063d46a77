import { join } from 'node:path'
import type { Places } from './modules'
import { modules } from './modules'
import type { Test } from './suite'
import { collector, fewRuns } from './suite'

/** Where a test stands: its file, and which of the file it is. */
export interface TestId {
  readonly file: string
  readonly index: number
}

export interface Recorded extends TestId {
  readonly title: string
  readonly ms: number
  /** Ids of the mutants that ran, while its file was loaded too. */
  readonly covers: ReadonlySet<number>
  readonly failed?: string
}

/** Runs tests, with no mutant or with one. */
export const oracle = (places: Places) => {
  let active = -1
  let covered: Set<number> | undefined
  const { fresh } = modules(places, (id) => {
    covered?.add(id)
    return id === active
  })

  /** A way to load the tests of a file, everything anew. */
  const suite = () => {
    let tests: Test[] = []
    const loaded = new Map<string, Test[]>()
    const given = new Map<string, unknown>([['fast-check', fewRuns]])
    const load = fresh(given)
    return {
      testsOf: (file: string): readonly Test[] => {
        const known = loaded.get(file)
        if (known) return known
        tests = []
        given.set('vitest', collector(tests, join(places.root, file)))
        load(file)
        loaded.set(file, tests)
        return tests
      },
    }
  }

  return {
    /**
     * Runs every test without a mutant, and writes down what each covers. Each starts anew: what a
     * test before it had worked out would hide what it rests on.
     */
    record: async (files: readonly string[]): Promise<Recorded[]> => {
      const recorded: Recorded[] = []
      active = -1
      for (const file of files) {
        for (let index = 0; ; index++) {
          const covers = new Set<number>()
          covered = covers
          const test = suite().testsOf(file)[index]
          if (!test) break
          const { title, run } = test
          const start = performance.now()
          const failed = await failureOf(run)
          const ms = performance.now() - start
          recorded.push({ file, index, title, ms, covers, ...(failed && { failed }) })
        }
      }
      covered = undefined
      return recorded
    },

    /** The first test that notices a mutant; undefined when none does. */
    firstToNotice: async (id: number, tests: readonly TestId[]): Promise<TestId | undefined> => {
      active = id
      const { testsOf } = suite()
      for (const test of tests) {
        const failed = await failureOf(() => testsOf(test.file)[test.index]?.run() ?? undefined)
        if (failed) return test
      }
      return undefined
    },
  }
}

const failureOf = async (run: () => unknown): Promise<string | undefined> => {
  try {
    await run()
    return undefined
  } catch (error) {
    return String(error).slice(0, 300) || 'failed'
  }
}
