import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import type { Deps } from '../../src/deps'
import { withoutRefresh } from '../../src/deps'

/** A planner whose log is kept. */
export const plannerWith = (deps: Partial<Deps>) => {
  const logged: object[] = []
  const app = createApp({
    ...withoutRefresh(bundled),
    log: (entry: object) => logged.push(entry),
    ...deps,
  })
  return {
    logged,
    ask: async (path: string, headers: HeadersInit = {}, init: RequestInit = {}) =>
      app.request(`https://planner.example${path}`, { ...init, headers }),
  }
}

export const PLAN = '/v1/plan?region=us-east-1&averageIngressMiBps=50&platforms=ec2'
