import { platformsOf } from '../core/workload'
import type { Catalogue } from '../schema/catalogue'
import type { Fault } from '../schema/problem'
import { nearest } from './nearest'

/** What the schema cannot know: regions, types and quotas that the catalogue does not have. */
export const catalogueFaults = (
  raw: Readonly<Record<string, unknown>>,
  catalogue: Catalogue,
): Fault[] => [
  ...regionFaults(raw, catalogue),
  ...typeFaults(raw, catalogue),
  ...controllerFaults(raw, catalogue),
  ...replicationFaults(raw, catalogue),
]

const SUGGESTIONS = 3

const regionFaults = (raw: Readonly<Record<string, unknown>>, catalogue: Catalogue): Fault[] => {
  const { region } = raw
  if (typeof region !== 'string' || region === '') return []
  const found = catalogue.region(region)
  if (!found) return [{ pointer: '/region', detail: unknownRegion(region, catalogue) }]
  const wantsMsk = !isList(raw.platforms) || raw.platforms.some((platform) => platform !== 'ec2')
  if (!wantsMsk || found.prices.msk.size > 0) return []
  const withMsk = [...catalogue.regionNames.keys()].filter(
    (code) => (catalogue.region(code)?.prices.msk.size ?? 0) > 0,
  )
  return [
    {
      pointer: '/region',
      detail: `region ${region}, ${found.name}, has no MSK prices; the nearest names that have are ${nearest(region, withMsk, SUGGESTIONS).join(', ')}; platforms=ec2 plans without MSK`,
    },
  ]
}

/** What to say of a region that the catalogue does not have: the nearest codes, by code or by place. */
export const unknownRegion = (region: string, { regionNames }: Catalogue): string => {
  const byCode = nearest(region, regionNames.keys(), SUGGESTIONS)
  const place = [...regionNames].filter(([, name]) =>
    name.toLowerCase().includes(region.toLowerCase()),
  )
  const codes = place.length > 0 ? place.slice(0, SUGGESTIONS).map(([code]) => code) : byCode
  const named = codes.map((code) => `${code} (${regionNames.get(code)})`)
  return `region must be one with prices; got ${JSON.stringify(region.slice(0, 40))}; the nearest are ${named.join(', ')}; GET /v1/price-book lists all`
}

const typeFaults = (raw: Readonly<Record<string, unknown>>, catalogue: Catalogue): Fault[] => {
  if (!isList(raw.instanceTypes)) return []
  const known = knownTypes(catalogue)
  const types = raw.instanceTypes.filter((type) => typeof type === 'string')
  const faults = types.flatMap((type, index) =>
    known.has(type) ? [] : [unknownType(`/instanceTypes/${index}`, type, known)],
  )
  const platforms = raw.platforms
  if (faults.length > 0 || !isList(platforms) || types.length === 0) return faults
  const served = platformsOf(types)
  if (platforms.some((platform) => platform === 'msk-serverless')) return faults
  if (served.some((platform) => platforms.includes(platform))) return faults
  return [
    {
      pointer: '/instanceTypes',
      detail: `none of ${types.slice(0, 5).join(', ')} belongs to the platforms asked for (${platforms.join(', ')}); they belong to ${served.join(', ')}`,
    },
  ]
}

const controllerFaults = (
  { controllerInstanceType: type }: Readonly<Record<string, unknown>>,
  { facts }: Catalogue,
): Fault[] => {
  const known = new Set(Object.keys(facts.hardware.instances))
  if (typeof type !== 'string' || type === '' || known.has(type)) return []
  return [unknownType('/controllerInstanceType', type, known)]
}

const replicationFaults = (
  raw: Readonly<Record<string, unknown>>,
  { facts }: Catalogue,
): Fault[] => {
  const limit = facts.standard.brokersPerCluster.zookeeper
  const { replicationFactor: wanted } = raw
  if (raw.metadataMode !== 'zookeeper' || typeof wanted !== 'number' || wanted <= limit) return []
  return [
    {
      pointer: '/replicationFactor',
      detail: `replicationFactor must be at most ${limit}, the brokers a cluster with ZooKeeper may have; got ${wanted}`,
    },
  ]
}

const unknownType = (pointer: string, type: string, known: ReadonlySet<string>): Fault => ({
  pointer,
  detail: `no such type: ${JSON.stringify(type.slice(0, 40))}; the nearest are ${nearest(type, known, SUGGESTIONS).join(', ')}`,
})

const knownTypes = ({ facts }: Catalogue): Set<string> =>
  new Set([
    ...Object.keys(facts.standard.brokers),
    ...Object.keys(facts.express.brokers),
    ...Object.keys(facts.hardware.instances),
  ])

const isList = (value: unknown): value is unknown[] => Array.isArray(value)
