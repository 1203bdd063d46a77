/** Versions of Kafka as MSK writes them, such as 3.6.0, 3.7.x and 3.7.x.kraft, newest first and each once. */
export const newestFirst = (versions: readonly string[]): string[] =>
  [...new Set(versions)].sort((one, other) => compare(partsOf(other), partsOf(one)))

const PARTS = 3

/** An x stands for the newest patch. */
const partsOf = (version: string): number[] =>
  version
    .split('.')
    .slice(0, PARTS)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : Number.MAX_SAFE_INTEGER))

const compare = (one: readonly number[], other: readonly number[]): number => {
  const differing = one.findIndex((part, index) => part !== other[index])
  return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0)
}
