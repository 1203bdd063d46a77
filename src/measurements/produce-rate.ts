import { amount } from '../core/words'
import type { Warning } from '../schema/candidate'
import type { Measured } from '../schema/measurements'
import type { ProducerScale, ProducerTest } from '../schema/tool-tests'
import { exact } from './exact'
import { MOST_DOUBT, ROUNDING_MIBPS } from './rounding'

/** p, how it grows with partitions, and what to know of it. */
export interface ProduceRate {
  readonly measured: readonly Measured[]
  readonly scale: readonly ProducerScale[]
  readonly warnings: readonly Warning[]
}

/** A rate that grows by less than this with more partitions has stopped growing. */
const STILL_GROWS = 1.1
/** A run shorter than this is mostly warm-up. */
const SHORT_SECONDS = 10

/**
 * p from the runs of a paste, MiB/s on the wire of one partition: of the runs that nothing held back, those
 * with fewest partitions; of those the settings that reach most, and of several runs with them the middle one.
 * Source: Jun Rao, who measures p on a single partition.
 */
export const produceRate = (tests: readonly ProducerTest[]): ProduceRate => {
  const free = tests.filter(({ throttledTo }) => throttledTo === undefined)
  const fewest = Math.min(...free.map(partitionsOf))
  const candidates = free.filter((test) => partitionsOf(test) === fewest)
  const best = middleOf(bestSettings(ofOneTopic(candidates)))
  const scale = scaleOf(free)
  return {
    scale,
    measured: best ? [measuredBy(best)] : [],
    warnings: [
      ...tests.filter(({ throttledTo }) => throttledTo !== undefined).map(throttled),
      ...(best ? warningsOf(best) : []),
      ...differing(free),
      ...stopped(scale),
    ],
  }
}

/** What is not said is taken to be one partition, with a warning. */
const partitionsOf = ({ partitions }: ProducerTest): number => partitions ?? 1

/** Runs on several topics of which nobody says the partitions: those on the slowest, which may have one. */
const ofOneTopic = (tests: readonly ProducerTest[]): readonly ProducerTest[] => {
  const byTopic = Map.groupBy(tests, ({ topic, partitions }) =>
    partitions === undefined ? topic : '',
  )
  const best = (runs: readonly ProducerTest[]) => Math.max(...runs.map(({ mibps }) => mibps))
  return [...byTopic.values()].reduce<readonly ProducerTest[]>(
    (slowest, runs) => (slowest.length === 0 || best(runs) < best(slowest) ? runs : slowest),
    [],
  )
}

/** The runs with the settings that reach most. */
const bestSettings = (tests: readonly ProducerTest[]): readonly ProducerTest[] => {
  const bySettings = Map.groupBy(tests, ({ settings }) => settings)
  return [...bySettings.values()].reduce<readonly ProducerTest[]>(
    (best, next) => ((middleOf(next)?.mibps ?? 0) > (middleOf(best)?.mibps ?? -1) ? next : best),
    [],
  )
}

const middleOf = (tests: readonly ProducerTest[]): ProducerTest | undefined =>
  [...tests].sort((one, other) => one.mibps - other.mibps)[Math.floor((tests.length - 1) / 2)]

const onTheWire = ({ mibps, compressionRatio = 1 }: ProducerTest): number =>
  mibps / compressionRatio

const measuredBy = (test: ProducerTest): Measured => {
  const partitions = partitionsOf(test)
  const over = partitions === 1 ? '' : ` over ${amount(partitions)} partitions`
  const ratio = test.compressionRatio
  const wire = ratio === undefined ? '' : ` before compression by ${amount(ratio)}`
  return {
    field: 'partitionProduceMiBps',
    value: exact(onTheWire(test) / partitions),
    unit: 'MiB/s',
    how: `kafka-producer-perf-test, line ${test.line}: ${amount(test.mibps, 'MiB/s')}${wire}${over}`,
  }
}

