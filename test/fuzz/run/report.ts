import type { Answer } from '../check'
import type { FuzzRequest } from '../draw/request'

interface Row {
  count: number
  slowestMs: number
  readonly statuses: Map<number, number>
}

/** Counts answers by route. */
export const report = () => {
  const rows = new Map<string, Row>()
  const add = ({ route }: FuzzRequest, { status, ms }: Pick<Answer, 'status' | 'ms'>): void => {
    const row = rows.get(route) ?? { count: 0, slowestMs: 0, statuses: new Map() }
    row.count += 1
    row.slowestMs = Math.max(row.slowestMs, ms)
    row.statuses.set(status, (row.statuses.get(status) ?? 0) + 1)
    rows.set(route, row)
  }
  const lines = (): string[] =>
    [...rows]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([route, { count, slowestMs, statuses }]) => {
        const told = [...statuses].sort(([one], [other]) => one - other)
        return `${route.padEnd(40)}${String(count).padStart(8)}${slowestMs.toFixed(0).padStart(7)} ms  ${told.map((each) => each.join(': ')).join(', ')}`
      })
  return { add, lines }
}
