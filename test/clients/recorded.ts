/** An answer that a generated client was given. */
export interface Recorded {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Sends what `act` asks for to the planner, wherever it was sent to, and keeps what came back. */
export const recorded = async (
  plannerUrl: string,
  act: () => Promise<unknown>,
): Promise<readonly Recorded[]> => {
  const real = globalThis.fetch
  const kept: Promise<Recorded>[] = []
  globalThis.fetch = async (input, init) => {
    const asked = new Request(input, init)
    const { pathname, search } = new URL(asked.url)
    const body = asked.method === 'POST' ? { body: await asked.text() } : {}
    const response = await real(`${plannerUrl}${pathname}${search}`, {
      method: asked.method,
      headers: asked.headers,
      ...body,
    })
    kept.push(copyOf(asked.method, pathname, response.clone()))
    return response
  }
  try {
    await act()
  } finally {
    globalThis.fetch = real
  }
  return Promise.all(kept)
}

const copyOf = async (method: string, path: string, response: Response): Promise<Recorded> => ({
  method,
  path,
  status: response.status,
  type: response.headers.get('content-type') ?? '',
  body: await response.text(),
})
