import { ebsProducts } from './ebs'
import { ec2Products } from './ec2'
import { mskProducts } from './msk'
import type { Place } from './place'
import { places } from './place'
import type { Product } from './product'
import { transferProducts } from './transfer'

/** A service of the price list. */
export interface Service {
  /** The attribute that names the region of a product. */
  readonly regionField: string
  /** Its products in the regions given by code; a code that is unknown has none. */
  readonly products: (regions: Iterable<string>) => Product[]
}

/** The services by their service code. */
export const services: ReadonlyMap<string, Service> = new Map([
  ['AmazonMSK', service('regionCode', mskProducts)],
  ['AmazonEC2', service('regionCode', (place) => [...ec2Products(place), ...ebsProducts(place)])],
  ['AWSDataTransfer', service('fromRegionCode', transferProducts)],
])

/** Products are built when a region is first asked for, and kept. */
function service(regionField: string, build: (place: Place) => Product[]): Service {
  const built = new Map<string, Product[]>()
  const inRegion = (code: string): Product[] => {
    const place = places.get(code)
    if (!place) return []
    const known = built.get(code) ?? build(place)
    built.set(code, known)
    return known
  }
  return { regionField, products: (regions) => [...regions].flatMap(inRegion) }
}
