import type { Plan, SweepInput, WorkloadInput } from '../generated/oazapfts/api'
import * as api from '../generated/oazapfts/api'

const region = 'us-east-1'
const rate = { averageIngressMiBps: 50 }
const body: WorkloadInput = { region, topics: [{ name: 'orders', averageIngressMiBps: 5 }] }
const [field, from, to] = ['averageIngressMiBps', 1, 100] as const
const sweep: SweepInput = { ...rate, region, field, from, to, points: 3 }
const pick = '/comparison/cheapest/monthlyUsd'

const group = {
  lagMessages: 7_200_000,
  producedPerSecond: 3000,
  consumedPerSecondPerConsumer: 1000,
  partitions: 12,
  consumers: 4,
}
/** Its lag, drained at 1,000 messages a second. */
const HOURS = 2
const RUN =
  '5000000 records sent, 61440.3 records/sec (60.00 MB/sec), 4.20 ms avg latency, 81.00 ms max latency, 3 ms 50th, 9 ms 95th, 21 ms 99th, 60 ms 99.9th.'
/** Its 60 MiB/s over three partitions. */
const P = 20

/** Three between the ends, and the rate of the workload itself. */
const POINTS = 4

/** The cheapest platform of a plan, by its types alone. */
export const cheapest = ({ comparison }: Plan): string =>
  comparison.cheapest
    ? `${comparison.cheapest.platform} at ${comparison.cheapest.monthlyUsd.toFixed(2)} USD a month`
    : 'nothing fits'

/** Asks for every operation; gives what a typed plan says, and what it says of a fault. */
export const run = async (baseUrl: string): Promise<{ cheapest: string; fault: string }> => {
  api.defaults.baseUrl = baseUrl
  const plan = await api.getPlan(region, {
    ...rate,
    platforms: ['msk-express', 'ec2'],
    keyed: false,
  })
  if (plan.status !== 200) throw new Error(String(plan.status))
  for (const { kind } of plan.data.platforms.flatMap(({ rejected }) => rejected))
    if (kind !== 'rejected') throw new Error(kind satisfies never)
  await api.createPlan(body)
  await api.getPlanCsv(region, rate)
  await api.createPlanCsv(body)
  await api.getPlanMarkdown(region, rate)
  await api.createPlanMarkdown(body)
  await api.getPlanSvg(region, rate)
  await api.createPlanSvg(body, { theme: 'dark' })
  await api.getPlanPng(region, rate)
  await api.createPlanPng(body)

  await api.getPartitions(region, rate)
  await api.createPartitions(body)
  await api.getPartitionsCsv(region, rate)
  await api.createPartitionsCsv(body)
  await api.getPartitionsMarkdown(region, rate)
  await api.createPartitionsMarkdown(body)
  await api.getPartitionsSvg(region, rate)
  await api.createPartitionsSvg(body)
  await api.getPartitionsPng(region, rate)
  await api.createPartitionsPng(body)

  const swept = await api.getSweep(region, field, from, to, { ...rate, points: 3 })
  if (swept.status !== 200 || swept.data.points.length !== POINTS) throw new Error('points')
  await api.createSweep(sweep)
  await api.getSweepCsv(region, field, from, to, rate)
  await api.createSweepCsv(sweep)
  await api.getSweepMarkdown(region, field, from, to, rate)
  await api.createSweepMarkdown(sweep)
  await api.getSweepSvg(region, field, from, to, rate)
  await api.createSweepSvg(sweep)
  await api.getSweepPng(region, field, from, to, rate)
  await api.createSweepPng(sweep)

  await api.getValue(region, pick, rate)
  await api.createValue(pick, body)
  const { lagMessages, producedPerSecond, partitions, ...speed } = group
  const caughtUp = await api.getCatchUp(lagMessages, producedPerSecond, partitions, speed)
  if (caughtUp.status !== 200 || caughtUp.data.hoursToCatchUp !== HOURS) throw new Error('hours')
  await api.createCatchUp(group)
  const measured = await api.createMeasurements({ text: RUN, partitions: 3 })
  if (measured.status !== 200 || measured.data.fields.partitionProduceMiBps !== P)
    throw new Error('p')
  await api.getPriceBook()
  await api.getRegionPrices(region)
  await api.getRegionPricesCsv(region)
  await api.getHealth()

  const wrong = await api.createPlan({ region, averageIngressMiBps: -5 })
  return {
    cheapest: cheapest(plan.data),
    fault: (wrong.status === 400 && wrong.data.errors?.[0]?.detail) || 'no fault',
  }
}
