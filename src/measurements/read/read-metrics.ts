import { decimal } from './decimal'
import type { Line } from './found'

/** A metric of `--print-metrics`. */
export interface Metric {
  readonly line: number
  readonly name: string
  readonly value: number
}

const METRIC =
  /^\s*(?:producer-metrics|consumer-fetch-manager-metrics):(?<name>[\w.-]+):\{client-id=[^,}]*\}\s*:\s*(?<value>\S+)\s*$/

/** Metrics of the client as a whole; those of a topic or a node have other names. NaN is left out. */
export const readMetrics = (lines: readonly Line[]): { metrics: Metric[]; lines: Set<number> } => {
  const metrics: Metric[] = []
  const used = new Set<number>()
  for (const { number, text } of lines) {
    if (/^\s*Metric Name\s+Value\s*$/.test(text)) used.add(number)
    const groups = METRIC.exec(text)?.groups
    if (groups === undefined) {
      if (/^\s*[\w-]+:[\w.-]+:\{[^}]*\}\s*:/.test(text)) used.add(number)
      continue
    }
    used.add(number)
    const value = decimal(groups.value)
    if (Number.isFinite(value)) metrics.push({ line: number, name: groups.name ?? '', value })
  }
  return { metrics, lines: used }
}
