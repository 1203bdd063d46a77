/** A value made when it is first asked for, and kept. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** One value per number, each made when it is first asked for, and kept. */
export const oncePerNumber = <Value>(make: (of: number) => Value): ((of: number) => Value) => {
  const made = new Map<number, Value>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known
    const value = make(of)
    made.set(of, value)
    return value
  }
}

/** One value per object, made when it is first asked for, and kept as long as the object. */
export const oncePerObject = <Of extends object, Value>(
  make: (of: Of) => Value,
): ((of: Of) => Value) => {
  const made = new WeakMap<Of, Value>()
  return (of) => {
    const known = made.get(of)
    if (known !== undefined) return known
    const value = make(of)
    made.set(of, value)
    return value
  }
}
