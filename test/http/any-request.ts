import fc from 'fast-check'
import { anyFields } from './any-value'
import { consistent } from './consistent'
import type { Operation } from './document'
import { operations, resolved } from './document'

type Fields = Readonly<Record<string, unknown>>

/** One request, as the document describes it: `path` with its parameters in place. */
export interface AnyRequest {
  readonly operation: Operation
  readonly path: string
  readonly query: Fields
  readonly body?: Fields | undefined
}

/**
 * Clusters are shown to nobody here: a planner without settings looks at no request for them. What is
 * measured is text, which no schema can draw: test/http/measurements.test.ts does.
 */
const isOpen = ({ path }: Operation): boolean =>
  !path.startsWith('/v1/clusters') && path !== '/v1/measurements'

/** Operations, pictures that take long seldom. */
export const anyOperation = (wanted: (operation: Operation) => boolean): fc.Arbitrary<Operation> =>
  fc.oneof(
    ...operations
      .filter(isOpen)
      .filter(wanted)
      .map((operation) => ({
        weight: operation.path.endsWith('.png') ? 1 : 10,
        arbitrary: fc.constant(operation),
      })),
  )

/** Requests of an operation that the document allows, and that do not contradict themselves if that is easy to see. */
export const requestOf = (operation: Operation): fc.Arbitrary<AnyRequest> => {
  const place = (wanted: string) =>
    anyFields(operation.parameters.filter((each) => each.in === wanted))
  const { properties = {}, required = [] } = operation.body ? resolved(operation.body) : {}
  const body = Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    required: required.includes(name),
  }))
  const takesRequest =
    operation.body !== undefined ||
    operation.parameters.some(({ name }) => name === 'retentionHours' || name === 'lagMessages')
  return fc
    .record({ path: place('path'), query: place('query'), body: anyFields(body) })
    .map(({ path, query, body }) => ({
      operation,
      path: operation.path.replace(/\{(\w+)\}/g, (_, name) =>
        encodeURIComponent(String(path[name])),
      ),
      query: takesRequest && !operation.body ? consistent(query) : query,
      body: operation.body ? consistent(body) : undefined,
    }))
}

/** The query of an address, lists repeated. */
export const queryText = (query: Fields): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((entry) => [name, String(entry)]),
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}
