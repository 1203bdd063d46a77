/** The fields of a request as a query, in the order of its schema; lists are repeated. */
export const asQuery = (input: object): URLSearchParams =>
  new URLSearchParams(
    Object.entries(input).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value])
        .filter((each) => each !== undefined)
        .map((each) => [name, String(each)]),
    ),
  )
