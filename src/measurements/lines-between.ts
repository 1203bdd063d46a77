/** What is found in a paste after one line and before another; the list is in the order of its lines. */
export const linesBetween = <Kind extends { readonly line: number }>(
  found: readonly Kind[],
  after: number,
  before: number,
): readonly Kind[] => found.slice(firstFrom(found, after + 1), firstFrom(found, before))

/** Index of the first at a line or after it. */
const firstFrom = (found: readonly { readonly line: number }[], line: number): number => {
  let [low, high] = [0, found.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((found[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return low
}
