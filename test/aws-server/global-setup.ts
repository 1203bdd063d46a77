import type { TestProject } from 'vitest/node'
import { startAwsServer } from './server'

/** Serves AWS's prices to the tests that run in the Worker; `inject('awsUrl')` is its address. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { url, close } = await startAwsServer({})
  project.provide('awsUrl', url)
  return close
}
