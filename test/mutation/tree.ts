import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Mutant } from './mutants-of'
import { mutantsOf } from './mutants-of'

/** What is mutated, and the tests that must notice: pure ones, which need nothing but functions. */
const MUTATED = 'src/core/**/*.ts'
const COMPILED = [
  'src/**/*.{ts,tsx}',
  'test/support/*.ts',
  'test/mutation/the-worker.ts',
  'test/core/**/*.ts',
  'test/scenarios/*.ts',
  'test/laws.test.ts',
  'test/must-show.test.ts',
  'test/workbook.test.ts',
]

export interface Tree {
  readonly folder: string
  readonly mutants: readonly Mutant[]
}

/** Compiles sources and tests file by file, with every mutant in the core at once. */
export const makeTree = async (root: string, folder: string): Promise<Tree> => {
  const mutants: Mutant[] = []
  const mutated = new Map<string, string>()
  for (const file of globSync(MUTATED, { cwd: root }).sort()) {
    const source = readFileSync(join(root, file), 'utf8')
    const own = mutantsOf(file, source, mutants.length)
    mutants.push(...own.mutants)
    mutated.set(join(root, file), own.code)
  }
  rmSync(folder, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: globSync(COMPILED, { cwd: root, exclude: ['src/cli/**', '**/*.d.ts'] }),
    outbase: root,
    outdir: folder,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = mutated.get(path)
            return contents === undefined ? undefined : { contents, loader: 'ts' }
          }),
      },
    ],
  })
  return { folder, mutants }
}
