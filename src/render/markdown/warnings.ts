import type { Warning } from '../../schema/candidate'
import { bullets, section } from './blocks'

/** Warnings, and what they are about. */
export interface Warned {
  /** Such as the name of a platform; empty for the answer as a whole. */
  readonly of: string
  readonly warnings: readonly Warning[]
}

/** Warnings as a list, each once; undefined when there are none. */
export const warningsSection = (warned: readonly Warned[]): string | undefined => {
  const lines = warned.flatMap(({ of, warnings }) =>
    warnings.map(({ detail }) => (of === '' ? detail : `${of}: ${detail}`)),
  )
  return section('Warnings', [bullets([...new Set(lines)])])
}
