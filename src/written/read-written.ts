import type { Deps } from '../deps'
import { checkRequest } from '../request/check'
import { workloadForm } from '../request/form'
import { readQuery } from '../request/query'
import type { Catalogue } from '../schema/catalogue'
import type { WorkloadInput } from '../schema/workload'
import { faultsByField } from './faults'
import { readFields } from './read-fields'
import type { Written } from './written'

/** What was written, read: a workload that can be planned for, or what is wrong, field by field. */
export interface ReadWorkload {
  /** The code of the region, where one was understood. */
  readonly region: string | undefined
  /** What a quantity was understood as, by field. */
  readonly understood: ReadonlyMap<string, string>
  /** What is wrong, by the field to mend. */
  readonly faults: ReadonlyMap<string, string>
  readonly workload: { readonly input: WorkloadInput; readonly catalogue: Catalogue } | undefined
}

/** Reads a workload as people write it: quantities first, then as strictly as the API does. */
export const readWritten = async (
  written: Written,
  deps: Pick<Deps, 'catalogue' | 'catalogueFor'>,
): Promise<ReadWorkload> => {
  const read = readFields(written, deps.catalogue.regionNames)
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
    region: read.query.get('region')?.[0],
    understood: read.understood,
    faults: wrong,
    workload: checked.ok && wrong.size === 0 ? { input: checked.input, catalogue } : undefined,
  }
}

const copied = (query: ReadonlyMap<string, readonly string[]>): Record<string, string[]> =>
  Object.fromEntries([...query].map(([name, values]) => [name, [...values]]))
