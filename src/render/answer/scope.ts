import { amount } from '../../core/words'
import type { PartitionPlan } from '../../schema/plan'
import { counted } from './figures'

/**
 * What is planned for, in a few words: topics where they were given, rates, region. At the horizon
 * where the cluster is sized for that.
 * @example scopeOf(plan) // '50 MiB/s (100 MiB/s at peak) in us-east-1'
 */
export const scopeOf = ({
  workload,
  assumptions,
}: Pick<PartitionPlan, 'workload' | 'assumptions'>): string => {
  const grows = workload.growthPercentPerMonth > 0 && workload.horizonMonths > 0
  const { averageIngressMiBps: average, peakIngressMiBps: peak, region, topics } = workload
  const rates = `${amount(average, 'MiB/s')} (${amount(peak, 'MiB/s')} at peak) in ${region}`
  const scope =
    topics && topics.length > 1 ? `${amount(topics.length)} topics with ${rates}` : rates
  if (!grows) return scope
  return assumptions.sizeForHorizon
    ? `${scope}, sized for the growth of ${counted(workload.horizonMonths, 'month')}`
    : `${scope}, before growth`
}
