interface Parameter {
  readonly name?: string
  readonly in?: string
}
interface Operation {
  readonly parameters?: readonly Parameter[]
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/**
 * An OpenAPI document in which a parameter that several operations have alike is written once, as a component
 * named by place and name (queryRegion): generators number a parameter that is called like a schema. A name that
 * means two things is shared in its first meaning only.
 */
export const withSharedParameters = <Document extends object>(document: Document): Document => {
  const { paths, components } = document as { paths: Paths; components?: object }
  const shared = sharedOf(
    Object.values(paths).flatMap((path) =>
      Object.values(path).flatMap(({ parameters = [] }) => parameters),
    ),
  )
  const written = mapValues(paths, (path) =>
    mapValues(path, (operation) =>
      operation.parameters
        ? { ...operation, parameters: operation.parameters.map((each) => refTo(each, shared)) }
        : operation,
    ),
  )
  const parameters = Object.fromEntries(
    [...shared.values()].map(({ parameter }) => [keyOf(parameter), parameter]),
  )
  return { ...document, components: { ...components, parameters }, paths: written }
}

type Shared = ReadonlyMap<string, { readonly text: string; readonly parameter: Parameter }>

const sharedOf = (parameters: readonly Parameter[]): Shared => {
  const seen = new Map<string, { text: string; parameter: Parameter; uses: number }>()
  for (const parameter of parameters) {
    const { name = '' } = parameter
    const text = JSON.stringify(parameter)
    const known = seen.get(name)
    if (!known) seen.set(name, { text, parameter, uses: 1 })
    else if (known.text === text) known.uses++
  }
  return new Map([...seen].filter(([, { uses }]) => uses > 1))
}

const refTo = (parameter: Parameter, shared: Shared): object => {
  const { name = '' } = parameter
  return shared.get(name)?.text === JSON.stringify(parameter)
    ? { $ref: `#/components/parameters/${keyOf(parameter)}` }
    : parameter
}

/** Such as queryRegion. */
const keyOf = ({ name = '', in: place = '' }: Parameter): string =>
  place +
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const mapValues = <Value, Other>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Other,
): Record<string, Other> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))
