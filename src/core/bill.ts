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

/** Cents a month of all charges: each rounded to cents once, then added. */
export const totalCents = (charges: readonly Charge[]): number =>
  charges.reduce((cents, charge) => cents + chargeCents(charge), 0)

/** Dollars a month of all charges: each rounded to cents once, then added. */
export const totalUsd = (charges: readonly Charge[]): number => usdFromCents(totalCents(charges))

/** A part of a bill that many clusters share, with its cents. */
export interface SharedCharges {
  readonly charges: readonly Charge[]
  readonly cents: number
}

/** Charges added up once for all clusters that share them, with others that are added up already. */
export const shared = (charges: readonly Charge[], others?: SharedCharges): SharedCharges => ({
  charges: others ? [...charges, ...others.charges] : charges,
  cents: totalCents(charges) + (others?.cents ?? 0),
})

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

/** Cents of one charge. A charge of nothing is nothing. */
export const chargeCents = ({ quantity, price }: Charge): number =>
  lineCents(billedQuantity(quantity), price.usd)
