import { decimal } from './decimal'
import type { ConsumerRun } from './found'

/** How far a rate may be from what its amount and time make. */
const TOLERANCE = 0.02
const MS = 1000

/** The four last columns of a summary of ten: milliseconds, milliseconds, MiB/s, messages a second. */
const columns = (cells: readonly string[]) => {
  const [rebalanceMs = Number.NaN, fetchMs = Number.NaN, mibps = Number.NaN, rate = Number.NaN] =
    cells.slice(-4).map(decimal)
  return { rebalanceMs, fetchMs, mibps, rate }
}

/**
 * Rates while a consumer fetched, joining its group left out; undefined where the columns are missing, or
 * hold what cannot be: older versions write a moment of today as rebalance time, and a negative fetch time.
 */
export const fetchingOf = (
  cells: readonly string[],
  {
    consumedMiB,
    messages,
    seconds,
  }: { readonly consumedMiB: number; readonly messages: number; readonly seconds: number },
): ConsumerRun['fetching'] => {
  if (cells.length !== TEN) return undefined
  const { rebalanceMs, fetchMs, mibps, rate } = columns(cells)
  const isTime =
    rebalanceMs >= 0 && fetchMs > 0 && (rebalanceMs + fetchMs) / MS <= seconds * (1 + TOLERANCE)
  if (!isTime) return undefined
  const isRate =
    Math.abs((mibps * fetchMs) / MS - consumedMiB) <= TOLERANCE * consumedMiB + ROUNDED &&
    Math.abs((rate * fetchMs) / MS - messages) <= TOLERANCE * messages + 1
  return isRate ? { mibps, messagesPerSecond: rate } : undefined
}

const TEN = 10
/** What is lost when so few digits are written. */
const ROUNDED = 0.01

/** Why the fetch columns of a summary are not used; undefined where they are, or there are none. */
export const fetchDoubt = (cells: readonly string[]): string | undefined => {
  if (cells.length !== TEN) return undefined
  const { rebalanceMs, fetchMs } = columns(cells)
  if (fetchMs < 0 || rebalanceMs > EPOCH_MS)
    return `rebalance.time.ms of ${rebalanceMs} and fetch.time.ms of ${fetchMs} are no times (a fault of Kafka's tool): the rate over the whole run is used`
  return undefined
}

/** A duration above this many milliseconds is a moment: thirty years. */
const EPOCH_MS = 1e12
