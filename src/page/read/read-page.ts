import type { Deps } from '../../deps'
import type { ReadWorkload } from '../../written/read-written'
import { readWritten } from '../../written/read-written'
import type { Written } from '../../written/written'
import { placeOnPage } from '../form/fields'

/** Names in a query that say how the page shows its answer, and nothing of the workload. */
const VIEW_NAMES: readonly string[] = [
  'candidate',
  'field',
  'from',
  'to',
  'scale',
  'before',
  'measured',
]

/** Whether a name in a query is one of those. */
export const isView = (name: string): boolean => VIEW_NAMES.includes(name)

/** What a page was asked: its query, read. */
export interface PageRequest extends ReadWorkload {
  readonly written: Written
}

/** Reads the query of a page. */
export const readPage = async (
  written: Written,
  deps: Pick<Deps, 'catalogue' | 'catalogueFor'>,
): Promise<PageRequest> => {
  const asked: Written = new Map([...written].filter(([name]) => !isView(name)))
  const read = await readWritten(asked, deps)
  return { ...read, written, faults: inFormOrder(read.faults) }
}

/** As the page has its fields, so that the first fault is that of the first field. */
const inFormOrder = (faults: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...faults].sort(([one], [other]) => placeOnPage(one) - placeOnPage(other)))
