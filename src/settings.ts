import { apiKeys } from './settings/api-keys'
import { rateLimitFaults } from './settings/rate-limiter'

/** Variables, secrets and bindings of the Worker; without any of them it plans with bundled prices. */
export interface Env {
  /** Where links to the planner begin, such as https://kafka.example.com; the address asked at where it is absent. */
  readonly PUBLIC_BASE_URL?: string
  /** The signing secret of the Slack app; without it Slack is not answered. */
  readonly SLACK_SIGNING_SECRET?: string
  /** Where live prices are kept between requests. */
  readonly PRICES?: KVNamespace
  readonly AWS_ACCESS_KEY_ID?: string
  readonly AWS_SECRET_ACCESS_KEY?: string
  readonly AWS_SESSION_TOKEN?: string
  /** What clients send to see running clusters; without it nobody sees them. */
  readonly CLUSTERS_TOKEN?: string
  /** Another address of MSK's control plane than AWS's. */
  readonly AWS_KAFKA_ENDPOINT?: string
  /** Another address of the Price List API than AWS's. */
  readonly AWS_PRICING_ENDPOINT?: string
  /** Regions to refresh, separated by commas; all where it is absent. */
  readonly PRICE_REGIONS?: string
  /** Pages that one run of the cron trigger may fetch; 1 where it is absent. */
  readonly PRICE_PAGES_PER_RUN?: string
  /** Hashes of the keys that clients send, each with a name before it or not; none are needed without it. */
  readonly API_KEYS?: string
  /** What needs a key: all, none, or beginnings of paths; the API where it is absent. */
  readonly API_KEYS_FOR?: string
  /** Counts requests by client; nobody is counted without it. */
  readonly RATE_LIMITER?: RateLimit
  /** What that binding is set to, such as 600/60: requests and seconds, to tell clients. */
  readonly RATE_LIMIT?: string
  /** `off` leaves out the line that each request has in the log. */
  readonly REQUEST_LOG?: string
}

/** The public address without a slash at its end; undefined where it is absent or no web address. */
export const publicBaseUrl = ({ PUBLIC_BASE_URL: url }: Env): string | undefined =>
  url && /^https?:\/\//.test(url) && URL.canParse(url) ? url.replace(/\/+$/, '') : undefined

/** The signing secret of Slack; undefined where it is absent or blank, which would let anybody in. */
export const slackSigningSecret = ({ SLACK_SIGNING_SECRET: secret }: Env): string | undefined =>
  secret?.trim() || undefined

/** Showing running clusters as the settings have it. */
export interface ClusterSettings {
  readonly token: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | undefined
  readonly endpoint: string | undefined
}

/** Reads the settings for running clusters; or the names of those that are missing or blank. */
export const clusterSettings = (env: Env): ClusterSettings | { readonly missing: string[] } => {
  const token = env.CLUSTERS_TOKEN?.trim()
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env
  if (token && accessKeyId && secretAccessKey)
    return {
      token,
      accessKeyId,
      secretAccessKey,
      sessionToken: env.AWS_SESSION_TOKEN,
      endpoint: env.AWS_KAFKA_ENDPOINT,
    }
  const needed = {
    CLUSTERS_TOKEN: token,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  }
  return { missing: Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name])) }
}

/** What is wrong with settings that everything else works without, in words. */
export const settingFaults = (env: Env): string[] => [
  ...(env.PUBLIC_BASE_URL && !publicBaseUrl(env)
    ? ['PUBLIC_BASE_URL is no web address: not used']
    : []),
  ...(isUrl(env.AWS_KAFKA_ENDPOINT) ? [] : ['AWS_KAFKA_ENDPOINT is no URL']),
  ...keyFaults(env),
  ...rateLimitFaults(env),
]

const keyFaults = (env: Env): readonly string[] => {
  const keys = apiKeys(env)
  return keys && !keys.isSetUp ? keys.faults : []
}

/** Refreshing prices as the settings have it; undefined where the store or the keys are missing. */
export interface RefreshSettings {
  readonly store: KVNamespace
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | undefined
  readonly endpoint: string | undefined
  readonly regions: readonly string[]
  /** What is wrong with the settings, in words. */
  readonly faults: readonly string[]
  readonly pagesPerRun: number
}

/** Reads the settings of a refresh. */
export const refreshSettings = (
  env: Env,
  knownRegions: readonly string[],
): RefreshSettings | undefined => {
  const { PRICES, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = env
  if (!PRICES || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined
  const named = (env.PRICE_REGIONS ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '')
  const pages = Number(env.PRICE_PAGES_PER_RUN ?? 1)
  const isCount = Number.isInteger(pages) && pages >= 1
  return {
    store: PRICES,
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: env.AWS_SESSION_TOKEN,
    endpoint: env.AWS_PRICING_ENDPOINT,
    regions: named.length > 0 ? knownRegions.filter((code) => named.includes(code)) : knownRegions,
    faults: [
      ...named
        .filter((code) => !knownRegions.includes(code))
        .map((code) => `PRICE_REGIONS: ${code} is no region with prices`),
      ...(isCount ? [] : ['PRICE_PAGES_PER_RUN is no whole number above zero: 1 is used']),
      ...(isUrl(env.AWS_PRICING_ENDPOINT) ? [] : ['AWS_PRICING_ENDPOINT is no URL']),
    ],
    pagesPerRun: isCount ? pages : 1,
  }
}

const isUrl = (text: string | undefined): boolean => !text || URL.canParse(text)
