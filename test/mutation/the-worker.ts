import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'

/** Stands in for `cloudflare:workers`: the same routes, asked without workerd. */
const app = createApp(withoutRefresh(bundled))

export const exports = {
  default: {
    fetch: async (input: string | Request, init?: RequestInit): Promise<Response> =>
      app.fetch(new Request(input, init)),
  },
}
