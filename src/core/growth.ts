import type { Topic } from '../schema/topic'
import type { Workload } from '../schema/workload'

/** How much larger the rates are at the horizon: (1 + g)^months. */
export const growthFactor = ({ growthPercentPerMonth, horizonMonths }: Workload): number =>
  (1 + growthPercentPerMonth / 100) ** horizonMonths

/** The workload at `factor` times its rates. */
export const growWorkload = (workload: Workload, factor: number): Workload => ({
  ...workload,
  averageIngressMiBps: workload.averageIngressMiBps * factor,
  peakIngressMiBps: workload.peakIngressMiBps * factor,
  averageEgressMiBps: workload.averageEgressMiBps * factor,
  peakEgressMiBps: workload.peakEgressMiBps * factor,
})

/** A topic at `factor` times its rates. */
export const growTopic = (topic: Topic, factor: number): Topic => ({
  ...topic,
  averageIngressMiBps: topic.averageIngressMiBps * factor,
  peakIngressMiBps: topic.peakIngressMiBps * factor,
  peakEgressMiBps: topic.peakEgressMiBps * factor,
})
