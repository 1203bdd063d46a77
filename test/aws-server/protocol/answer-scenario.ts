import { Scenario } from '../scenario'
import type { Scenarios } from '../scenarios'
import type { Answer } from './answer'

/**
 * Sets a scenario (PUT) or shows it with the requests since it was set (GET). What is no scenario
 * is refused with 400 and each fault with its path; a scenario without a name is never bent.
 */
export function answerScenario(
  method: string,
  name: string | undefined,
  body: string,
  scenarios: Scenarios,
): Answer {
  if (!name) return json({ message: 'a scenario needs a name: /_scenarios/{name}' }, 400)
  if (method === 'GET') return json(scenarios.get(name))
  if (method !== 'PUT') return json({ message: 'only GET and PUT are known here' }, 405)
  const read = Scenario.safeParse(parsed(body))
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) =>
      [path.join('.'), message].filter(Boolean).join(': '),
    )
    return json({ message: faults.join('; ') }, 400)
  }
  scenarios.set(name, read.data)
  return json(scenarios.get(name))
}

/** undefined, which no scenario is, where the body is not JSON. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function json(value: unknown, status = 200): Answer {
  const headers = { 'content-type': 'application/json' }
  return { sent: 'whole', status, headers, body: `${JSON.stringify(value)}\n` }
}
