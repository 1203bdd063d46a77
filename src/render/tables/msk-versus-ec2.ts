import { amount, dollars } from '../../core/words'
import type { MskVersusEc2 } from '../../schema/comparison'
import type { Plan } from '../../schema/plan'
import { bestOn, diskName, purchaseName } from '../answer/cluster'
import { dearerLines, sideOf } from '../answer/dearer-lines'
import { platformName } from '../names'
import type { Table } from './table'
import { usd } from './usd'

/**
 * The cheapest MSK platform against EC2, US dollars a month, as planned and tuned; undefined where the
 * two are not compared.
 */
export const versusTable = ({ comparison }: Plan): Table | undefined => {
  const versus = comparison.mskVersusEc2
  return (
    versus && {
      columns: [
        { head: 'case' },
        { head: `${platformName(versus.msk.platform)}, USD a month`, align: 'right' },
        { head: 'EC2, USD a month', align: 'right' },
        { head: 'MSK minus EC2, USD', align: 'right' },
        { head: 'hours of engineering', align: 'right' },
      ],
      rows: cases(versus),
    }
  )
}

const cases = ({ msk, ec2, tuned, ...versus }: MskVersusEc2): string[][] => [
  ['as planned', usd(msk.monthlyUsd), usd(ec2.monthlyUsd), usd(versus.deltaUsd), hours(versus)],
  ...(tuned
    ? [
        [
          'the same clusters, consumers read in their own zone',
          usd(tuned.mskUsd),
          usd(tuned.ec2Usd),
          usd(tuned.deltaUsd),
          hours(tuned),
        ],
      ]
    : []),
]

const hours = (costs: Pick<MskVersusEc2, 'deltaUsd' | 'breakEvenEngineerHours'>): string =>
  costs.deltaUsd > 0 ? amount(costs.breakEvenEngineerHours) : 'EC2 is not cheaper'

/** What the table of MSK against EC2 shows, in words that end in a colon; undefined without a table. */
export const versusLead = ({ comparison, workload }: Plan): string | undefined => {
  const versus = comparison.mskVersusEc2
  return (
    versus &&
    `${platformName(versus.msk.platform)} against Kafka on EC2, and the hours of engineering a month, at ${dollars(workload.engineerUsdPerHour)} each, above which EC2 is no longer cheaper:`
  )
}

/** Lines of the bills that are told apart. */
const MOST_LINES = 3

/** The lines with the largest differences, whichever side is dearer; none where nothing is compared. */
export const largestLines = (plan: Plan): string[] => {
  const versus = plan.comparison.mskVersusEc2
  const msk = versus && bestOn(plan, versus.msk.platform)
  const ec2 = bestOn(plan, 'ec2')
  if (!msk || !ec2) return []
  const onMsk = dearerLines(msk, ec2).map((line) => ({ ...line, side: sideOf(msk) }))
  const onEc2 = dearerLines(ec2, msk).map((line) => ({ ...line, side: sideOf(ec2) }))
  return [...onMsk, ...onEc2]
    .sort((one, other) => other.extraUsd - one.extraUsd)
    .slice(0, MOST_LINES)
    .map(
      ({ words, extraUsd, side, amounts }) =>
        `${words}: ${dollars(extraUsd)} more on ${side} (${amounts})`,
    )
}

/** EC2 without hard disks and bought in other ways, with the cost of each; none where nothing is compared. */
export const otherWays = ({ comparison, workload }: Plan): string[] => {
  if (!comparison.mskVersusEc2) return []
  const { msk, ec2OnSsd: ssd, ec2ByPurchase } = comparison.mskVersusEc2
  const cost = (monthlyUsd: number): string =>
    `${dollars(monthlyUsd)} a month${monthlyUsd < msk.monthlyUsd ? `, less than ${platformName(msk.platform)}` : ''}`
  const onSsd = ssd
    ? [
        `without hard disks, ${amount(ssd.brokers)} × ${ssd.instanceType} on ${diskName(ssd.storageType)}: ${cost(ssd.monthlyUsd)}`,
      ]
    : []
  const bought = ec2ByPurchase
    .filter(({ purchase }) => purchase !== workload.ec2Purchase)
    .map(
      ({ purchase, monthlyUsd }) =>
        `the same cluster ${purchaseName(purchase)}: ${cost(monthlyUsd)}`,
    )
  return [...onSsd, ...bought]
}
