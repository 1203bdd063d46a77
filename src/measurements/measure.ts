import type { Warning } from '../schema/candidate'
import type { Measured, Measurements } from '../schema/measurements'
import { MeasuredFields } from '../schema/measurements'
import type { MeasurementsInput } from '../schema/measurements-input'
import type { ProducerTest } from '../schema/tool-tests'
import { agreedSettings } from './agreed-settings'
import { consumeRate, consumerTests } from './consume-rate'
import { groupFields } from './group-fields'
import { groupLags } from './group-lags'
import { offsetWarnings } from './group-rates'
import { groupWarnings } from './group-warnings'
import { partitionsSaid } from './partitions-said'
import { pasteOf } from './paste'
import { produceRate } from './produce-rate'
import { producerTests } from './producer-tests'
import { linesOf } from './read/lines'
import { recognise } from './read/recognise'
import { recognisedAs } from './recognised-as'
import { topicsSeen } from './topics-seen'
import { unrecognisedIn } from './unrecognised'

/** Measurements, or what was doubtful where nothing was recognised. */
export type MeasureOutcome =
  | { readonly ok: true; readonly measurements: Measurements }
  | { readonly ok: false; readonly doubts: readonly string[] }

/**
 * What the output of other tools says of a workload. A value that is not in it, or not whole, is not in
 * the answer either: nothing is zero for want of a number.
 */
export const measure = (input: MeasurementsInput): MeasureOutcome => {
  const lines = linesOf(pasteOf(input))
  const seen = recognise(lines)
  const recognised = recognisedAs(seen)
  if (recognised.length === 0) return { ok: false, doubts: seen.doubts }

  const said = partitionsSaid(lines, seen)
  const producers = producerTests(seen.producers, { ...seen, said, partitions: input.partitions })
  const consumers = consumerTests(seen.consumers, seen.commands)
  const produce = produceRate(producers)
  const consume = consumeRate(consumers)
  const groups = groupLags(seen.groups, { members: seen.members, withinHours: input.withinHours })
  const size = messageSize(producers, input)
  const ratio = compressionOf(producers)
  const bytes = size && size.value / (ratio?.value ?? 1)
  const topics = topicsSeen(seen.topics, {
    offsets: seen.offsets,
    rates: groups.flatMap(({ rates }) => rates),
    bytes,
  })
  const ofGroups = groupFields(groups, { topics, bytes })
  const ofTopics = agreedSettings(topics)
  // A real group says more of c than a test that throws away what it reads.
  const all = [
    ...produce.measured,
    ...consume.measured,
    ...(size ? [size] : []),
    ...(ratio ? [ratio] : []),
    ...ofGroups.measured,
    ...ofTopics.measured,
  ]
  const { measured, warnings } = inRange(lastOfEach(all))
  const unrecognised = unrecognisedIn(lines, seen.lines)
  return {
    ok: true,
    measurements: {
      recognised,
      fields: MeasuredFields.parse(
        Object.fromEntries(measured.map(({ field, value }) => [field, value])),
      ),
      measured,
      producerTests: producers,
      producerScale: [...produce.scale],
      consumerTests: consumers,
      groups: groups.slice(0, MOST_GROUPS).map(({ lag }) => lag),
      topics,
      ...(unrecognised ? { unrecognised } : {}),
      warnings: [
        ...produce.warnings,
        ...consume.warnings,
        ...groupWarnings(groups.slice(0, MOST_GROUPS)),
        ...(groups.length > MOST_GROUPS ? [groupsLeftOut(groups.length)] : []),
        ...offsetWarnings(seen.offsets),
        ...ofGroups.warnings,
        ...ofTopics.warnings,
        ...warnings,
        ...seen.doubts.map((detail) => ({ code: 'not-whole', detail })),
      ],
    },
  }
}

/** Groups in an answer: those with most lag. */
const MOST_GROUPS = 500

const groupsLeftOut = (count: number): Warning => ({
  code: 'groups-left-out',
  detail: `${count} groups were read, and the ${MOST_GROUPS} with most lag are listed; all count for the fields`,
})

/** Bytes of a message: given, or those of the tests where all have the same. */
const messageSize = (
  tests: readonly ProducerTest[],
  { averageMessageBytes }: MeasurementsInput,
): Measured | undefined => {
  const field = { field: 'averageMessageBytes', unit: 'bytes' }
  if (averageMessageBytes !== undefined)
    return { ...field, value: averageMessageBytes, how: 'as given' }
  const [first, ...others] = tests
  const value = first?.averageMessageBytes
  const isSame = others.every((test) => test.averageMessageBytes === value)
  return value === undefined || !isSame
    ? undefined
    : { ...field, value, how: `kafka-producer-perf-test, line ${first?.line}: what it sent` }
}

const compressionOf = (tests: readonly ProducerTest[]): Measured | undefined => {
  const [first, ...others] = tests
  const value = first?.compressionRatio
  return value === undefined || others.some((test) => test.compressionRatio !== value)
    ? undefined
    : {
        field: 'compressionRatio',
        value,
        unit: '',
        how: `kafka-producer-perf-test, line ${first?.line}: 1 over compression-rate-avg`,
      }
}

const lastOfEach = (measured: readonly Measured[]): Measured[] => [
  ...new Map(measured.map((one) => [one.field, one])).values(),
]

/** What a workload can have; the rest is told, and left out. */
const inRange = (
  measured: readonly Measured[],
): { readonly measured: Measured[]; readonly warnings: Warning[] } => {
  const fits = ({ field, value }: Measured) => MeasuredFields.safeParse({ [field]: value }).success
  return {
    measured: measured.filter(fits),
    warnings: measured
      .filter((one) => !fits(one))
      .map(({ field, value, unit, how }) => ({
        code: 'out-of-range',
        detail: `${field} of ${value} ${unit} cannot be planned with, and is left out (${how})`,
      })),
  }
}
