import { amount, dollars } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import type { MskVersusEc2 } from '../../schema/comparison'
import type { Plan } from '../../schema/plan'
import type { Purchase } from '../../schema/vocabulary'
import { bestOn, diskName, purchaseName } from '../answer/cluster'
import { dearerLines, sideOf } from '../answer/dearer-lines'
import { platformName } from '../names'
import { bullets, usd } from './blocks'
import { text } from './escape'
import { table } from './table'

/** Lines of the bills that are told apart. */
const MOST_LINES = 3

/** The cheapest MSK platform against EC2, as planned and tuned; what decides; EC2 in other ways. */
export const mskVersusEc2Blocks = (plan: Plan): (string | undefined)[] => {
  const { comparison, workload } = plan
  const { mskVersusEc2: versus } = comparison
  if (!versus) return []
  const [mskBest, ec2Best] = [bestOn(plan, versus.msk.platform), bestOn(plan, 'ec2')]
  const msk = platformName(versus.msk.platform)
  return [
    text(
      `${msk} against Kafka on EC2, and the hours of engineering a month, at ${dollars(workload.engineerUsdPerHour)} each, above which EC2 is no longer cheaper:`,
    ),
    table(
      [
        { head: 'case' },
        { head: `${msk}, USD a month`, align: 'right' },
        { head: 'EC2, USD a month', align: 'right' },
        { head: 'MSK minus EC2, USD', align: 'right' },
        { head: 'hours of engineering', align: 'right' },
      ],
      cases(versus),
    ),
    ...listWith('The lines of the bills that differ most:', largestLines(mskBest, ec2Best)),
    ...listWith('EC2 in other ways:', otherWays(versus, workload.ec2Purchase)),
  ]
}

const listWith = (lead: string, items: readonly string[]): (string | undefined)[] =>
  items.length === 0 ? [] : [text(lead), bullets(items)]

const cases = ({ msk, ec2, tuned, ...versus }: MskVersusEc2): string[][] => [
  ['as planned', usd(msk.monthlyUsd), usd(ec2.monthlyUsd), usd(versus.deltaUsd), hours(versus)],
  ...(tuned
    ? [
        [
          'consumers read in their own zone',
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

/** The lines with the largest differences, whichever side is dearer. */
const largestLines = (msk?: Candidate, ec2?: Candidate): string[] => {
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

const otherWays = (versus: MskVersusEc2, planned: Purchase): string[] => {
  const { msk, ec2OnSsd: ssd, ec2ByPurchase } = versus
  const cost = (monthlyUsd: number): string =>
    `${dollars(monthlyUsd)} a month${monthlyUsd < msk.monthlyUsd ? `, less than ${platformName(msk.platform)}` : ''}`
  const onSsd = ssd
    ? [
        `without hard disks, ${amount(ssd.brokers)} × ${ssd.instanceType} on ${diskName(ssd.storageType)}: ${cost(ssd.monthlyUsd)}`,
      ]
    : []
  const bought = ec2ByPurchase
    .filter(({ purchase }) => purchase !== planned)
    .map(
      ({ purchase, monthlyUsd }) =>
        `the same cluster ${purchaseName(purchase)}: ${cost(monthlyUsd)}`,
    )
  return [...onSsd, ...bought]
}
