import type { Catalogue, RegionCatalogue } from '../schema/catalogue'
import { LivePrices } from '../schema/price-rows'
import { dayOf } from '../schema/provenance'
import { oldLists } from './age'
import { bundled } from './bundled'
import { digestOf } from './digest'
import { overlay } from './overlay'
import { withinTime } from './within-time'

/** What the catalogue of a region needs from outside. */
export interface LiveDeps {
  /** Reads the stored prices of a region: text, or null where there are none. */
  readonly read: ((region: string) => Promise<string | null>) | undefined
  readonly now: () => Date
  /** Milliseconds to wait for the store. */
  readonly timeoutMs: number
}

/** The prices of a region in use for some minutes, and whether they are live. */
interface Kept {
  readonly at: number
  readonly region: RegionCatalogue
  readonly live: boolean
}

/** How long prices are used before the store is asked again. */
const KEEP_MS = 5 * 60 * 1000

/**
 * The catalogue for plans of one region: bundled, with the stored live prices of that region laid over.
 * The store is read once, and again after five minutes at most once; AWS is never called. While the store
 * is slow or away the last prices read stay in use; with none read, or with prices that cannot be read, the
 * bundled ones, and the region says so.
 */
export const liveCatalogue = ({ read, now, timeoutMs }: LiveDeps) => {
  const kept = new Map<string, Kept>()

  const regionNow = async (region: RegionCatalogue): Promise<Kept> => {
    const at = now().getTime()
    const before = kept.get(region.region)
    if (!read || (before && at - before.at < KEEP_MS)) return before ?? { at, region, live: false }
    // Others use what was read before while this request reads again.
    if (before) kept.set(region.region, { ...before, at })
    const fresh = await readRegion(region, read, { timeoutMs, today: dayOf(now()) })
    const used = 'unreachable' in fresh && before?.live ? { ...before, at } : { at, ...fresh }
    kept.set(region.region, used)
    return used
  }

  return async (code: unknown): Promise<Catalogue> => {
    const known = typeof code === 'string' ? bundled.region(code) : undefined
    if (!known) return bundled
    const { region, live } = await regionNow(known)
    const dated = { ...region, old: oldLists(region.services, now()) }
    return {
      ...bundled,
      source: live ? 'live' : 'bundled',
      region: (other) => (other === code ? dated : bundled.region(other)),
    }
  }
}

type Read = Omit<Kept, 'at'> & { readonly unreachable?: true }

const readRegion = async (
  region: RegionCatalogue,
  read: (region: string) => Promise<string | null>,
  { timeoutMs, today }: { readonly timeoutMs: number; readonly today: string },
): Promise<Read> => {
  const text = await withinTime(read(region.region), timeoutMs)
  if (text === undefined)
    return { region: { ...region, liveFault: UNREACHABLE }, live: false, unreachable: true }
  if (text === null) return { region, live: false }
  const live = parse(text)
  if (live?.region !== region.region || live.confirmed > today)
    return { region: { ...region, liveFault: UNREADABLE }, live: false }
  const laid = overlay(region, live)
  if (!laid) return { region, live: false }
  return { region: { ...laid, version: await digestOf(text) }, live: true }
}

const UNREACHABLE = 'the store of live prices did not answer'
const UNREADABLE = 'the stored live prices cannot be read'

const parse = (text: string): LivePrices | undefined => {
  try {
    return LivePrices.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
