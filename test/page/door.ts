import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'

// Not the entry of the Worker, which loads the AWS SDK: each file of tests would load it anew.
const app = createApp(withoutRefresh(bundled))

/** Asks the application for a path, at bundled prices. */
export const request = async (path: string): Promise<Response> =>
  app.request(`https://planner.example${path}`)
