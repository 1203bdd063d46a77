interface Dimension {
  readonly unit: string
  readonly price: Readonly<Record<string, string>>
  readonly description: string
  readonly from?: string
  readonly to?: string
}

/** One price dimension under its rate code; the range is only that of a tier. */
export function dimension(rateCode: string, { unit, price, description, from, to }: Dimension) {
  return {
    [rateCode]: {
      unit,
      ...(to === undefined ? {} : { endRange: to }),
      description,
      appliesTo: [],
      rateCode,
      ...(from === undefined ? {} : { beginRange: from }),
      pricePerUnit: price,
    },
  }
}
