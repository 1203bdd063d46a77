import { amount, dollars } from '../../core/words'
import type { MskVersusEc2 } from '../../schema/comparison'
import type { Plan } from '../../schema/plan'
import type { Purchase } from '../../schema/vocabulary'
import { diskName, purchaseName } from '../answer/cluster'
import { platformName } from '../names'
import { bullets, usd } from './blocks'
import { text } from './escape'
import { table } from './table'

/** The cheapest MSK platform against EC2, as planned and tuned; what decides; EC2 in other ways. */
export const mskVersusEc2Blocks = ({ comparison, workload }: Plan): (string | undefined)[] => {
  const { mskVersusEc2: versus } = comparison
  if (!versus) return []
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
    ...listWith('The lines of the bills that differ most:', versus.decidedBy),
    ...listWith('EC2 in other ways:', otherWays(versus, workload.ec2Purchase)),
  ]
}

const listWith = (lead: string, items: readonly string[]): (string | undefined)[] =>
  items.length === 0 ? [] : [text(lead), bullets(items)]

const cases = ({ msk, ec2, tuned, ...versus }: MskVersusEc2): string[][] => [
  [
    'as planned',
    usd(msk.monthlyUsd),
    usd(ec2.monthlyUsd),
    usd(versus.deltaUsd),
    hours(versus.breakEvenEngineerHours),
  ],
  ...(tuned
    ? [
        [
          'consumers read in their own zone',
          usd(tuned.mskUsd),
          usd(tuned.ec2Usd),
          usd(tuned.deltaUsd),
          hours(tuned.breakEvenEngineerHours),
        ],
      ]
    : []),
]

const hours = (value: number): string => (value === 0 ? 'EC2 is not cheaper' : amount(value))

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