const scaleOf = (tests: readonly ProducerTest[]): ProducerScale[] => {
  const known = tests.filter(({ partitions }) => partitions !== undefined)
  const byPartitions = Map.groupBy(known, partitionsOf)
  if (byPartitions.size < 2) return []
  const best = [...byPartitions]
    .map(([partitions, runs]) => ({ partitions, mibps: Math.max(...runs.map(onTheWire)) }))
    .sort((one, other) => one.partitions - other.partitions)
  return best.map(({ partitions, mibps }, index) => {
    const fewer = best[index - 1]?.mibps
    return {
      partitions,
      mibps: exact(mibps),
      partitionMiBps: exact(mibps / partitions),
      growth: fewer === undefined || fewer === 0 ? undefined : exact(mibps / fewer),
    }
  })
}

const stopped = (scale: readonly ProducerScale[]): Warning[] => {
  const at = scale.findIndex(({ growth }) => growth !== undefined && growth < STILL_GROWS)
  const [before, after] = [scale[at - 1], scale[at]]
  if (!before || !after) return []
  return [
    {
      code: 'stops-growing',
      detail: `${amount(after.partitions)} partitions take ${amount(after.mibps, 'MiB/s')}, ${amount(before.partitions)} take ${amount(before.mibps, 'MiB/s')}: from there on something else than the partitions is full, such as this one producer`,
    },
  ]
}

const throttled = ({ line, throttledTo = 0 }: ProducerTest): Warning => ({
  code: 'throttled',
  detail: `line ${line}: the command allowed ${amount(throttledTo)} messages a second, and the run came up to them: it does not say what a partition takes; use --throughput -1`,
})

const warningsOf = (test: ProducerTest): Warning[] => {
  const { line, partitions, messagesPerSecond, records, settings = '', compressionRatio } = test
  const warnings: Warning[] = []
  if (partitions === undefined)
    warnings.push({
      code: 'partitions-assumed',
      detail: `line ${line}: the output does not say how many partitions the topic has; taken to be 1. With more, p is that much smaller: give partitions`,
    })
  if (settings === '' && isRound(messagesPerSecond))
    warnings.push({
      code: 'maybe-throttled',
      detail: `line ${line}: ${amount(messagesPerSecond)} messages a second is nearly a round number; if that was --throughput, p may be more`,
    })
  if (/compression\.type=(?!none)/.test(settings) && compressionRatio === undefined)
    warnings.push({
      code: 'compression-not-known',
      detail: `line ${line}: the tool counts bytes before compression; run it with --print-metrics, so that p can be given in bytes on the wire`,
    })
  if (ROUNDING_MIBPS > MOST_DOUBT * test.mibps)
    warnings.push({
      code: 'rounded',
      detail: `line ${line}: the tool writes hundredths of a MiB/s, so that p of ${amount(test.mibps, 'MiB/s')} may be off by ${amount((100 * ROUNDING_MIBPS) / test.mibps)} %: use more or larger messages`,
    })
  const seconds = records / messagesPerSecond
  if (seconds < SHORT_SECONDS)
    warnings.push({
      code: 'short-run',
      detail: `line ${line}: the run took ${amount(seconds, 's')}, much of it warm-up: p may be more with more --num-records`,
    })
  return warnings
}

/** How near to a number of two digits and zeros a rate is that was held to it. */
const NEAR = 0.001

const isRound = (rate: number): boolean => {
  const round = Number(rate.toPrecision(2))
  return Math.abs(rate - round) <= NEAR * round
}

const differing = (tests: readonly ProducerTest[]): Warning[] => {
  const bySettings = Map.groupBy(
    tests.filter(({ settings }) => settings !== undefined),
    ({ settings }) => settings,
  )
  if (bySettings.size < 2) return []
  const reached = [...bySettings].map(
    ([settings, runs]) =>
      `${amount(Math.max(...runs.map(({ mibps }) => mibps)), 'MiB/s')} with ${settings}`,
  )
  return [
    {
      code: 'settings-differ',
      detail: `the settings of the producer matter: ${reached.join('; ')}. p holds for producers that are set alike`,
    },
  ]
}
