import { Worker } from 'node:worker_threads'
import type { Places } from './modules'
import type { Recorded, TestId } from './oracle'
import type { Question } from './worker'

const MOST_MIB = 1500

/** What came of a question that was cut off: time or memory ran out. */
export const RAN_AWAY = Symbol('ran away')

/** A thread in which tests run; one that runs away is ended, and the next question gets a new one. */
export const testThread = (script: string, places: Places) => {
  let worker: Worker | undefined

  const ask = (question: Question, ms: number): Promise<unknown> => {
    worker ??= new Worker(script, {
      workerData: places,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MIB },
    })
    const asked = worker
    return new Promise((resolve) => {
      const done = (answer: unknown) => {
        clearTimeout(timer)
        asked.off('message', done).off('error', ranAway)
        if (answer === RAN_AWAY) {
          worker = undefined
          void asked.terminate()
        }
        resolve(answer)
      }
      const ranAway = () => done(RAN_AWAY)
      const timer = setTimeout(ranAway, ms)
      asked.once('message', done)
      asked.once('error', ranAway)
      asked.postMessage(question)
    })
  }

  return {
    // The answers are those of worker.ts, question by question.
    record: (files: readonly string[], ms: number) =>
      ask({ kind: 'record', files }, ms) as Promise<Recorded[] | typeof RAN_AWAY>,
    firstToNotice: (id: number, tests: readonly TestId[], ms: number) =>
      ask({ kind: 'mutant', id, tests }, ms) as Promise<TestId | undefined | typeof RAN_AWAY>,
    end: () => worker?.terminate(),
  }
}
