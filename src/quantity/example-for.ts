import { unitOfField } from '../core/field-unit'
import { numericFields } from '../schema/sweep-query'
import type { FieldKind } from './field-kind'
import { kindOfField } from './field-kind'

type Examples = readonly [string, string, ...string[]]

/** By name, where the kind alone would give an example that the schema does not take. */
const NAMED: readonly (readonly [RegExp, Examples])[] = [
  [/^(?:average|peak)Ingress/, ['50 MB/s', '2 TiB/day', '30k msg/s × 1.2 KB']],
  [/MiBpsPerVcpu$/, ['2.4 MiB/s', '2.5 MB/s']],
  [/^hoursPerMonth$/, ['730 hours', '30d']],
  [/^replicationFactor$/, ['3', 'RF 3']],
  [/^availabilityZones$/, ['3', '3 AZs']],
  [/^consumerGroups$/, ['3', '3 groups']],
  [/^partitions$/, ['3', '12 partitions']],
  [/^consumerInstances$/, ['3', '12 consumers']],
  [/^clientConnections$/, ['3', '500 connections']],
  [/UsdPerGiB$/, ['$0.02', '0.02 USD/GiB']],
  [/UsdPerGiBMonth$/, ['$0.023', '0.023 USD/GiB-month']],
]

const BY_UNIT: readonly (readonly [RegExp, Examples])[] = [
  [/^bytes/, ['2 KB', '1.5 KiB']],
  [/^GiB/, ['6 GiB', '500 GB']],
  [/^KiB/, ['32 KiB', '50 KB']],
  [/^hours/, ['7d', '36 hours']],
  [/^months/, ['24 months', '2 years']],
  [/^s$/, ['30 s', '2 min']],
  [/^ms/, ['5 ms', '0.2 s']],
  [/^% a month/, ['5 %', '5 % a month']],
  [/^vCPU/, ['16', '16 vCPUs']],
]

const BY_KIND: Readonly<Record<FieldKind, Examples>> = {
  rate: ['50 MB/s', '2 TiB/day'],
  messageRate: ['30k msg/s', '1M messages/day'],
  size: ['2 KB', '1.5 KiB'],
  duration: ['30 s', '2 min'],
  percentage: ['5 %', '2.5'],
  price: ['$100', '85.50 USD'],
  share: ['70 %', '0.7'],
  multiple: ['150 %', '1.5'],
  ratio: ['3', '3:1'],
  count: ['3', 'three'],
}
/** For limits: counts that the schema does not ask to be whole. */
const LIMITS: Examples = ['4,000', '10k']

/**
 * Texts that `readField` reads for a field, two at least.
 * @example examplesFor('retentionHours') // ['7d', '36 hours']
 */
export const examplesFor = (field: string): Examples => {
  const unit = unitOfField(field)
  const named = NAMED.find(([name]) => name.test(field))
  const byUnit = BY_UNIT.find(([start]) => start.test(unit))
  const kind = kindOfField(field)
  const isLimit = kind === 'count' && numericFields.get(field)?.whole === false
  return named?.[1] ?? byUnit?.[1] ?? (isLimit ? LIMITS : BY_KIND[kind])
}

/**
 * A short text that `readField` reads for a field, within what the schema takes.
 * @example exampleFor('averageMessageBytes') // '2 KB'
 */
export const exampleFor = (field: string): string => examplesFor(field)[0]
