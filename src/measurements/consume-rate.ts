import { amount } from '../core/words'
import type { Warning } from '../schema/candidate'
import type { Measured } from '../schema/measurements'
import type { ConsumerTest } from '../schema/tool-tests'
import { exact } from './exact'
import { linesBetween } from './lines-between'
import type { ConsumerRun } from './read/found'
import type { Command } from './read/read-commands'

/** The runs as they stand in the answer: rates while fetching where the tool has them. */
export const consumerTests = (
  runs: readonly ConsumerRun[],
  commands: readonly Command[],
): ConsumerTest[] =>
  runs.map((run, index) => {
    const before = runs[index - 1]?.lastLine ?? 0
    const command = linesBetween(commands, before, run.line + 1).findLast(
      ({ tool }) => tool === 'consumer',
    )
    const threads = run.hasThreads ? Math.max(1, Number(command?.options.get('threads')) || 1) : 1
    const { mibps, messagesPerSecond } = run.fetching ?? run
    return {
      line: run.line,
      messages: run.messages,
      consumedMiB: exact(run.consumedMiB),
      seconds: exact(run.seconds),
      messagesPerSecond: exact(messagesPerSecond / threads),
      mibps: exact(mibps / threads),
      timedOut: run.timedOut,
      basis: run.detailed ? 'detailed' : run.fetching ? 'fetching' : 'whole',
    }
  })

/** c from runs of kafka-consumer-perf-test, MiB/s of one consumer: of several, the slowest. */
export const consumeRate = (
  tests: readonly ConsumerTest[],
): { readonly measured: readonly Measured[]; readonly warnings: readonly Warning[] } => {
  const slowest = tests
    .filter(({ mibps, timedOut }) => mibps > 0 && !timedOut)
    .reduce<ConsumerTest | undefined>(
      (least, test) => (least && least.mibps <= test.mibps ? least : test),
      undefined,
    )
  const waited = tests.filter(({ timedOut }) => timedOut).map(timedOutWarning)
  if (!slowest) return { measured: [], warnings: waited }
  const { line, mibps, basis, seconds } = slowest
  return {
    measured: [
      {
        field: 'partitionConsumeMiBps',
        value: mibps,
        unit: 'MiB/s',
        how: `kafka-consumer-perf-test, line ${line}: one consumer read ${amount(mibps, 'MiB/s')}${BASIS[basis]}`,
      },
    ],
    warnings: [
      ...waited,
      {
        code: 'consumer-does-nothing',
        detail: `line ${line}: the tool throws away what it reads; your consumers do something with it, so that c is at most ${amount(mibps, 'MiB/s')}. Two readings of the lag of a real group say more`,
      },
      ...(basis === 'whole'
        ? [
            {
              code: 'joining-included',
              detail: `line ${line}: the ${amount(seconds, 's')} of the run include joining the group, some three seconds: c may be more`,
            },
          ]
        : []),
    ],
  }
}

const timedOutWarning = ({ line }: ConsumerTest): Warning => ({
  code: 'timed-out',
  detail: `line ${line}: the consumer ran into its timeout, and the time it waited counts: its rate is not used as c; ask for fewer --messages than there are`,
})

const BASIS = {
  fetching: ' while it fetched',
  whole: ' over the whole run',
  detailed: ' from its first row to its last',
} as const
