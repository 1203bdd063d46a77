import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutant } from './mutants-of'
import type { Outcome } from './report'
import { print, printShares, printUnnoticed } from './report'
import { RAN_AWAY, testThread } from './thread'
import { makeTree } from './tree'

const RECORD_MS = 300_000
const LEAST_MS = 10_000
/** A mutant may take so many times what its tests take without it. */
const SLOWER = 5

const root = process.cwd()
const cache = join(root, 'node_modules/.cache/mutants')
/** Beginnings of the paths that are mutated; all of the core when none is given. */
const wanted = process.argv.slice(2)
const isWanted = (file: string): boolean =>
  wanted.length === 0 || wanted.some((path) => file.startsWith(path))

const start = performance.now()
const { folder, mutants } = await makeTree(root, join(cache, 'tree'))
const thread = testThread(join(cache, 'worker.mjs'), { root, folder })

const recorded = await thread.record(
  globSync('test/**/*.test.js', { cwd: folder }).sort(),
  RECORD_MS,
)
if (recorded === RAN_AWAY) throw new Error('the tests did not end without a mutant')
const failing = recorded.filter(({ failed }) => failed !== undefined)
for (const { file, title, failed } of failing) print(`left out: ${file}: ${title}: ${failed}`)
const tests = recorded.filter(({ failed }) => failed === undefined).sort((a, b) => a.ms - b.ms)

const outcomeOf = async (mutant: Mutant): Promise<Outcome> => {
  const own = tests.filter(({ covers }) => covers.has(mutant.id))
  if (own.length === 0) return { ...mutant, result: 'not covered' }
  const limit = LEAST_MS + SLOWER * own.reduce((sum, { ms }) => sum + ms, 0)
  const ids = own.map(({ file, index }) => ({ file, index }))
  const noticed = await thread.firstToNotice(mutant.id, ids, limit)
  if (noticed === undefined) return { ...mutant, result: 'survived' }
  if (noticed === RAN_AWAY) return { ...mutant, result: 'ran away' }
  const by = own.find(({ file, index }) => file === noticed.file && index === noticed.index)
  return { ...mutant, result: 'killed', by: by && `${by.file}: ${by.title}` }
}

const outcomes: Outcome[] = []
for (const mutant of mutants.filter(({ file }) => isWanted(file))) {
  const outcome = await outcomeOf(mutant)
  outcomes.push(outcome)
  if (outcome.result === 'survived' || outcome.result === 'not covered') printUnnoticed(outcome)
}
await thread.end()

mkdirSync(cache, { recursive: true })
writeFileSync(join(cache, 'outcomes.json'), JSON.stringify(outcomes, null, 1))
printShares(outcomes)
print(`${tests.length} tests, ${Math.round((performance.now() - start) / 1000)} s`)
