/** A place that is wanted on a line, and how much room is taken there: `size` around its middle. */
export interface Wanted {
  readonly at: number
  readonly size: number
}

/**
 * Middles near those that are wanted, in the order of the input, such that none covers another and all
 * are between `from` and `to` as far as there is room.
 */
export const dodged = (wanted: readonly Wanted[], from: number, to: number): number[] => {
  const order = wanted
    .map((each, index) => ({ ...each, index }))
    .sort((one, other) => one.at - other.at || one.index - other.index)
  const middles = order.map(({ at }) => at)
  let free = from
  for (const [place, { size }] of order.entries()) {
    middles[place] = Math.max(middles[place] ?? free, free + size / 2)
    free = middles[place] + size / 2
  }
  let end = to
  for (const [place, { size }] of [...order.entries()].reverse()) {
    middles[place] = Math.min(middles[place] ?? end, end - size / 2)
    end = middles[place] - size / 2
  }
  const result = wanted.map(({ at }) => at)
  for (const [place, { index }] of order.entries()) result[index] = middles[place] ?? from
  return result
}
