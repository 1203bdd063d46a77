/** A product of the price list before it is written as AWS writes it. */
export interface Product {
  /** `AmazonMSK`, `AmazonEC2` or `AWSDataTransfer`. */
  readonly service: string
  readonly family: string
  readonly attributes: Readonly<Record<string, string>>
  /** As AWS spells it: `Hrs`, `hours`, `GB-Mo`. */
  readonly unit: string
  readonly currency: string
  /** The day of the list that the price is from. */
  readonly asOf: string
  /** One, or the tiers of a price that falls with quantity. */
  readonly tiers: readonly Tier[]
  /** What the price is for, as in `$0.1 per {what}`. */
  readonly what: string
  readonly reserved?: Reserved
  /** Set on a product that is sent a second time, under another SKU. */
  readonly again?: true
}

export interface Tier {
  readonly from: string
  readonly to: string
  readonly usd: string
}

/** Effective prices per hour without upfront, by offering class and years, such as `standard1y`. */
export interface Reserved {
  readonly asOf: string
  readonly noUpfront: Readonly<Record<string, string>>
}

/** A price that is the same for any quantity. */
export function flat(usd: string): readonly Tier[] {
  return [{ from: '0', to: 'Inf', usd }]
}
