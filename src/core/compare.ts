import type { Choice, Comparison, MskVersusEc2, PlatformChoice } from '../schema/comparison'
import type { BillItem, Purchase } from '../schema/vocabulary'
import { totalUsd } from './bill'
import type { Evaluation } from './evaluate'
import type { Fit } from './fit'
import { roundUsd } from './money'
import { dollars } from './words'

/** What a platform brings to the comparison: its best fit, if it has one, and those that contend with it. */
type Contender = Pick<Evaluation, 'best' | 'contenders'>

interface Context {
  readonly engineerUsdPerHour: number
  /** The best EC2 cluster under each purchase option that has prices. */
  readonly ec2ByPurchase: readonly { readonly purchase: Purchase; readonly monthlyUsd: number }[]
}

/** The best fit of each platform that has one, side by side. */
export const compare = (contenders: readonly Contender[], context: Context): Comparison => {
  const bests = contenders.flatMap(({ best }) => best ?? [])
  const cheapest = cheapestOf(bests)
  if (!cheapest) return { perPlatform: [] }
  const msk = cheapestOf(bests.filter((fit) => fit.platform !== 'ec2'))
  const ec2 = contenders.find(({ best }) => best?.platform === 'ec2')
  return {
    cheapest: choice(cheapest),
    perPlatform: contenders.flatMap((contender) => platformChoice(contender, cheapest)),
    mskVersusEc2: msk && ec2 ? mskVersusEc2(msk, ec2, context) : undefined,
  }
}

/** What costs least, the first of equals; undefined of nothing. */
export const cheapestOf = <T extends Pick<Choice, 'monthlyUsd'>>(
  all: readonly T[],
): T | undefined =>
  all.reduce<T | undefined>(
    (least, next) => (least && least.monthlyUsd <= next.monthlyUsd ? least : next),
    undefined,
  )

/** A fit as the comparison names it. */
export const choice = ({ platform, instanceType, brokers, monthlyUsd }: Fit): Choice => ({
  platform,
  instanceType,
  brokers,
  monthlyUsd,
})

const platformChoice = ({ best, contenders }: Contender, cheapest: Fit): PlatformChoice[] => {
  if (!best) return []
  const least = cheapestOf(contenders()) ?? best
  return [
    {
      ...choice(best),
      deltaUsd: roundUsd(best.monthlyUsd - cheapest.monthlyUsd),
      deltaPercent:
        cheapest.monthlyUsd > 0 ? roundUsd((best.monthlyUsd / cheapest.monthlyUsd - 1) * 100) : 0,
      leastUsd: least.monthlyUsd,
    },
  ]
}

/**
 * Managed against self-managed: the difference, the hours of engineering a month at which it is used
 * up, and the lines that make it. Both are also priced tuned, with rack-aware consumers, and EC2 under
 * each purchase option, and without hard disks where its best cluster has them.
 */
const mskVersusEc2 = (
  msk: Fit,
  { best: ec2, contenders }: Contender,
  { engineerUsdPerHour, ec2ByPurchase }: Context,
): MskVersusEc2 | undefined => {
  if (!ec2) return undefined
  const hours = (delta: number) => roundHours(Math.max(0, delta) / engineerUsdPerHour)
  const delta = roundUsd(msk.monthlyUsd - ec2.monthlyUsd)
  return {
    msk: { platform: msk.platform, monthlyUsd: msk.monthlyUsd },
    ec2: named(ec2),
    tuned: tuned(msk, ec2, hours),
    ec2OnSsd: isHardDisk(ec2) ? onSsd(contenders()) : undefined,
    ec2ByPurchase: [...ec2ByPurchase],
    deltaUsd: delta,
    breakEvenEngineerHours: hours(delta),
    decidedBy: decidedBy(msk, ec2),
  }
}

const HOURS_DIGITS = 6

/** Hours to six significant digits: above 0 wherever EC2 is cheaper. */
const roundHours = (hours: number): number => Number(hours.toPrecision(HOURS_DIGITS))

const named = ({ instanceType = '', brokers = 0, monthlyUsd }: Fit) => ({
  instanceType,
  brokers,
  monthlyUsd,
})

/** Both sides without what consumers pay to read from other zones; Serverless has its own meter for reads. */
const tuned = (msk: Fit, ec2: Fit, hours: (delta: number) => number): MskVersusEc2['tuned'] => {
  const [mskSaves, ec2Saves] = [msk, ec2].map((fit) => itemUsd(fit, 'consumers-across-zones'))
  if (!ec2Saves) return undefined
  const mskUsd = roundUsd(msk.monthlyUsd - (mskSaves ?? 0))
  const ec2Usd = roundUsd(ec2.monthlyUsd - ec2Saves)
  const delta = roundUsd(mskUsd - ec2Usd)
  return {
    how: `consumers of these two clusters read in their own zone; rackAwareConsumers=true plans them anew${mskSaves ? '' : `; ${msk.platform} bills reads by a meter of its own`}`,
    mskUsd,
    ec2Usd,
    deltaUsd: delta,
    breakEvenEngineerHours: hours(delta),
  }
}

const isHardDisk = ({ storageType }: Fit): boolean =>
  storageType === 'st1' || storageType === 'local-hdd'

const onSsd = (ranked: readonly Fit[]): MskVersusEc2['ec2OnSsd'] => {
  const least = cheapestOf(ranked.filter((fit) => !isHardDisk(fit)))
  if (!least) return undefined
  return { ...named(least), storageType: least.storageType }
}

const itemUsd = (fit: Fit, item: BillItem): number =>
  totalUsd(fit.details().charges.filter((charge) => charge.item === item))

const MOST_REASONS = 3

const decidedBy = (msk: Fit, ec2: Fit): string[] => {
  const items = [
    ...new Set([msk, ec2].flatMap((fit) => fit.details().charges.map(({ item }) => item))),
  ]
  return items
    .map((item) => ({ item, msk: itemUsd(msk, item), ec2: itemUsd(ec2, item) }))
    .filter((line) => line.msk !== line.ec2)
    .sort((one, other) => Math.abs(other.msk - other.ec2) - Math.abs(one.msk - one.ec2))
    .slice(0, MOST_REASONS)
    .map((line) => `${line.item}: ${usd(line.msk)} on ${msk.platform}, ${usd(line.ec2)} on ec2`)
}

const usd = (value: number): string => (value === 0 ? 'nothing' : dollars(value))
