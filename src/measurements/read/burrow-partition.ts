import type { Commit, GroupPartition } from './found'
import type { JsonObject } from './json-value'
import { objectOf, textOf } from './json-value'
import { quoted } from './quoted'
import { wholeNumber } from './whole-number'

/** What Burrow has of a partition: its oldest and newest commit, and how far behind it is. */
export interface BurrowCommits {
  readonly topic: string
  readonly partition: unknown
  readonly oldest: unknown
  readonly newest: unknown
  readonly lag: unknown
  readonly owner: unknown
}

/** A partition as Burrow has it; what was left out, and why. */
export interface BurrowPartition {
  readonly partition?: GroupPartition
  /** Of the newest commit. */
  readonly atMs?: number
  /** As Burrow adds it up: 0 for a partition that was never committed. */
  readonly lag?: number
  readonly doubts: readonly string[]
}

/**
 * A partition by what Burrow has of it. A lag of 0 without a commit is no lag: Burrow writes it for partitions
 * that the group never committed.
 */
export const burrowPartition = (commits: BurrowCommits): BurrowPartition => {
  const doubts: string[] = []
  const number = (name: string, value: unknown): number | undefined => {
    const read = wholeNumber(value)
    if (read === undefined && value !== undefined && value !== null) {
      doubts.push(
        `${name} is ${quoted(String(JSON.stringify(value)))}, left out: a whole number from 0 to 2^53 would be right`,
      )
    }
    return read
  }
  const partition = number('partition', commits.partition)
  const commit = (value: JsonObject | undefined) => ({
    atMs: number('timestamp', value?.timestamp),
    committedOffset: number('offset', value?.offset),
    lag: number('lag', value?.lag),
  })
  const oldest = commit(objectOf(commits.oldest))
  const newest = commit(objectOf(commits.newest))
  /** Burrow's version 2 has the lag of the newest commit only. */
  const lag = commits.lag === undefined ? newest.lag : number('current lag', commits.lag)
  if (partition === undefined) return { doubts }
  const { topic } = commits
  const consumer = textOf(commits.owner)
  return {
    doubts,
    ...(newest.atMs && { atMs: newest.atMs }),
    ...(lag !== undefined && { lag }),
    partition: {
      topic,
      partition,
      ...(newest.committedOffset !== undefined && { committedOffset: newest.committedOffset }),
      ...(lag !== undefined && (lag > 0 || objectOf(commits.newest)) && { lag }),
      ...(consumer !== undefined && { consumer }),
      ...windowOf(oldest, newest),
    },
  }
}

interface Read {
  readonly atMs: number | undefined
  readonly committedOffset: number | undefined
  readonly lag: number | undefined
}

/** The oldest commit and the newest, where one came after the other. */
const windowOf = (oldest: Read, newest: Read): Pick<GroupPartition, 'window'> => {
  const [from, to] = [commitOf(oldest), commitOf(newest)]
  return from && to && from.atMs < to.atMs ? { window: { from, to } } : {}
}

const commitOf = ({ atMs, committedOffset, lag }: Read): Commit | undefined =>
  atMs && committedOffset !== undefined
    ? { atMs, committedOffset, ...(lag !== undefined && { lag }) }
    : undefined
