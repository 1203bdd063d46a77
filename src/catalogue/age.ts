import type { RegionCatalogue } from '../schema/catalogue'
import type { ServicePrices } from '../schema/price-book'
import { dayOf } from '../schema/provenance'

/** After this many days without a word from AWS a list of prices is called old. */
const OLD_AFTER_DAYS = 180

const DAY_MS = 24 * 3600 * 1000

/** The lists that nobody has read or confirmed for too long. */
export const oldLists = (
  services: readonly ServicePrices[],
  now: Date,
): NonNullable<RegionCatalogue['old']> => {
  const oldest = dayOf(new Date(now.getTime() - OLD_AFTER_DAYS * DAY_MS))
  const lists = services.filter(({ asOf, confirmed }) => (confirmed ?? asOf) < oldest)
  return { afterDays: OLD_AFTER_DAYS, lists }
}
