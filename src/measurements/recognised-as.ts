import { amount } from '../core/words'
import type { Measurements } from '../schema/measurements'
import type { Found, GroupReading } from './read/found'
import type { Recognition } from './read/recognise'

type Recognised = Measurements['recognised'][number]

/** What a paste was recognised as, tool by tool. */
export const recognisedAs = (seen: Recognition): Recognised[] => {
  const { producers, consumers, members, topics, offsets } = seen
  const by = (tool: GroupReading['tool']) => seen.groups.filter((reading) => reading.tool === tool)
  const listings = by('kafka-consumer-groups')
  const windows = by('burrow')
  return [
    ...part('kafka-producer-perf-test', producers, counted(producers, 'run')),
    ...part('kafka-consumer-perf-test', consumers, counted(consumers, 'run')),
    ...part(
      'kafka-consumer-groups',
      [...listings, ...members],
      [...groupsIn(listings), ...counted(members, 'list of members', 'lists of members')],
    ),
    ...part('kafka-topics', topics, counted(topics, 'topic')),
    ...part(
      'burrow',
      [...windows, ...offsets],
      [...groupsIn(windows), ...counted(offsets, 'list of end offsets', 'lists of end offsets')],
    ),
  ]
}

const part = (
  tool: Recognised['tool'],
  found: readonly Found[],
  what: readonly string[],
): Recognised[] =>
  found.length === 0
    ? []
    : [
        {
          tool,
          what: what.join(', '),
          lines: found.reduce((total, { line, lastLine }) => total + lastLine - line + 1, 0),
        },
      ]

const counted = (
  found: readonly unknown[],
  one: string,
  many: string = `${one}s`,
): readonly string[] =>
  found.length === 0 ? [] : [`${amount(found.length)} ${found.length === 1 ? one : many}`]

const groupsIn = (readings: readonly GroupReading[]): readonly string[] => {
  if (readings.length === 0) return []
  const groups = [...new Set(readings.map(({ group }) => group))]
  return [
    ...counted(groups, 'consumer group'),
    ...(readings.length > groups.length ? counted(readings, 'reading') : []),
  ]
}
