/** What one call takes: medians of many, in milliseconds. */
export interface Row {
  readonly name: string
  readonly medianMs: number
  /** CPU of the whole process, on average: more than the median where other threads work too. */
  readonly cpuMs: number
  readonly runs: number
}

const LEAST_RUNS = 15
const ENOUGH_MS = 700
const MICROSECONDS_PER_MS = 1000

/** Warms up, then calls until enough time has passed. */
export const measure = async (name: string, call: () => unknown): Promise<Row> => {
  for (let warm = 0; warm < 5; warm++) await call()
  const times: number[] = []
  const start = performance.now()
  const cpu = process.cpuUsage()
  while (times.length < LEAST_RUNS || performance.now() - start < ENOUGH_MS) {
    const before = performance.now()
    await call()
    times.push(performance.now() - before)
  }
  const { user, system } = process.cpuUsage(cpu)
  times.sort((one, other) => one - other)
  return {
    name,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    cpuMs: (user + system) / MICROSECONDS_PER_MS / times.length,
    runs: times.length,
  }
}

/** Prints the rows, each also as a multiple of the first. */
export const printTable = (rows: readonly Row[]): void => {
  const first = rows[0]?.medianMs ?? 1
  for (const { name, medianMs, cpuMs, runs } of rows)
    console.log(
      `${name.padEnd(46)} ${medianMs.toFixed(3).padStart(9)} ms ${(medianMs / first).toFixed(2).padStart(8)} × ${cpuMs.toFixed(3).padStart(9)} ms CPU (${runs} runs)`,
    )
}
