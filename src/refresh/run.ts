import { livePricesFrom, rowsInForce } from '../catalogue/live-prices'
import { wantedPrices } from '../catalogue/wanted'
import { dayOf } from '../schema/provenance'
import type { PriceSource } from '../schema/wanted-prices'
import { PriceSourceError } from '../schema/wanted-prices'
import type { ChangeCounts } from './changes'
import { changesBetween, countsOf, doubtsAbout } from './changes'
import type { Progress } from './progress'
import { advance, listed, PricesRefused, startOf } from './progress'
import type { TextStore } from './store'
import {
  checkedStore,
  publish,
  readLive,
  readProgress,
  readStatus,
  recordAttempt,
  StoreError,
  writeProgress,
} from './store'

/** What a refresh needs from outside. */
export interface RefreshDeps {
  readonly store: TextStore
  readonly source: PriceSource
  /** Regions to refresh, each in its turn. */
  readonly regions: readonly string[]
  readonly now: () => Date
  /** Whether there is room for one more page, as the platform limits what one run may do. */
  readonly mayAskMore: () => boolean
  /** Takes one entry for each refresh that ended. */
  readonly log: (entry: RefreshEnd) => void
}

/** How the refresh of a region ended. */
export interface RefreshEnd extends Partial<ChangeCounts> {
  readonly event: 'prices-refreshed' | 'prices-not-refreshed'
  readonly region: string
  readonly error?: string
}

/**
 * Takes the refresh of a region some pages further, and publishes its prices with the last one. Between
 * runs the progress waits in the store, so that no run needs more than a few milliseconds of CPU. What
 * fails is recorded and logged once, and leaves the prices in use as they are; nothing is thrown.
 */
export const runRefresh = async (given: RefreshDeps): Promise<void> => {
  const deps = { ...given, store: checkedStore(given.store) }
  const { store, now, log } = deps
  let region: string | undefined
  try {
    const begun = await readProgress(store)
    const isWanted = begun && deps.regions.includes(begun.region)
    let progress = isWanted ? begun : await nextStart(deps)
    if (!progress) return
    ;({ region } = progress)
    // Stored before AWS is asked, so that a run that the platform cuts off leaves a trace.
    if (!isWanted) await writeProgress(store, progress)
    const queries = deps.source.queries(wantedPrices(region))
    if (isStuck(progress, now()))
      throw new PricesRefused(
        `it came no further for three hours; runs may have been cut off at ${queries[progress.query]}`,
      )
    while (progress.query < queries.length && deps.mayAskMore())
      progress = await onePage(progress, deps)
    if (progress.query < queries.length)
      return await writeProgress(store, { ...progress, movedAt: now().toISOString() })
    log({ event: 'prices-refreshed', region, ...(await finish(progress, deps)) })
  } catch (error) {
    await fail(deps, region, inWords(error))
  }
}

/** The region that has waited longest; one that was never tried comes first. */
const nextStart = async ({ store, regions, now }: RefreshDeps): Promise<Progress | undefined> => {
  const { regions: tried } = await readStatus(store)
  const lastAttempt = (region: string): string =>
    tried.find((each) => each.region === region)?.lastAttempt ?? ''
  const [next] = [...regions].sort((one, other) =>
    lastAttempt(one) < lastAttempt(other) ? -1 : lastAttempt(one) > lastAttempt(other) ? 1 : 0,
  )
  return next === undefined ? undefined : startOf(next, now().toISOString())
}

/** Longer than the time between two runs of any sensible trigger. */
const MOST_MS = 3 * 3600 * 1000

const isStuck = ({ movedAt }: Progress, now: Date): boolean =>
  now.getTime() - Date.parse(movedAt) > MOST_MS

const onePage = async (progress: Progress, { source, now }: RefreshDeps): Promise<Progress> => {
  const { region, query, nextToken } = progress
  const today = dayOf(now())
  const page = await source.page(wantedPrices(region), { query, nextToken, today })
  return advance(progress, page)
}

/** Publishes the prices of a region unless they are doubtful; gives how many differ from those before. */
const finish = async (
  { region, rows }: Progress,
  { store, now }: RefreshDeps,
): Promise<ChangeCounts> => {
  const before = await readLive(store, region)
  const inForce = rowsInForce(region, before)
  const doubts = doubtsAbout(inForce, rows)
  if (doubts.length > 0) throw new PricesRefused(listed(doubts))
  const at = now().toISOString()
  await publish(store, livePricesFrom(rows, { region, confirmed: dayOf(now()), before }), before)
  await recordAttempt(store, { region, at })
  await writeProgress(store, undefined)
  return countsOf(changesBetween(inForce, rows))
}

const fail = async (
  { store, now, log }: RefreshDeps,
  region: string | undefined,
  error: string,
): Promise<void> => {
  log({ event: 'prices-not-refreshed', region: region ?? 'none', error })
  if (region === undefined) return
  // A store that takes nothing must not hide the reason, which is logged.
  await recordAttempt(store, { region, at: now().toISOString(), error }).catch(() => undefined)
  await writeProgress(store, undefined).catch(() => undefined)
}

const inWords = (error: unknown): string =>
  error instanceof PriceSourceError || error instanceof PricesRefused || error instanceof StoreError
    ? error.message
    : `an unexpected error (${error instanceof Error ? error.name : typeof error})`
