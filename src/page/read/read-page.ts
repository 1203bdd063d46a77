import type { Deps } from '../../deps'
import { checkRequest } from '../../request/check'
import { workloadForm } from '../../request/form'
import { readQuery } from '../../request/query'
import type { Catalogue } from '../../schema/catalogue'
import type { WorkloadInput } from '../../schema/workload'
import { faultsByField } from './faults'
import type { Written } from './query'
import { readFields } from './read-fields'

/** Names in a query that say how the page shows its answer, and nothing of the workload. */
const VIEW_NAMES: readonly string[] = ['candidate', 'field', 'from', 'to', 'scale', 'before']

/** Whether a name in a query is one of those. */
export const isView = (name: string): boolean => VIEW_NAMES.includes(name)

/** What a page was asked: a workload that can be planned for, or what is wrong, field by field. */
export interface PageRequest {
  readonly written: Written
  /** The code of the region, where one was understood. */
  readonly region: string | undefined
  readonly understood: ReadonlyMap<string, string>
  /** What is wrong, by the field to mend; those of fields that the page does not have too. */
  readonly faults: ReadonlyMap<string, string>
  readonly workload: { readonly input: WorkloadInput; readonly catalogue: Catalogue } | undefined
}

/** Reads the query of a page: quantities as people write them, then as strictly as the API does. */
export const readPage = async (
  written: Written,
  deps: Pick<Deps, 'catalogue' | 'catalogueFor'>,
): Promise<PageRequest> => {
  const asked: Written = new Map([...written].filter(([name]) => !isView(name)))
  const read = readFields(asked, deps.catalogue.regionNames)
  const { input, faults } = readQuery(copied(read.query), workloadForm.query.shape)
  const catalogue = await deps.catalogueFor(input.region)
  const checked = checkRequest(input, {
    form: workloadForm,
    schema: workloadForm.query,
    catalogue,
    faults,
  })
  const wrong = faultsByField(checked.ok ? [] : checked.errors, read)
  return {
    written,
    region: read.query.get('region')?.[0],
    understood: read.understood,
    faults: wrong,
    workload: checked.ok && wrong.size === 0 ? { input: checked.input, catalogue } : undefined,
  }
}

const copied = (query: ReadonlyMap<string, readonly string[]>): Record<string, string[]> =>
  Object.fromEntries([...query].map(([name, values]) => [name, [...values]]))
