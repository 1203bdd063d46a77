import regionsJson from '../../../data/regions.json'

const regions: Readonly<Record<string, { name: string; usagetypePrefix?: string }>> =
  regionsJson.regions

/** A region, and how its usagetypes begin. */
export interface Place {
  readonly code: string
  readonly name: string
  /**
   * Of MSK and of anything that names two regions: `USE1-`, also in us-east-1; empty where unknown.
   */
  readonly fullPrefix: string
  /** Of EC2, EBS and transfer: empty in us-east-1. */
  readonly prefix: string
  /** One Local Zone of the region; its usagetypes begin with both prefixes, `USW2-LAX1-`. */
  readonly localZone: { readonly name: string; readonly prefix: string }
  readonly wavelengthZone: { readonly name: string; readonly prefix: string }
}

/** The real ones that name a city; every other region gets a Local Zone of the same shape. */
const localZones: Readonly<Record<string, { city: string; prefix: string }>> = {
  'us-east-1': { city: 'US East (Atlanta)', prefix: 'ATL1' },
  'us-west-2': { city: 'US West (Los Angeles)', prefix: 'LAX1' },
  'eu-central-1': { city: 'Germany (Hamburg)', prefix: 'HAM1' },
}

/** Every region of data/, in its order. */
export const places: ReadonlyMap<string, Place> = new Map(
  Object.entries(regions).map(([code, region]) => [code, placeOf(code, region)]),
)

function placeOf(
  code: string,
  { name, usagetypePrefix }: { name: string; usagetypePrefix?: string },
) {
  const fullPrefix = usagetypePrefix === undefined ? '' : `${usagetypePrefix}-`
  const zone = localZones[code] ?? { city: `${name} Local Zone`, prefix: 'LZN1' }
  return {
    code,
    name,
    fullPrefix,
    prefix: code === 'us-east-1' ? '' : fullPrefix,
    localZone: { name: zone.city, prefix: `${fullPrefix}${zone.prefix}-` },
    wavelengthZone: { name: `${name} - Wavelength Zone`, prefix: `${fullPrefix}WL1-` },
  }
}
