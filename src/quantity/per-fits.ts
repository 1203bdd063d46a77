import type { Measure } from './measure'

/** Fields whose names do not say what they are per. */
const ALSO_PER: ReadonlyMap<string, string> = new Map([
  ['partitionProduceMiBps', 'partition'],
  ['partitionConsumeMiBps', 'consumer'],
  ['averageMessageBytes', 'message'],
])

/**
 * Whether what a quantity is counted over is what the field is counted over, or is not said.
 * @example perFits('s3UsdPerGiBMonth', measure) // true for USD/GiB-month, false for USD/hour
 */
export const perFits = (field: string, { per }: Measure): boolean => {
  const written = per.join(' ')
  return written === ''
    ? per.length === 0
    : written === perOf(field) || written === ALSO_PER.get(field)
}

/** What the name of a field says it is per: GiBMonth is 'gib month'. */
const perOf = (field: string): string => {
  const [, subject = ''] = /[A-Za-z]Per([A-Z].*)$/.exec(field) ?? []
  return subject
    .replace(/GiB/, 'Gib')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/s$/, '')
}
