import type { Schema } from '../../http/document'
import { resolved } from '../../http/document'
import type { Random } from './random'

/** Values of fields that are text with a meaning, which no schema can say. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  region: ['us-east-1', 'eu-west-1', 'ap-northeast-2', 'sa-east-1', 'us-gov-west-1'],
  instanceTypes: ['m7g.large', 'express.m7g.large', 'm5.xlarge', 'kafka.m7g.2xlarge', 'r6i.large'],
  controllerInstanceType: ['m7g.large', 'm6g.large'],
  field: ['averageIngressMiBps', 'retentionHours', 'consumerGroups', 'partitions'],
  pick: [
    '/comparison/cheapest/monthlyUsd',
    '/workload/retentionHours',
    '/platforms/0/platform',
    '',
  ],
  columns: ['platform', 'monthlyUsd', 'brokers', 'instanceType'],
  name: ['orders', 'events', 'payments'],
}

const MOST_ENTRIES = 3
const MOST_SWEEP_POINTS = 6
const WIDE = 1e6

/** A value that the schema allows; numbers are small more often than large. */
export const anyValue = (random: Random, name: string, written: Schema): unknown => {
  const schema = resolved(written)
  const { type, items, minimum, maximum } = schema
  if (schema.enum) return random.pick(schema.enum)
  if (type === 'boolean') return random.chance(0.5)
  if (name === 'points') return 2 + random.below(MOST_SWEEP_POINTS - 1)
  if (type === 'integer' || type === 'number') {
    const least = minimum ?? 0
    const most = Math.min(maximum ?? WIDE, WIDE)
    if (random.chance(0.05)) return random.pick([least, maximum ?? most])
    const share = (random.below(1000) / 1000) ** 4
    const drawn = least + (most - least) * share
    return type === 'integer' ? Math.ceil(drawn) : Number(drawn.toPrecision(6))
  }
  if (type === 'array' && items)
    return Array.from({ length: 1 + random.below(MOST_ENTRIES) }, () =>
      anyValue(random, name, items),
    )
  if (type === 'object') return fieldsOf(random, schema, 0.3)
  return random.pick(TEXTS[name] ?? ['x'])
}

/** Fields that an object may have: those it must have, and others as often as is said. */
export const fieldsOf = (
  random: Random,
  schema: Schema,
  share: number,
): Record<string, unknown> => {
  const { properties = {}, required = [] } = schema
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) || random.chance(share))
      .map(([name, each]) => [name, anyValue(random, name, each)]),
  )
}

const FRIENDLY: readonly (readonly [name: string, values: readonly unknown[]])[] = [
  ['consumerGroups', [0, 1, 3, 12]],
  ['retentionHours', [1, 24, 168, 720]],
  ['averageMessageBytes', [1, 100, 1024, 100_000]],
  ['platforms', [['msk-standard'], ['msk-express', 'msk-serverless'], ['ec2']]],
  ['keyed', [true, false]],
  ['consumerInstances', [1, 20, 300]],
  ['growthPercentPerMonth', [0, 2, 5]],
  ['detail', ['full', 'summary']],
  ['preset', ['conservative', 'balanced', 'aggressive']],
]

/** A workload that is planned more often than not. */
export const friendlyWorkload = (random: Random): Record<string, unknown> => {
  const average = Number((10 ** (random.below(500) / 100 - 1)).toPrecision(3))
  const more = FRIENDLY.filter(() => random.chance(0.2)).map(([name, values]) => [
    name,
    random.pick(values),
  ])
  return {
    region: random.pick(TEXTS.region ?? []),
    averageIngressMiBps: average,
    ...Object.fromEntries(more),
  }
}
