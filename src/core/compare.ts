import type { Comparison, MskVersusEc2, PlatformChoice } from '../schema/comparison'
import type { BillItem, Purchase } from '../schema/vocabulary'
import { totalUsd } from './bill'
import type { Fit } from './fit'
import { roundUsd } from './money'
import { dollars } from './words'

/** The best fit of each platform that has one, side by side. */
export const compare = (
  bests: readonly Fit[],
  context: {
    readonly engineerUsdPerHour: number
    /** The best EC2 shape under each purchase option that has prices. */
    readonly ec2ByPurchase: readonly { readonly purchase: Purchase; readonly monthlyUsd: number }[]
  },
): Comparison => {
  const cheapest = cheapestOf(bests)
  if (!cheapest) return { perPlatform: [] }
  const msk = cheapestOf(bests.filter((fit) => fit.platform !== 'ec2'))
  const ec2 = bests.find((fit) => fit.platform === 'ec2')
  return {
    cheapest: choice(cheapest),
    perPlatform: bests.map((fit) => platformChoice(fit, cheapest)),
    mskVersusEc2: msk && ec2 ? mskVersusEc2(msk, ec2, context) : undefined,
  }
}

const cheapestOf = (fits: readonly Fit[]): Fit | undefined =>
  fits.reduce<Fit | undefined>(
    (least, fit) => (least && least.monthlyUsd <= fit.monthlyUsd ? least : fit),
    undefined,
  )

const choice = ({ platform, instanceType, brokers, monthlyUsd }: Fit) => ({
  platform,
  instanceType,
  brokers,
  monthlyUsd,
})

const platformChoice = (fit: Fit, cheapest: Fit): PlatformChoice => ({
  ...choice(fit),
  deltaUsd: roundUsd(fit.monthlyUsd - cheapest.monthlyUsd),
  deltaPercent:
    cheapest.monthlyUsd > 0 ? roundUsd((fit.monthlyUsd / cheapest.monthlyUsd - 1) * 100) : 0,
})

/**
 * Managed against self-managed: the difference, the hours of engineering a month at which it is used
 * up, and the lines that make it. EC2 is also priced tuned, with rack-aware consumers, and under each
 * purchase option.
 */
const mskVersusEc2 = (msk: Fit, ec2: Fit, context: Parameters<typeof compare>[1]): MskVersusEc2 => {
  const { engineerUsdPerHour, ec2ByPurchase } = context
  const delta = msk.monthlyUsd - ec2.monthlyUsd
  return {
    msk: { platform: msk.platform, monthlyUsd: msk.monthlyUsd },
    ec2: { instanceType: ec2.instanceType ?? '', monthlyUsd: ec2.monthlyUsd },
    ec2Tuned: {
      monthlyUsd: roundUsd(ec2.monthlyUsd - itemUsd(ec2, 'consumers-across-zones')),
      how: `consumers read in their own zone, ${ec2.purchase}; rackAwareConsumers=true plans all platforms so`,
    },
    ec2ByPurchase: [...ec2ByPurchase],
    deltaUsd: roundUsd(delta),
    breakEvenEngineerHours: roundUsd(Math.max(0, delta) / engineerUsdPerHour),
    decidedBy: decidedBy(msk, ec2),
  }
}

const itemUsd = (fit: Fit, item: BillItem): number =>
  totalUsd(fit.charges.filter((charge) => charge.item === item))

const MOST_REASONS = 3

const decidedBy = (msk: Fit, ec2: Fit): string[] => {
  const items = [...new Set([...msk.charges, ...ec2.charges].map(({ item }) => item))]
  return items
    .map((item) => ({ item, msk: itemUsd(msk, item), ec2: itemUsd(ec2, item) }))
    .filter((line) => line.msk !== line.ec2)
    .sort((one, other) => Math.abs(other.msk - other.ec2) - Math.abs(one.msk - one.ec2))
    .slice(0, MOST_REASONS)
    .map((line) => `${line.item}: ${usd(line.msk)} on ${msk.platform}, ${usd(line.ec2)} on ec2`)
}

const usd = (value: number): string => (value === 0 ? 'nothing' : dollars(value))
