import { expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { growTopic, growthFactor, growWorkload } from '../../src/core/growth'
import { plan } from '../../src/core/plan'
import { resolveWorkload } from '../../src/core/workload'
import { contextOf } from './context'

const given = {
  region: 'us-east-1',
  averageIngressMiBps: 2,
  peakIngressMiBps: 5,
  consumerGroups: 3,
}

it('two months of 5 % are 1.05², today is 1', () => {
  const workload = resolveWorkload({ ...given, growthPercentPerMonth: 5, horizonMonths: 2 })
  expect(growthFactor(workload)).toBeCloseTo(1.1025, 12)
  expect(growthFactor(resolveWorkload(given))).toBe(1)
})

it('a workload at four times its rates keeps everything else', () => {
  const workload = resolveWorkload(given)
  expect(growWorkload(workload, 4)).toEqual({
    ...workload,
    averageIngressMiBps: 8,
    peakIngressMiBps: 20,
    averageEgressMiBps: 24,
    peakEgressMiBps: 60,
  })
})

it('a topic at four times its rates keeps everything else', () => {
  const [topic] = contextOf('ec2', given).topics
  if (!topic) throw new Error('no topic')
  expect(growTopic(topic, 4)).toEqual({
    ...topic,
    averageIngressMiBps: 8,
    peakIngressMiBps: 20,
    peakEgressMiBps: 60,
  })
})

it('doubled in a month and sized for it, a plan is that of twice the rates', () => {
  const doubled = { growthPercentPerMonth: 100, horizonMonths: 1, sizeForHorizon: true }
  const grown = plan({ ...given, ...doubled }, bundled)
  const twice = plan({ ...given, averageIngressMiBps: 4, peakIngressMiBps: 10 }, bundled)
  const { horizon, ...demand } = grown.demand
  expect(demand).toEqual(twice.demand)
  expect(horizon).toEqual({ months: 1, averageIngressMiBps: 4, peakIngressMiBps: 10 })
  expect(grown.platforms).toEqual(twice.platforms)
})
