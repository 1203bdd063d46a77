import type { FaultKind, Scenario } from './scenario'

/** The scenarios of one server, and how often each was asked since it was set. */
export interface Scenarios {
  /** Replaces a scenario and starts to count anew. */
  set(name: string, scenario: Scenario): void
  /** A name that was never set is an empty scenario. */
  get(name: string): { readonly requests: number; readonly scenario: Scenario }
  /**
   * Counts one request; says what bends it, the fault that strikes it, and which request it is,
   * from 1.
   */
  ask(name: string): Turn
}

export interface Turn {
  readonly scenario: Scenario
  readonly fault: FaultKind | undefined
  readonly request: number
}

/** An empty store. */
export function scenarios(): Scenarios {
  const known = new Map<string, { requests: number; scenario: Scenario }>()
  const get = (name: string) => known.get(name) ?? { requests: 0, scenario: {} }
  return {
    set: (name, scenario) => known.set(name, { requests: 0, scenario }),
    get,
    ask: (name) => {
      const { requests, scenario } = get(name)
      const request = requests + 1
      known.set(name, { requests: request, scenario })
      return { scenario, fault: strikes(scenario.fault, request), request }
    },
  }
}

function strikes(fault: Scenario['fault'], request: number): FaultKind | undefined {
  if (!fault) return undefined
  const struck = request - (fault.after ?? 0)
  return struck >= 1 && struck <= (fault.times ?? Number.POSITIVE_INFINITY) ? fault.kind : undefined
}
