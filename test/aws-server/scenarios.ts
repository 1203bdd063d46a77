import type { FaultKind, Scenario } from './scenario'

/** The scenarios of one server, and how often each was asked since it was set. */
export interface Scenarios {
  /** Replaces a scenario and starts to count anew. */
  set(name: string, scenario: Scenario): void
  /** A name that was never set is an empty scenario. */
  get(name: string): { readonly requests: number; readonly scenario: Scenario }
  /**
   * Counts one request for an operation; says what bends it, the fault that strikes it, and which
   * request it is, from 1.
   */
  ask(name: string, operation: string): Turn
}

export interface Turn {
  readonly scenario: Scenario
  readonly fault: FaultKind | undefined
  readonly request: number
}

/** An empty store. */
export function scenarios(): Scenarios {
  const known = new Map<string, { requests: number; aimed: number; scenario: Scenario }>()
  const get = (name: string) => known.get(name) ?? { requests: 0, aimed: 0, scenario: {} }
  return {
    set: (name, scenario) => known.set(name, { requests: 0, aimed: 0, scenario }),
    get: (name) => {
      const { requests, scenario } = get(name)
      return { requests, scenario }
    },
    ask: (name, operation) => {
      const { requests, aimed, scenario } = get(name)
      const isAimed = (scenario.fault?.operation ?? operation) === operation
      const request = requests + 1
      const turn = aimed + (isAimed ? 1 : 0)
      known.set(name, { requests: request, aimed: turn, scenario })
      return { scenario, fault: isAimed ? strikes(scenario.fault, turn) : undefined, request }
    },
  }
}

function strikes(fault: Scenario['fault'], turn: number): FaultKind | undefined {
  if (!fault) return undefined
  const struck = turn - (fault.after ?? 0)
  return struck >= 1 && struck <= (fault.times ?? Number.POSITIVE_INFINITY) ? fault.kind : undefined
}
