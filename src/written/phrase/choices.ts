import { Ec2Storage, Platform } from '../../schema/vocabulary'

/** What words choose: values of a field, by words in small letters, a space apart. */
export interface Choice {
  readonly field: string
  readonly values: readonly string[]
  readonly words: readonly string[]
}

const platforms = (values: readonly Platform[], ...words: readonly string[]): Choice => ({
  field: 'platforms',
  values,
  words,
})
const disks = (values: readonly Ec2Storage[], ...words: readonly string[]): Choice => ({
  field: 'ec2Storage',
  values,
  words,
})

/** What several may be chosen of, or left out. */
export const LISTS: readonly Choice[] = [
  platforms(
    ['msk-standard'],
    'standard',
    'msk standard',
    'standard brokers',
    'provisioned',
    'msk provisioned',
  ),
  platforms(['msk-express'], 'express', 'msk express', 'express brokers'),
  platforms(['msk-serverless'], 'serverless', 'msk serverless'),
  platforms(
    ['ec2'],
    'ec2',
    'kafka on ec2',
    'self managed',
    'selfmanaged',
    'self hosted',
    'selfhosted',
  ),
  platforms(['msk-standard', 'msk-express', 'msk-serverless'], 'msk', 'managed'),
  disks(['gp3'], 'gp3'),
  disks(['st1'], 'st1'),
  disks(['io2'], 'io2'),
  disks(['gp3', 'st1', 'io2'], 'ebs'),
  disks(['local-ssd'], 'local ssd', 'local ssds', 'nvme', 'instance store'),
  disks(['local-ssd', 'local-hdd'], 'local disks'),
  disks(['local-hdd'], 'local hdd', 'local hdds'),
  disks(['gp3', 'io2', 'local-ssd'], 'ssd', 'ssds'),
  disks(['st1', 'local-hdd'], 'hdd', 'hdds', 'hard disks', 'hard drives', 'spinning disks'),
]

const one = (field: string, value: string, ...words: readonly string[]): Choice => ({
  field,
  values: [value],
  words,
})

const reserved = (digit: string, word: string): readonly string[] =>
  [
    ...['y', ' y', 'yr', ' yr', ' year', ' years', 'year'].map((unit) => `${digit}${unit}`),
    `${word} year`,
    `${word} years`,
  ].flatMap((time) => [
    `${time} reserved`,
    `reserved ${time}`,
    `reserved for ${time}`,
    `${time} ri`,
    `${time} reservation`,
    `${time} reserved instances`,
    `reserved instances ${time}`,
  ])

/** What is chosen once. */
export const ONES: readonly Choice[] = [
  one('consumerGroups', '0', 'no consumers', 'no groups', 'no consumer groups', 'no readers'),
  one('growthPercentPerMonth', '0', 'no growth', 'without growth'),
  one('compressionRatio', '1', 'no compression', 'without compression', 'uncompressed'),
  one('ec2Purchase', 'onDemand', 'on demand', 'ondemand'),
  one('ec2Purchase', 'reserved1yNoUpfront', ...reserved('1', 'one')),
  one('ec2Purchase', 'reserved3yNoUpfront', ...reserved('3', 'three')),
  one('preset', 'lean', 'lean', 'preset lean', 'lean preset'),
  one('preset', 'aws-guidance', 'aws guidance', 'guidance'),
  one('preset', 'aws-workbook', 'aws workbook', 'workbook', 'aws sizer'),
  one('metadataMode', 'kraft', 'kraft', 'no zookeeper', 'without zookeeper', 'not zookeeper'),
  one('metadataMode', 'zookeeper', 'zookeeper', 'zk', 'no kraft', 'not kraft', 'without kraft'),
  one(
    'rackAwareConsumers',
    'true',
    'rack aware',
    'rack aware consumers',
    'rack awareness',
    'follower fetching',
    'fetch from follower',
    'fetch from followers',
    'fetch from closest',
    'read from closest replica',
  ),
  one('rackAwareConsumers', 'false', 'not rack aware', 'no rack awareness', 'no follower fetching'),
  one('keyed', 'true', 'keyed', 'keys', 'keyed messages', 'messages have keys'),
  one(
    'keyed',
    'false',
    'unkeyed',
    'unkeyed messages',
    'not keyed',
    'no keys',
    'no key',
    'without keys',
    'keyless',
    'round robin',
  ),
  one(
    'allowBurstable',
    'true',
    'burstable',
    'allow burstable',
    'burstable ok',
    'burstable allowed',
    't3',
    't3 ok',
  ),
  one('allowBurstable', 'false', 'not burstable', 'no burstable', 'without burstable', 'no t3'),
]

/** All that a list can be chosen from. */
export const allOf: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['platforms', Platform.options],
  ['ec2Storage', Ec2Storage.options],
])
