import type { TestProject } from 'vitest/node'
import { startBrowser } from './start/browser'
import { startPlanner } from './start/planner'

/** Starts one browser and one planner for all browser tests, and ends both after the last. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const browser = await startBrowser()
  const planner = await startPlanner().catch(async (error: unknown) => {
    await browser.close()
    throw error
  })
  project.provide('browserUrl', browser.url)
  project.provide('plannerUrl', planner.url)
  return async () => {
    await Promise.all([browser.close(), planner.close()])
  }
}
