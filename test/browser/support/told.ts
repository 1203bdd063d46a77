import { expect } from 'vitest'
import { amount } from '../../../src/core/words'
import { percent, unitPrice } from '../../../src/render/answer/figures'
import type { Candidate } from '../../../src/schema/candidate'
import type { Plan } from '../../../src/schema/plan'
import { cheapestOf } from './api'
import type { Shown } from './shown'

const NAMES: Readonly<Record<string, string>> = {
  'msk-standard': 'MSK Standard',
  'msk-express': 'MSK Express',
  'msk-serverless': 'MSK Serverless',
  ec2: 'Kafka on EC2',
}

/** What a page must show of a plan of the API: every figure from the JSON, none from the page's own code. */
export const toldBy = (
  plan: Plan,
  candidate = cheapestOf(plan),
): Omit<Shown, 'verdict' | 'partitions'> => ({
  platforms: candidate ? platformsOf(plan) : misfitsOf(plan),
  bill: candidate ? billOf(candidate) : [],
  uses: candidate
    ? [...candidate.constraints]
        .sort((one, other) => other.utilisation - one.utilisation)
        .map(({ constraint, utilisation }) => `${constraint} ${percent(utilisation * 100)}`)
    : [],
})

const platformsOf = ({ platforms, comparison }: Plan): string[][] =>
  [...platforms]
    .sort((one, other) => usdOf(one.best) - usdOf(other.best))
    .map(({ platform, best }) => {
      const choice = comparison.perPlatform.find((each) => each.platform === platform)
      const name = NAMES[platform] ?? platform
      return best && choice
        ? [
            name,
            clusterOf(best),
            usd(best.monthlyUsd),
            usd(choice.deltaUsd),
            percent(choice.deltaPercent),
          ]
        : [name, 'does not fit', '', '', '']
    })

/** Where nothing fits each platform has its reason, in words of its own. */
const misfitsOf = ({ platforms }: Plan): string[][] =>
  platforms.map(({ platform }) => [
    NAMES[platform] ?? platform,
    expect.stringMatching(/\w{3}/),
    '',
    '',
    '',
  ])

const usdOf = (best: Candidate | undefined): number => best?.monthlyUsd ?? Infinity

const DISKS: Readonly<Record<string, string>> = {
  gp3: 'gp3 volumes',
  st1: 'st1 hard disks',
  io2: 'io2 volumes',
  'local-ssd': 'local SSDs',
  'local-hdd': 'local hard disks',
}

const PURCHASES: Readonly<Record<string, string>> = {
  onDemand: '',
  reserved1yNoUpfront: ', reserved for 1 year without upfront payment',
  reserved3yNoUpfront: ', reserved for 3 years without upfront payment',
}

const clusterOf = ({
  platform,
  brokers,
  instanceType,
  storageType,
  provisionedThroughput,
  purchase,
}: Candidate): string => {
  if (brokers === undefined) return 'no brokers to choose'
  const disks = platform === 'ec2' ? ` on ${DISKS[storageType]}` : ''
  const more = provisionedThroughput ? ' with provisioned storage throughput' : ''
  return `${brokers} × ${instanceType}${more}${disks}${PURCHASES[purchase]}`
}

const billOf = ({ lineItems, monthlyUsd }: Candidate): string[][] => [
  ...lineItems.map((line) => [
    `${line.item.replaceAll('-', ' ')}${line.usagetype}`,
    amount(line.quantity),
    line.unit,
    unitPrice(line.unitUsd),
    usd(line.monthlyUsd),
    line.asOf,
    line.source,
  ]),
  ['total', '', '', '', usd(monthlyUsd), '', ''],
]

/** Dollars as a table has them. */
export const usd = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
