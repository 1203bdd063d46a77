import type { Deps } from '../../deps'
import { labelOf } from '../labels'
import type { ReadWorkload } from '../read-written'
import { readWritten } from '../read-written'
import type { Written } from '../written'
import type { Said } from './attempt'
import { partsIn } from './parts-in'
import { writtenOf } from './written-of'

/** A phrase, read: its workload as the page would have it, or everything that is wrong with it. */
export interface ReadPhrase extends Pick<ReadWorkload, 'understood' | 'workload'> {
  readonly written: Written
  /** The region that is planned for where the phrase names none. */
  readonly assumedRegion: string | undefined
  readonly faults: readonly string[]
}

/** The region of a phrase that names none; answers say that it was assumed. */
const REGION = 'us-east-1'

/**
 * Reads a workload in one line, in any order: 50MB/s 7d 3 groups seoul. Quantities are read as the page
 * reads its fields, and what they make is checked as the API checks a request.
 */
export const readPhrase = async (
  phrase: string,
  deps: Pick<Deps, 'catalogue' | 'catalogueFor'>,
): Promise<ReadPhrase> => {
  const { said, faults } = partsIn(phrase, deps.catalogue.regionNames)
  return readSaid(said, faults, deps)
}

/** Reads what the parts of a phrase say; `faults` are those of its other parts. */
export const readSaid = async (
  said: readonly Said[],
  faults: readonly string[],
  deps: Pick<Deps, 'catalogue' | 'catalogueFor'>,
): Promise<ReadPhrase> => {
  const phrase = writtenOf(said)
  const isAssumed = !phrase.written.has('region') && said.every(({ field }) => field !== 'region')
  const written = isAssumed ? new Map([...phrase.written, ['region', [REGION]]]) : phrase.written
  const read = await readWritten(written, deps)
  const unread = [...faults, ...phrase.faults]
  const missing = unread.length > 0 ? new Set(['averageIngressMiBps', 'region']) : new Set<string>()
  const wrong = [...read.faults].filter(([field]) => written.has(field) || !missing.has(field))
  return {
    written,
    understood: read.understood,
    assumedRegion: isAssumed ? REGION : undefined,
    faults: [
      ...unread,
      ...wrong.map(([field, fault]) =>
        written.has(field) ? `${labelOf(field)}: ${fault}` : fault,
      ),
    ],
    workload: unread.length === 0 ? read.workload : undefined,
  }
}
