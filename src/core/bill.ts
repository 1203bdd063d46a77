import type { LineItem } from '../schema/candidate'
import type { Price } from '../schema/catalogue'
import type { BillItem } from '../schema/vocabulary'
import { billedQuantity, lineCents, usdFromCents } from './money'

/** A line before it is written out: what, at which price, how much a month. */
export interface Charge {
  readonly item: BillItem
  readonly price: Price
  readonly quantity: number
}

/** Dollars a month of all charges: each rounded to cents once, then added. */
export const totalUsd = (charges: readonly Charge[]): number =>
  usdFromCents(charges.reduce((cents, charge) => cents + chargeCents(charge), 0))

/** A charge as a line that can be checked against an AWS bill. */
export const lineItem = (charge: Charge, region: string): LineItem => ({
  item: charge.item,
  service: charge.price.service,
  usagetype: charge.price.usagetype,
  region,
  quantity: billedQuantity(charge.quantity),
  unit: charge.price.unit,
  unitUsd: charge.price.usd,
  monthlyUsd: usdFromCents(chargeCents(charge)),
  asOf: charge.price.asOf,
  source: charge.price.source,
})

/** The charges that have a quantity: a bill has no empty lines. */
export const charged = (charges: readonly Charge[]): Charge[] =>
  charges.filter(({ quantity }) => quantity > 0)

const chargeCents = ({ quantity, price }: Charge): number =>
  lineCents(billedQuantity(quantity), price.usd)
