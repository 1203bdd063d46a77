import { platformsOf } from '../core/workload'
import type { Catalogue } from '../schema/catalogue'
import type { Fault } from '../schema/problem'
import { nearest } from './nearest'
import { cut, shown } from './shown'

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
  if (region === undefined) return [{ pointer: '/region', detail: REGION_REQUIRED }]
  if (typeof region !== 'string') return []
  const found = catalogue.region(region)
  if (!found) return [{ pointer: '/region', detail: unknownRegion(region, catalogue) }]
  const wantsMsk = platformsWanted(raw).some((platform) => platform !== 'ec2')
  if (!wantsMsk || found.prices.msk.size > 0) return []
  const withMsk = [...catalogue.regionNames.keys()].filter(
    (code) => (catalogue.region(code)?.prices.msk.size ?? 0) > 0,
  )
  const near = nearest(region, withMsk, SUGGESTIONS)
  const hint = near.length > 0 ? `the nearest names that have are ${near.join(', ')}; ` : ''
  return [
    {
      pointer: '/region',
      detail: `region ${region}, ${found.name}, has no MSK prices; ${hint}platforms=ec2 plans without MSK`,
    },
  ]
}

const REGION_REQUIRED =
  'region is required: an AWS region code such as us-east-1; GET /v1/price-book lists all'

/** The platforms a request names, itself or by its types; of both only what can be read. */
const platformsWanted = (raw: Readonly<Record<string, unknown>>): unknown[] => {
  if (isList(raw.platforms)) return raw.platforms
  const types = isList(raw.instanceTypes) ? raw.instanceTypes.filter(isText) : []
  return platformsOf(types.length > 0 ? types : undefined)
}

/** What to say of a region that the catalogue does not have: the nearest, by place or by code, or all. */
export const unknownRegion = (region: string, { regionNames }: Catalogue): string => {
  const named = regionsLike(region, regionNames).map((code) => `${code} (${regionNames.get(code)})`)
  const known =
    named.length > 0
      ? `the nearest are ${named.join(', ')}; GET /v1/price-book lists all`
      : `there are ${[...regionNames.keys()].join(', ')}`
  return `region must be one with prices; got ${shown(region)}; ${known}`
}

const LEAST_PLACE_CHARACTERS = 3

const regionsLike = (written: string, regionNames: Catalogue['regionNames']): string[] => {
  const place = written.trim().toLowerCase()
  const byPlace = [...regionNames].filter(
    ([, name]) => place.length >= LEAST_PLACE_CHARACTERS && name.toLowerCase().includes(place),
  )
  return byPlace.length > 0
    ? byPlace.slice(0, SUGGESTIONS).map(([code]) => code)
    : nearest(written, regionNames.keys(), SUGGESTIONS)
}

const typeFaults = (raw: Readonly<Record<string, unknown>>, catalogue: Catalogue): Fault[] => {
  if (!isList(raw.instanceTypes)) return []
  const known = knownTypes(catalogue)
  const faults = raw.instanceTypes.flatMap((type, index) =>
    !isText(type) || known.has(type) ? [] : [unknownType(`/instanceTypes/${index}`, type, known)],
  )
  const types = raw.instanceTypes.filter(isText)
  const platforms = isList(raw.platforms) ? raw.platforms.filter(isText) : []
  if (faults.length > 0 || platforms.length === 0 || types.length === 0) return faults
  const served: readonly string[] = platformsOf(types)
  if (platforms.includes('msk-serverless')) return faults
  if (platforms.some((platform) => served.includes(platform))) return faults
  return [
    {
      pointer: '/instanceTypes',
      detail: `none of ${cut(types.join(', '), 100)} belongs to the platforms asked for (${cut(platforms.join(', '), 100)}); they belong to ${served.join(', ')}`,
    },
  ]
}

const controllerFaults = (
  { controllerInstanceType: type }: Readonly<Record<string, unknown>>,
  { facts }: Catalogue,
): Fault[] => {
  const known = new Set(Object.keys(facts.hardware.instances))
  if (!isText(type) || known.has(type)) return []
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
  // Worded only where it is listed: a body can have 100,000 types, and comparing names is slow.
  get detail() {
    const near = nearest(type, known, SUGGESTIONS)
    const hint =
      near.length > 0
        ? `the nearest are ${near.join(', ')}`
        : 'a type is written like kafka.m7g.large (MSK Standard), express.m7g.large (MSK Express), m7g.large (EC2)'
    return `no such type: ${shown(type)}; ${hint}`
  },
})

const knownTypes = ({ facts }: Catalogue): Set<string> =>
  new Set([
    ...Object.keys(facts.standard.brokers),
    ...Object.keys(facts.express.brokers),
    ...Object.keys(facts.hardware.instances),
  ])

const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
