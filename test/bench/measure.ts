/** The time one call takes: the median of many, in milliseconds. */
export interface Row {
  readonly name: string
  readonly medianMs: number
  readonly runs: number
}

const LEAST_RUNS = 15
const ENOUGH_MS = 700

/** Warms up, then calls until enough time has passed. */
export const measure = async (name: string, call: () => unknown): Promise<Row> => {
  for (let warm = 0; warm < 5; warm++) await call()
  const times: number[] = []
  const start = performance.now()
  while (times.length < LEAST_RUNS || performance.now() - start < ENOUGH_MS) {
    const before = performance.now()
    await call()
    times.push(performance.now() - before)
  }
  times.sort((one, other) => one - other)
  return { name, medianMs: times[Math.floor(times.length / 2)] ?? 0, runs: times.length }
}

/** Prints the rows, each also as a multiple of the first. */
export const printTable = (rows: readonly Row[]): void => {
  const first = rows[0]?.medianMs ?? 1
  for (const { name, medianMs, runs } of rows)
    console.log(
      `${name.padEnd(40)} ${medianMs.toFixed(3).padStart(9)} ms ${(medianMs / first).toFixed(2).padStart(8)} × (${runs} runs)`,
    )
}
