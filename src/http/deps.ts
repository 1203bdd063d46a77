import type { Catalogue } from '../schema/catalogue'
import type { RefreshStatus } from '../schema/refresh-status'

/** What the routes need from outside: values and functions, read once in worker.ts. */
export interface Deps {
  /** The bundled catalogue: the names of all regions, and the lists that come with the planner. */
  readonly catalogue: Catalogue
  /** The catalogue with the prices in use for a region; the bundled one for what is not a region. */
  readonly catalogueFor: (region: unknown) => Promise<Catalogue>
  /** How refreshes from AWS went; undefined when nothing is set up. Says when it cannot be read. */
  readonly refreshStatus: () => Promise<RefreshStatus | undefined>
}

/** Deps with one catalogue for all regions, never refreshed. */
export const withoutRefresh = (catalogue: Catalogue): Deps => ({
  catalogue,
  catalogueFor: async () => catalogue,
  refreshStatus: async () => undefined,
})
