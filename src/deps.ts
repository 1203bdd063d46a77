import type { Catalogue } from './schema/catalogue'
import type { RefreshStatus } from './schema/refresh-status'
import type { ClusterList, DescribedCluster } from './schema/running-cluster'

/** What the routes need from outside: values and functions, read once in worker.ts. */
export interface Deps {
  /** The bundled catalogue: the names of all regions, and the lists that come with the planner. */
  readonly catalogue: Catalogue
  /** The catalogue with the prices in use for a region; the bundled one for what is not a region. */
  readonly catalogueFor: (region: unknown) => Promise<Catalogue>
  /** How refreshes from AWS went; undefined when nothing is set up. Says when it cannot be read. */
  readonly refreshStatus: () => Promise<RefreshStatus | undefined>
  /** Draws an SVG as PNG; `scale` is pixels per unit of the SVG. */
  readonly drawPng: (svg: string, scale: number) => Promise<Uint8Array<ArrayBuffer>>
  /** What requests of Slack are held against and answered with; absent where Slack is not set up. */
  readonly slack?: SlackDeps | undefined
  /** The MSK clusters that exist; absent where nothing of it is set up. */
  readonly clusters?: ClustersDeps | ClustersNotSetUp | undefined
  /** Where links to the planner begin, when it is not the address it was asked at. */
  readonly publicBaseUrl?: string | undefined
  /** The keys of clients, and what needs one; absent where nothing does. */
  readonly apiKeys?: ApiKeys | undefined
  /** Counts requests by client; absent where nobody is counted. */
  readonly rateLimiter?: RateLimiter | undefined
  /** Where the planner writes what happened; nowhere where it is absent. */
  readonly log?: ((entry: object) => void) | undefined
  /** Whether each request has a line there; it has where this is absent. */
  readonly logsRequests?: boolean
}

/** The keys of clients, and the beginnings of the paths that need one; or what is wrong with the settings. */
export type ApiKeys = { readonly prefixes: readonly string[] } & (
  | { readonly isSetUp: true; readonly keys: readonly ApiKey[] }
  | { readonly isSetUp: false; readonly faults: readonly string[] }
)

/** A key as far as the planner knows it. */
export interface ApiKey {
  readonly name: string
  /** SHA-256 of the key. */
  readonly hash: Uint8Array
}

/** Counts requests by client. */
export interface RateLimiter {
  /** Counts a request of a client, and says whether it is one of those allowed. */
  readonly mayAsk: (client: string) => Promise<boolean>
  /** What it allows to one client, as far as that is known. */
  readonly policy?: { readonly requests: number; readonly seconds: number } | undefined
}

/** What the routes for Slack need from outside. */
export interface SlackDeps {
  readonly signingSecret: string
  readonly now: () => Date
  /** Sends an answer that comes late to Slack. */
  readonly send: (request: Request) => Promise<Response>
  readonly log: (entry: object) => void
}

/** What the routes for clusters need from outside. */
export interface ClustersDeps {
  readonly isSetUp: true
  /** What a client sends as its bearer token; never empty. */
  readonly token: string
  /** The clusters of a region. Throws ClusterSourceError. */
  readonly list: (region: string) => Promise<ClusterList>
  /** One cluster in full, by an ARN that `readClusterArn` reads. Throws ClusterSourceError. */
  readonly describe: (clusterArn: string) => Promise<DescribedCluster>
  readonly now: () => Date
}

/** Clusters where settings are missing. */
export interface ClustersNotSetUp {
  readonly isSetUp: false
  /** Names of the settings that are missing. */
  readonly missing: readonly string[]
}

/** Deps with one catalogue for all regions, never refreshed, and a way to draw pictures where there is one. */
export const withoutRefresh = (
  catalogue: Catalogue,
  drawPng: Deps['drawPng'] = () => Promise.reject(new Error('nothing here draws pictures')),
): Deps => ({
  catalogue,
  catalogueFor: async () => catalogue,
  refreshStatus: async () => undefined,
  drawPng,
})
