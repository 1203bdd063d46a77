import type { Facts } from '../../schema/catalogue'
import type { KafkaVersionStatus } from '../../schema/rightsizing'

type Versions = Facts['versions']
type Row = Versions['versions'][string]

const MS_PER_DAY = 86_400_000

/**
 * Whether AWS supports a version of Kafka on a day (year-month-day). A version that the list does not
 * have is not known, never guessed from its neighbours. Source: data/msk-versions.json.
 * @example kafkaVersionStatus('3.6.0', [], { versions, today: '2026-11-28' }).status // 'ended'
 */
export const kafkaVersionStatus = (
  version: string,
  compatible: readonly string[],
  { versions, today }: { readonly versions: Versions; readonly today: string },
): KafkaVersionStatus => {
  const row = rowOf(version, versions)
  const [upgradeTo] = compatible
  const hint = upgradeTo === undefined ? '' : `; it can be upgraded to ${upgradeTo}`
  const shared = {
    version,
    asOf: versions.asOf,
    source: row?.source ?? versions.source,
    ...(row?.endOfSupport === undefined ? {} : { endOfSupport: row.endOfSupport }),
    ...(upgradeTo === undefined ? {} : { upgradeTo }),
  }
  return { ...shared, ...judged(version, row, { versions, today, hint }) }
}

const judged = (
  version: string,
  row: Row | undefined,
  {
    versions,
    today,
    hint,
  }: { readonly versions: Versions; readonly today: string; readonly hint: string },
): Pick<KafkaVersionStatus, 'status' | 'detail'> => {
  if (!row)
    return {
      status: 'not-known',
      detail: `Kafka ${version} is not in the list of MSK's versions as of ${versions.asOf}${hint}`,
    }
  const { endOfSupport: end, source } = row
  if (end === undefined)
    return {
      status: 'supported',
      detail: `Kafka ${version} is supported; as of ${versions.asOf} no end was published`,
    }
  const by = source === undefined ? '' : `, by ${source}`
  const days = (Date.parse(end) - Date.parse(today)) / MS_PER_DAY
  if (days < 0)
    return {
      status: 'ended',
      detail: `support of Kafka ${version} ended on ${end}${by}: AWS may upgrade the cluster at any time${hint}`,
    }
  return days <= versions.endsSoonDays
    ? { status: 'ends-soon', detail: `support of Kafka ${version} ends on ${end}${by}${hint}` }
    : { status: 'supported', detail: `Kafka ${version} is supported until ${end}${by}` }
}

/** The row of a version as AWS names it: 3.7.x.kraft is 3.7.x, 2.8.2-tiered is 2.8.2.tiered, 3.7.1 is 3.7.x. */
const rowOf = (version: string, { versions }: Versions): Row | undefined => {
  const name = version.trim().toLowerCase().replace('-tiered', '.tiered')
  const plain = name.replace(/\.kraft$/, '')
  const patches = plain.replace(/^(\d+\.\d+)\.\d+$/, '$1.x')
  for (const key of [name, plain, patches]) if (Object.hasOwn(versions, key)) return versions[key]
  return undefined
}

/**
 * Whether a version is at least another, by its numbers; an x stands for the newest patch. Undefined
 * where it cannot be read.
 * @example isAtLeast('3.7.x.kraft', '2.8.1') // true
 */
export const isAtLeast = (version: string, least: string): boolean | undefined => {
  const numbers = numbersOf(version)
  const wanted = numbersOf(least)
  if (!numbers || !wanted) return undefined
  for (const [index, want] of wanted.entries()) {
    const has = numbers[index] ?? 0
    if (has !== want) return has > want
  }
  return true
}

const numbersOf = (version: string): number[] | undefined =>
  /^(\d+)\.(\d+)\.(\d+|x)/
    .exec(version)
    ?.slice(1)
    .map((part) => (part === 'x' ? Number.POSITIVE_INFINITY : Number(part)))
