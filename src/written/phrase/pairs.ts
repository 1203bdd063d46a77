import type { Said } from './attempt'
import type { Piece } from './parts-in'

/** A part, the one before it, and the words between them that say nothing themselves. */
export interface Pair {
  readonly said: Said
  /** Undefined at the beginning, and after what cannot be read. */
  readonly before: Said | undefined
  readonly between: string
  /** Whether a comma parts them. */
  readonly apart: boolean
}

/** Parts in pairs with those before them. */
export const inPairs = (pieces: readonly Piece[]): readonly Pair[] => {
  const pairs: Pair[] = []
  let before: Said | undefined
  let apart = false
  let between: string[] = []
  for (const { step, text, ends } of pieces) {
    if (step.kind === 'said')
      pairs.push({ said: step.said, before, apart, between: between.join(' ') })
    if (step.kind === 'filler') {
      between = [...between, text.toLowerCase()]
      apart ||= ends
    } else {
      before = step.kind === 'said' ? step.said : undefined
      between = []
      apart = ends
    }
  }
  return pairs
}

/** Why a part may mean something else after the one before it; undefined where it may not. */
export type Doubt = (pair: Pair) => string | undefined
