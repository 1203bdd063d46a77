import type { Mutant } from './mutants-of'

export interface Outcome extends Mutant {
  readonly result: 'killed' | 'ran away' | 'survived' | 'not covered'
  /** The test that noticed. */
  readonly by?: string | undefined
}

/** Writes a line. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** A mutant that no test noticed, in one line. */
export const printUnnoticed = ({ file, line, was, becomes, result }: Outcome): void => {
  print(`${file}:${line} ${result}: ${short(was)} → ${short(becomes)}`)
}

/** The shares, file by file. */
export const printShares = (outcomes: readonly Outcome[]): void => {
  print('\n| source | mutants | killed | ran away | survived | not covered | noticed |')
  print('|---|---:|---:|---:|---:|---:|---:|')
  for (const [file, own] of Map.groupBy(outcomes, ({ file }) => file)) print(row(file, own))
  print(row('all', outcomes))
}

const row = (name: string, outcomes: readonly Outcome[]): string => {
  const count = (result: Outcome['result']): number =>
    outcomes.filter((outcome) => outcome.result === result).length
  const [killed, ranAway] = [count('killed'), count('ran away')]
  const noticed = `${((100 * (killed + ranAway)) / outcomes.length).toFixed(1)} %`
  const cells = [outcomes.length, killed, ranAway, count('survived'), count('not covered'), noticed]
  return `| ${name} | ${cells.join(' | ')} |`
}

const short = (source: string): string => {
  const line = source.replace(/\s+/g, ' ')
  return line.length > 90 ? `${line.slice(0, 55)} … ${line.slice(-32)}` : line
}
