import { parentPort, workerData } from 'node:worker_threads'
import type { TestId } from './oracle'
import { oracle } from './oracle'

/** What is asked of the thread in which tests run: it can be ended when a mutant never does. */
export type Question =
  | { readonly kind: 'record'; readonly files: readonly string[] }
  | { readonly kind: 'mutant'; readonly id: number; readonly tests: readonly TestId[] }

const { record, firstToNotice } = oracle(workerData)

parentPort?.on('message', async (question: Question) => {
  const answer =
    question.kind === 'record'
      ? await record(question.files)
      : await firstToNotice(question.id, question.tests)
  parentPort?.postMessage(answer)
})
