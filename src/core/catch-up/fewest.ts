/**
 * The least whole number from `least` to `most` that is enough, where every larger one is enough as well;
 * undefined where none is.
 * @example fewest({ least: 1, most: 10 }, (count) => count * 2 >= 7) // 4
 */
export const fewest = (
  { least, most }: { readonly least: number; readonly most: number },
  isEnough: (count: number) => boolean,
): number | undefined => {
  if (!isEnough(most)) return undefined
  let [low, high] = [least, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle + 1
  }
  return high
}
