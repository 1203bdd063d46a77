import type { Catalogue } from '../schema/catalogue'
import type { Fault } from '../schema/problem'
import { TopicInput } from '../schema/topic'
import { faultsOf } from './faults'
import type { Form } from './form'

/** A request that can be answered, or every fault of it. */
export type CheckedRequest<Input> =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly errors: readonly Fault[] }

/**
 * Holds a request against the schema of its form, against what no single field shows, and against the
 * prices of its region. `faults` are those found on reading it.
 */
export const checkRequest = <Input>(
  input: Readonly<Record<string, unknown>>,
  against: {
    readonly form: Pick<Form<Input>, 'faults'>
    readonly schema: Form<Input>['query']
    readonly catalogue: Catalogue
    readonly faults: readonly Fault[]
  },
): CheckedRequest<Input> => {
  const { form, schema, catalogue } = against
  const parsed = schema.safeParse(input)
  const fields = Object.keys(schema.shape)
  const errors = mostTelling([
    ...(parsed.success ? [] : faultsOf(parsed.error.issues, input, fieldsAt(fields))),
    ...form.faults(input, catalogue),
    ...against.faults,
  ])
  return parsed.success && errors.length === 0
    ? { ok: true, input: parsed.data }
    : { ok: false, errors }
}

/** One fault for each place, the last one: what knows more of the request comes later. */
const mostTelling = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [fault.pointer, fault])).values(),
]

const fieldsAt =
  (fields: readonly string[]) =>
  (path: readonly PropertyKey[]): readonly string[] =>
    path[0] === 'topics' ? Object.keys(TopicInput.shape) : fields
