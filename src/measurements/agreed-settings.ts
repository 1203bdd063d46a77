import { amount } from '../core/words'
import type { Warning } from '../schema/candidate'
import type { Measured, MeasuredTopic } from '../schema/measurements'

const FIELDS = [
  ['replicationFactor', 'copies'],
  ['retentionHours', 'h'],
  ['segmentGiB', 'GiB'],
] as const

/** Kafka's own topics: __consumer_offsets, __transaction_state. */
export const isInternal = (topic: string): boolean => topic.startsWith('__')

/** Settings in which the topics of a paste agree, as fields; those in which they do not, as warnings. */
export const agreedSettings = (
  topics: readonly MeasuredTopic[],
): { readonly measured: readonly Measured[]; readonly warnings: readonly Warning[] } => {
  const measured: Measured[] = []
  const warnings: Warning[] = []
  const own = topics.filter(({ name }) => !isInternal(name))
  for (const [field, unit] of FIELDS) {
    const said = own.map((topic) => ({ name: topic.name, value: topic[field] }))
    const first = said.find(({ value }) => value !== undefined)
    const other = said.find(({ value }) => value !== first?.value)
    if (first?.value === undefined) continue
    if (other)
      warnings.push({
        code: 'topics-differ',
        detail: `${field}: ${amount(first.value, unit)} of ${first.name}, ${other.value === undefined ? 'not said' : amount(other.value, unit)} of ${other.name}; give the topics one by one`,
      })
    else
      measured.push({
        field,
        value: first.value,
        unit,
        how: `kafka-topics: ${said.length === 1 ? first.name : `all ${amount(said.length)} topics`}`,
      })
  }
  return { measured, warnings }
}
