import { times } from '../price-list/money'
import { instanceAttributes, isArm } from './instance-attributes'
import type { Place } from './place'
import { onDemand, pricesIn } from './price-files'
import type { Product, Reserved } from './product'
import { flat } from './product'
import { reservedPrices } from './reserved-prices'
import type { Variant } from './variants'
import { lookalikes, plain, x86Lookalikes } from './variants'

interface Spot {
  readonly prefix: string
  readonly location: string
  readonly locationType: string
  readonly priceTimes: number
}

/** Types that data/ knows nothing of. */
const unknownTypes: Readonly<Record<string, string>> = {
  'm9x.large': '0.0987',
  'm9x.24xlarge': '4.7376',
}

/**
 * The instances that AmazonEC2 sells in a region: each type of data/ as the planner wants it, its
 * lookalikes, and a few sizes again in a Local Zone, a Wavelength Zone and on Outposts.
 */
export function ec2Products(place: Place): Product[] {
  const found = pricesIn(onDemand, place.code)
  if (!found) return []
  return Object.entries({ ...found.prices, ...unknownTypes }).flatMap(([type, usd]) => {
    const sold: Sold = {
      type,
      usd,
      asOf: found.asOf,
      attributes: instanceAttributes(type),
      reserved: reservedPrices(type, place.code),
      place,
    }
    const variants = [plain, ...lookalikes, ...(isArm(type) ? [] : x86Lookalikes)]
    return [
      ...variants.map((variant) => product(sold, variant, regionSpot(place))),
      ...elsewhere(type, place).map((spot) => product(sold, { ...plain, reservable: false }, spot)),
    ]
  })
}

interface Sold {
  readonly type: string
  readonly usd: string
  readonly asOf: string
  readonly attributes: Readonly<Record<string, string>>
  readonly reserved: Reserved | undefined
  readonly place: Place
}

function regionSpot({ prefix, name }: Place): Spot {
  return { prefix, location: name, locationType: 'AWS Region', priceTimes: 1 }
}

function elsewhere(type: string, place: Place): Spot[] {
  const { localZone, wavelengthZone } = place
  const spots: [RegExp, Spot][] = [
    [/\.2?x?large$/, { ...zone(localZone), locationType: 'AWS Local Zone', priceTimes: 1.2 }],
    [
      /\.2xlarge$/,
      { ...zone(wavelengthZone), locationType: 'AWS Wavelength Zone', priceTimes: 1.35 },
    ],
    [
      /\.xlarge$/,
      {
        prefix: `${place.prefix}OTP-`,
        location: place.name,
        locationType: 'AWS Outposts',
        priceTimes: 0,
      },
    ],
  ]
  return spots.filter(([sizes]) => sizes.test(type)).map(([, spot]) => spot)
}

function zone({ name, prefix }: { name: string; prefix: string }) {
  return { location: name, prefix }
}

function product(sold: Sold, variant: Variant, spot: Spot): Product {
  const { type, reserved, place } = sold
  const { usage, priceTimes, reservable, ...attributes } = variant
  const factor = priceTimes * spot.priceTimes
  const how = variant.tenancy === 'Shared' ? 'On Demand' : variant.tenancy
  return {
    service: 'AmazonEC2',
    family: type.includes('.metal') ? 'Compute Instance (bare metal)' : 'Compute Instance',
    attributes: {
      ...sold.attributes,
      ...attributes,
      licenseModel: 'No License required',
      location: spot.location,
      locationType: spot.locationType,
      regionCode: place.code,
      usagetype: `${spot.prefix}${usage}:${type}`,
    },
    unit: 'Hrs',
    currency: 'USD',
    asOf: sold.asOf,
    tiers: flat(factor === 1 ? sold.usd : times(sold.usd, factor)),
    what: `${how} ${variant.operatingSystem} ${type} Instance Hour`,
    ...(reservable && reserved ? { reserved: dearer(reserved, factor) } : {}),
  }
}

function dearer({ asOf, noUpfront }: Reserved, factor: number): Reserved {
  if (factor === 1) return { asOf, noUpfront }
  const prices = Object.entries(noUpfront).map(([key, usd]) => [key, times(usd, factor)])
  return { asOf, noUpfront: Object.fromEntries(prices) }
}
