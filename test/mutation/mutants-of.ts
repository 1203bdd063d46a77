import { parseAst } from 'vitest/node'
import { changesOf } from './changes-of'
import type { Node } from './node'
import { childrenOf, isExpressionStatement } from './node'

/** One small change of one source. */
export interface Mutant {
  readonly id: number
  readonly file: string
  readonly line: number
  readonly was: string
  readonly becomes: string
}

export interface Mutated {
  /** The source with every mutant in it, of which `$is(id)` switches one on. */
  readonly code: string
  readonly mutants: readonly Mutant[]
}

/** Puts every mutant of a TypeScript source into it; ids are counted from `firstId`. */
export const mutantsOf = (file: string, source: string, firstId: number): Mutated => {
  const mutants: Mutant[] = []
  const lines = lineStarts(source)

  const noted = (node: Node, becomes: string): number => {
    const id = firstId + mutants.length
    const line = lines.findLastIndex((start) => start <= node.start) + 1
    mutants.push({ id, file, line, was: source.slice(node.start, node.end), becomes })
    return id
  }

  const written = (node: Node, parent: Node | undefined): string => {
    const choices = changesOf(node, parent, source).map((becomes) => ({
      id: noted(node, becomes),
      becomes,
    }))
    let code = ''
    let at = node.start
    for (const child of childrenOf(node)) {
      code += source.slice(at, child.start) + written(child, node)
      at = child.end
    }
    code += source.slice(at, node.end)
    // Without semicolons a parenthesis at the start of a statement would call the line before.
    if (isExpressionStatement(node)) {
      const removed = choices.map(({ id }) => `if (!$is(${id})) `).join('')
      return `{ ${removed}${code} }`
    }
    return choices.reduceRight(
      (rest, { id, becomes }) => `($is(${id}) ? (${becomes}) : ${rest})`,
      choices.length > 0 ? `(${code})` : code,
    )
  }

  const program = parseAst(source, { lang: 'ts' }) as unknown as Node
  const body = source.slice(0, program.start) + written(program, undefined)
  return { code: body + source.slice(program.end), mutants }
}

const lineStarts = (source: string): number[] => [
  0,
  ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1),
]
