import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { compileFunction } from 'node:vm'

type Require = (name: string) => unknown
type Body = (exports: object, require: Require, module: { exports: object }, is: Is) => void

/** Whether a mutant is the one that is on. */
export type Is = (id: number) => boolean

export interface Places {
  readonly root: string
  /** Where the compiled sources are. */
  readonly folder: string
}

/** What knows nothing of the core: loaded once, for all mutants. */
const KEPT = /^(src\/(schema|catalogue|raster)|data)\//

/**
 * Loads compiled sources. `fresh` gives a way to load everything anew but for what is kept: so nothing
 * that one mutant worked out is found by the next.
 */
export const modules = ({ root, folder }: Places, is: Is) => {
  const native = createRequire(join(root, 'package.json'))
  const bodies = new Map<string, Body>()
  const kept = new Map<string, { exports: object }>()

  const bodyOf = (path: string): Body => {
    const known = bodies.get(path)
    if (known) return known
    const filename = join(folder, path)
    const params = ['exports', 'require', 'module', '$is']
    // compileFunction gives a function of the parameters it was told.
    const body = compileFunction(readFileSync(filename, 'utf8'), params, { filename }) as Body
    bodies.set(path, body)
    return body
  }

  return {
    fresh: (given: ReadonlyMap<string, unknown>): Require => {
      const loaded = new Map<string, { exports: object }>()
      const load = (path: string): unknown => {
        const registry = KEPT.test(path) ? kept : loaded
        const known = registry.get(path)
        if (known) return known.exports
        const module = { exports: {} }
        registry.set(path, module)
        bodyOf(path)(module.exports, requireFrom(dirname(path)), module, is)
        return module.exports
      }
      const requireFrom =
        (from: string): Require =>
        (name) => {
          if (name === 'cloudflare:workers') return load('test/mutation/the-worker.js')
          if (given.has(name)) return given.get(name)
          if (!name.startsWith('.')) return native(name)
          const path = resolve(root, from, name)
          if (path.endsWith('.json')) return native(path)
          if (/\.(txt|yaml)$/.test(path)) return textOf(path)
          const compiled = [`${path}.js`, join(path, 'index.js')].map((file) =>
            relative(root, file),
          )
          return load(compiled.find((file) => existsSync(join(folder, file))) ?? name)
        }
      return load
    },
  }
}

/** A file as text; nothing where it is generated and not there yet. */
const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')
