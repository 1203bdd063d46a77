/** A line of what was pasted, without colours and carriage returns. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** Where in the paste something was found. */
export interface Found {
  /** First and last line, from 1. */
  readonly line: number
  readonly lastLine: number
}

/** One run of kafka-producer-perf-test. Its "MB" are MiB. */
export interface ProducerRun extends Found {
  readonly records: number
  readonly recordsPerSecond: number
  readonly mibps: number
  readonly averageLatencyMs: number
  readonly maxLatencyMs: number
  /** Absent where the final line was not there, or cut. */
  readonly percentilesMs?: {
    readonly p50: number
    readonly p95: number
    readonly p99: number
    readonly p999: number
  }
  /** `whole`: the final line; `steady`: the line that leaves the warm-up out; `windows`: no final line was there. */
  readonly basis: 'whole' | 'steady' | 'windows'
  /** Progress lines before the final one. */
  readonly windows: number
}

/** One run of kafka-consumer-perf-test: one consumer that throws away what it reads. Its "MB" are MiB. */
export interface ConsumerRun extends Found {
  readonly consumedMiB: number
  readonly messages: number
  /** From the first line to the last, joining the group included. */
  readonly seconds: number
  /** MiB/s and messages a second while it fetched; absent where the tool has no such columns, or nonsense in them. */
  readonly fetching?: { readonly mibps: number; readonly messagesPerSecond: number }
  readonly mibps: number
  readonly messagesPerSecond: number
  readonly detailed: boolean
  /** Whether it is of a version in which `--threads` made more than one consumer. */
  readonly hasThreads: boolean
  /** Whether it waited in vain for more messages at its end, so that its rates are too low. */
  readonly timedOut: boolean
}

/** A consumer group at one moment, as kafka-consumer-groups or Burrow told it. */
export interface GroupReading extends Found {
  readonly tool: 'kafka-consumer-groups' | 'burrow'
  readonly group: string
  /** When it was read, where the paste or the tool says so: milliseconds since 1970. */
  readonly atMs?: number
  readonly partitions: readonly GroupPartition[]
  /** Whether all partitions are listed; Burrow's /status lists only those in trouble. */
  readonly complete: boolean
}

/** A partition that a group reads; what the tool wrote as "-" is absent. */
export interface GroupPartition {
  readonly topic: string
  readonly partition: number
  readonly committedOffset?: number
  readonly endOffset?: number
  readonly lag?: number
  /** Who reads it; absent where nobody does. */
  readonly consumer?: string
  /** Where the tool itself has two readings of it (Burrow's oldest and newest commit). */
  readonly window?: CommitWindow
}

/** The oldest and the newest commit that a tool keeps; a lag is that at the commit. */
export interface CommitWindow {
  readonly from: Commit
  readonly to: Commit
}

export interface Commit {
  readonly atMs: number
  readonly committedOffset: number
  readonly lag?: number
}

/** The members of a group (`--members`), one line each. */
export interface GroupMembers extends Found {
  readonly group: string
  readonly members: number
}

/** End offsets of a topic at one moment (Burrow's /topic), by partition. */
export interface TopicOffsets extends Found {
  readonly topic: string
  readonly atMs?: number
  readonly endOffsets: readonly number[]
}

/** A topic as kafka-topics --describe has it. */
export interface TopicDescribed extends Found {
  readonly topic: string
  readonly partitions: number
  readonly replicationFactor: number
  /** Overrides of the topic, as written. */
  readonly configs: Readonly<Record<string, string>>
}

/** What a parser took from a paste. */
export interface Taken<Kind> {
  readonly found: readonly Kind[]
  /** Numbers of the lines that were understood. */
  readonly lines: ReadonlySet<number>
  /** What was nearly understood, and why it was not used; in words, with the line. */
  readonly doubts: readonly string[]
}
