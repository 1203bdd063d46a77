import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

const STOP_DEADLINE_MS = 5_000

/** Asks a detached process and all that it started to end, and waits until it has, or for the deadline. */
export const stopGroup = async (leader: ChildProcess): Promise<void> => {
  const ended = leader.exitCode === null && leader.pid ? once(leader, 'exit') : undefined
  signalGroup(leader, 'SIGTERM')
  await Promise.race([ended, delay(STOP_DEADLINE_MS, undefined, { ref: false })])
}

/** Ends what is left of a detached process and all that it started, at once. */
export const killGroup = (leader: ChildProcess): void => signalGroup(leader, 'SIGKILL')

const signalGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    if (pid) process.kill(-pid, signal)
  } catch {
    // Nothing of the group is left.
  }
}
