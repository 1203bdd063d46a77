import { z } from '@hono/zod-openapi'
import { LivePrices } from '../schema/price-rows'
import { RefreshStatus } from '../schema/refresh-status'
import { Progress } from './progress'

/** What a store of text by key can do; a KV namespace does. */
export interface TextStore {
  get(key: string): Promise<string | null>
  put(key: string, value: string): Promise<void>
  delete(key: string): Promise<void>
}

/** The store does not answer; it says so in words of its own, which nobody needs to see. */
export class StoreError extends Error {}

/** The same store, failing with StoreError whatever it throws. */
export const checkedStore = (store: TextStore): TextStore => {
  const failed = (): never => {
    throw new StoreError('the store of prices could not be read or written')
  }
  return {
    get: (key) => store.get(key).catch(failed),
    put: (key, value) => store.put(key, value).catch(failed),
    delete: (key) => store.delete(key).catch(failed),
  }
}

/** Where the live prices of a region are kept. */
export const liveKey = (region: string): string => `prices/${region}`
/** Where the live prices are kept that were in use before those. */
export const previousKey = (region: string): string => `${liveKey(region)}/previous`
const PROGRESS_KEY = 'refresh/progress'
const STATUS_KEY = 'refresh/status'

/** The live prices of a region as stored; undefined when there are none that can be read. */
export const readLive = (store: TextStore, region: string): Promise<LivePrices | undefined> =>
  read(store, liveKey(region), LivePrices)

/** Stores new live prices with one write, after keeping those they replace. */
export const publish = async (
  store: TextStore,
  live: LivePrices,
  before: LivePrices | undefined,
): Promise<void> => {
  const { region } = live
  if (before && !isSame(before, live)) await store.put(previousKey(region), JSON.stringify(before))
  await store.put(liveKey(region), JSON.stringify(live))
}

const isSame = (one: LivePrices, other: LivePrices): boolean =>
  JSON.stringify(one.rows) === JSON.stringify(other.rows)

/** The refresh under way; undefined between two of them. */
export const readProgress = (store: TextStore): Promise<Progress | undefined> =>
  read(store, PROGRESS_KEY, Progress)

/** Keeps how far a refresh has come; undefined ends it. */
export const writeProgress = (store: TextStore, progress: Progress | undefined): Promise<void> =>
  progress ? store.put(PROGRESS_KEY, JSON.stringify(progress)) : store.delete(PROGRESS_KEY)

const NO_STATUS: RefreshStatus = { regions: [] }

/** How the refreshes went so far. */
export const readStatus = async (store: TextStore): Promise<RefreshStatus> =>
  (await read(store, STATUS_KEY, RefreshStatus)) ?? NO_STATUS

/** Adds how the refresh of a region ended; `error` in words without secrets, none for a success. */
export const recordAttempt = async (
  store: TextStore,
  { region, at, error }: { readonly region: string; readonly at: string; readonly error?: string },
): Promise<void> => {
  const status = await readStatus(store)
  const before = status.regions.find((each) => each.region === region)
  const ended = (lastSuccess: string | undefined) => ({
    lastAttempt: at,
    ...(lastSuccess === undefined ? {} : { lastSuccess }),
    ...(error === undefined ? {} : { error }),
  })
  const success = error === undefined ? at : undefined
  const others = status.regions.filter((each) => each.region !== region)
  const updated: RefreshStatus = {
    ...ended(success ?? status.lastSuccess),
    regions: [{ region, ...ended(success ?? before?.lastSuccess) }, ...others],
  }
  await store.put(STATUS_KEY, JSON.stringify(updated))
}

/** A stored value that is missing, cut or of another format counts as none. */
const read = async <Schema extends z.ZodType>(
  store: TextStore,
  key: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> => {
  const text = await store.get(key)
  if (text === null) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined
    throw error
  }
}
