/**
 * The little of jq that the README uses: `.a.b[0].c`, a trailing `[]`, and `| [.x, .y[0]]`. What jq
 * itself prints for these filters was compared by hand.
 */
export const query = (answer: unknown, filter: string): unknown[] => {
  const [path = '', columns] = filter.split(' | ')
  const found = path.endsWith('[]') ? asList(at(answer, path.slice(0, -2))) : [at(answer, path)]
  if (columns === undefined) return found
  const picks = columns.slice(1, -1).split(', ')
  return found.map((entry) => picks.map((pick) => at(entry, pick) ?? null))
}

const at = (value: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>(
      (inner, part) =>
        typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined,
      value,
    )

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
