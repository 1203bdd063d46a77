import { BYTES_PER_MIB } from '../../core/units'
import { readField } from '../../quantity/read-field'
import { inUnit } from '../../quantity/time-unit'
import type { WorkloadInput } from '../../schema/workload'

type Fields = Omit<WorkloadInput, 'region' | 'topics'>

/**
 * A workload in one line that `readPhrase` reads as the same workload: in the units that people write
 * where the number is exact in them. Topics cannot be written so, and are left out.
 * @example writePhrase({ region: 'us-east-1', averageIngressMiBps: 50 }) // '50 MiB/s us-east-1'
 */
export const writePhrase = ({ region, topics: _, ...fields }: WorkloadInput): string => {
  const product = productOf(fields)
  const { messagesPerSecond: __, averageMessageBytes: ___, ...others } = fields
  const single = Object.entries(product === undefined ? fields : others)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => place(one) - place(other))
    .map(([field, value]) => partOf(field, value) + (isListed(field, fields) ? ',' : ''))
  return [...(product === undefined ? [] : [product]), ...single, region].join(' ')
}

type Unit = readonly [suffix: string, each: number]

const SECONDS_A_DAY = inUnit(1, 'day', 's')
const RATES: readonly Unit[] = [
  [' MiB/s', 1],
  [' GB/s', 1e9 / BYTES_PER_MIB],
  [' MB/s', 1e6 / BYTES_PER_MIB],
  [' KB/s', 1e3 / BYTES_PER_MIB],
  [' TB/day', 1e12 / SECONDS_A_DAY / BYTES_PER_MIB],
  [' GB/day', 1e9 / SECONDS_A_DAY / BYTES_PER_MIB],
]
const DURATIONS: readonly Unit[] = [
  ['d', 24],
  ['h', 1],
]
const COUNT: readonly Unit[] = [['', 1]]

/** How people say a field: what stands before and after its number, in the order in which they say it. */
const WAYS: readonly (readonly [
  field: string,
  units: readonly Unit[],
  before: string,
  after: string,
])[] = [
  ['averageIngressMiBps', RATES, '', ''],
  ['peakIngressMiBps', RATES, 'peak ', ''],
  ['averageEgressMiBps', RATES, 'egress ', ''],
  ['peakEgressMiBps', RATES, 'peak egress ', ''],
  ['retentionHours', DURATIONS, '', ''],
  ['localRetentionHours', DURATIONS, '', ' local'],
  ['consumerGroups', COUNT, '', ' groups'],
  ['replicationFactor', COUNT, 'rf', ''],
  ['availabilityZones', COUNT, '', ' AZs'],
  ['partitions', COUNT, '', ' partitions'],
]

const place = (field: string): number => {
  const at = WAYS.findIndex(([name]) => name === field)
  return at < 0 ? WAYS.length : at
}

/** 7d 12h local might be one time. */
const isListed = (field: string, { localRetentionHours }: Fields): boolean =>
  field === 'retentionHours' && localRetentionHours !== undefined

const partOf = (field: string, value: unknown): string => {
  const [, units, before, after] = WAYS.find(([name]) => name === field) ?? []
  const said = units && typeof value === 'number' ? inUnits(field, value, units) : undefined
  return said === undefined ? `${field}=${String(value)}` : `${before}${said}${after}`
}

/** Digits that a number in a unit may have: with more the plain one says it better. */
const MOST_DIGITS = 6

/** The shortest that is read as the very same number; undefined where none is. */
const inUnits = (field: string, value: number, units: readonly Unit[]): string | undefined => {
  const [shortest] = units
    .map(([suffix, each]) => `${Number((value / each).toPrecision(MOST_DIGITS))}${suffix}`)
    .filter((text) => isRead(field, text, { [field]: value }))
    .sort((one, other) => length(one) - length(other))
  return shortest
}

/** A fraction is longer than it looks: 100 MB/s says more than 0.1 GB/s. */
const length = (text: string): number => text.length + (text.startsWith('0.') ? MOST_DIGITS : 0)

const isRead = (field: string, text: string, wanted: Readonly<Record<string, number>>): boolean => {
  const reading = readField(field, text)
  return (
    reading.ok &&
    Object.entries(wanted).every(([name, value]) => Object.is(reading.fields[name], value))
  )
}

const MESSAGES: readonly Unit[] = [
  ['M msg/s', 1e6],
  ['k msg/s', 1e3],
  [' msg/s', 1],
]
const SIZES: readonly Unit[] = [
  [' MB', 1e6],
  [' KB', 1e3],
  [' bytes', 1],
]

/** Messages and their size; undefined where one is not given, or both together are not read so. */
const productOf = ({ messagesPerSecond, averageMessageBytes }: Fields): string | undefined => {
  if (messagesPerSecond === undefined || averageMessageBytes === undefined) return undefined
  const messages = inUnits('messagesPerSecond', messagesPerSecond, MESSAGES)
  const size = inUnits('averageMessageBytes', averageMessageBytes, SIZES)
  const text = `${messages} × ${size}`
  return messages &&
    size &&
    isRead('averageIngressMiBps', text, { messagesPerSecond, averageMessageBytes })
    ? text
    : undefined
}
