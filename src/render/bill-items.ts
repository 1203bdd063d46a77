import { roundUsd } from '../core/money'
import type { Candidate } from '../schema/candidate'
import type { BillItem } from '../schema/vocabulary'

/** US dollars a month of these items of a bill, all their lines together, to the cent. */
export const itemsUsd = (
  { lineItems }: Pick<Candidate, 'lineItems'>,
  items: readonly BillItem[],
): number =>
  roundUsd(
    lineItems.reduce(
      (sum, { item, monthlyUsd }) => sum + (items.includes(item) ? monthlyUsd : 0),
      0,
    ),
  )
