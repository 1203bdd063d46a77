/** A value made when it is first asked for, and kept. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** One value per number, each made when it is first asked for, and kept. */
export const oncePerNumber = <Value>(make: (of: number) => Value): ((of: number) => Value) =>
  keptIn(new Map<number, Value>(), make)

/** One value per object, made when it is first asked for, and kept as long as the object. */
export const oncePerObject = <Of extends object, Value>(
  make: (of: Of) => Value,
): ((of: Of) => Value) => keptIn(new WeakMap<Of, Value>(), make)

interface Store<Of, Value> {
  get(of: Of): Value | undefined
  set(of: Of, value: Value): unknown
}

const keptIn =
  <Of, Value>(made: Store<Of, Value>, make: (of: Of) => Value): ((of: Of) => Value) =>
  (of) => {
    const known = made.get(of)
    if (known !== undefined) return known
    const value = make(of)
    made.set(of, value)
    return value
  }
