import { AsyncLocalStorage } from 'node:async_hooks'
import { vi } from 'vitest'

/** Holds every answer that any test sees against the OpenAPI document, whichever way it was asked for. */

// Vitest calls this after each mocked import, and workerd does not have it.
AsyncLocalStorage.prototype.disable = () => undefined

vi.mock('../../src/app', async (original) => {
  const { createApp } = await original<typeof import('../../src/app')>()
  const guarded: typeof createApp = (deps) => {
    const app = createApp(deps)
    const ask = app.fetch
    app.fetch = async (request, ...rest) => {
      const response = await ask(request, ...rest)
      await mustObey(request, response)
      return response
    }
    return app
  }
  return { createApp: guarded }
})

/** Fails where an answer breaks the document. */
const mustObey = async ({ method, url }: Request, response: Response): Promise<void> => {
  const { pathname: path } = new URL(url)
  const { status } = response
  const contentType = response.headers.get('content-type') ?? ''
  const isProblem = contentType.startsWith('application/problem+json')
  if (!OF_THE_API.test(path) && !isProblem) return
  // Loaded with the first answer: a test that asks for nothing does without it.
  const { faultsOfAnswer, faultsOfValue, isJson, PROBLEM } = await import('./document-schemas')
  const body = isJson(contentType) && method !== 'HEAD' ? await response.clone().json() : undefined
  // The document does not say that a problem which cannot even be drawn stays JSON.
  const faults =
    isProblem && status === 500
      ? faultsOfValue(PROBLEM, body)
      : faultsOfAnswer({ method, path, status, contentType, body })
  if (faults.length > 0) throw new Error(`the answer breaks openapi.yaml: ${faults.join('; ')}`)
}

/** Paths that the document answers for; the page, Slack and the document itself are not among them. */
const OF_THE_API = /^\/(?:v1\/|healthz$)/
