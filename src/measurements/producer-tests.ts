import { BYTES_PER_MIB } from '../core/units'
import type { ProducerTest } from '../schema/tool-tests'
import { exact } from './exact'
import { linesBetween } from './lines-between'
import type { PartitionsSaid } from './partitions-said'
import type { ProducerRun } from './read/found'
import type { Command } from './read/read-commands'
import type { Metric } from './read/read-metrics'
import { MOST_DOUBT, ROUNDING_MIBPS } from './rounding'

/** What is known around the runs of a paste. */
export interface AroundRuns {
  readonly commands: readonly Command[]
  readonly metrics: readonly Metric[]
  readonly said: PartitionsSaid
  /** Partitions as the request has them, where the paste says nothing. */
  readonly partitions: number | undefined
}

/** The runs with what their commands, notes and metrics say of them. */
export const producerTests = (runs: readonly ProducerRun[], around: AroundRuns): ProducerTest[] =>
  runs.map((run, index) => {
    const before = runs[index - 1]?.lastLine ?? 0
    const after = runs[index + 1]?.line ?? Number.POSITIVE_INFINITY
    const command = linesBetween(around.commands, before, run.line + 1).findLast(
      ({ tool }) => tool === 'producer',
    )
    const metrics = linesBetween(around.metrics, run.lastLine, after)
    const metric = (name: string) => metrics.find((found) => found.name === name)?.value
    const topic = command?.options.get('topic')
    const partitions =
      around.said.between(before, run.line) ??
      (topic === undefined ? undefined : around.said.ofTopic(topic)) ??
      around.partitions
    const allowed = Number(command?.options.get('throughput'))
    const rate = metric('compression-rate-avg')
    return {
      line: run.line,
      records: run.records,
      messagesPerSecond: exact(run.recordsPerSecond),
      mibps: exact(run.mibps),
      averageMessageBytes: messageBytes(run, command),
      averageLatencyMs: exact(run.averageLatencyMs),
      maxLatencyMs: run.maxLatencyMs,
      latency: run.percentilesMs && {
        p50Ms: run.percentilesMs.p50,
        p95Ms: run.percentilesMs.p95,
        p99Ms: run.percentilesMs.p99,
        p999Ms: run.percentilesMs.p999,
      },
      basis: run.basis,
      topic,
      partitions,
      partitionMiBps: partitions === undefined ? undefined : exact(run.mibps / partitions),
      throttledTo: allowed > 0 && run.recordsPerSecond >= allowed * NEARLY ? allowed : undefined,
      averageBatchBytes: metric('batch-size-avg'),
      compressionRatio: rate !== undefined && rate > 0 && rate < 1 ? exact(1 / rate) : undefined,
      settings: settingsOf(command),
    }
  })

/** A run that comes so near to what its command allows was held back by it. */
const NEARLY = 0.97

/** Bytes of a message: as the command has it, or MiB over messages where that is exact enough. */
const messageBytes = (
  { mibps, recordsPerSecond }: ProducerRun,
  command: Command | undefined,
): number | undefined => {
  const size = Number(command?.options.get('record-size'))
  if (Number.isInteger(size) && size >= 1) return size
  if (!(mibps > 0) || ROUNDING_MIBPS / mibps > MOST_DOUBT) return undefined
  return Math.round((mibps * BYTES_PER_MIB) / recordsPerSecond)
}

/** Names in settings that hold secrets; and addresses, which say nothing of speed. */
const SPEED =
  /^(?:acks|linger\.ms|batch\.size|compression\.type|buffer\.memory|enable\.idempotence|max\.in\.flight\.requests\.per\.connection|max\.request\.size)$/

const settingsOf = (command: Command | undefined): string | undefined => {
  const settings = [...(command?.properties ?? [])].filter(([name]) => SPEED.test(name))
  return settings.length > 0
    ? settings
        .map(([name, value]) => `${name}=${value.slice(0, LONGEST)}`)
        .sort()
        .join(' ')
    : undefined
}

const LONGEST = 40
