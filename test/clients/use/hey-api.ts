import type { Plan, SweepInput, WorkloadInput } from '../generated/hey-api'
import * as api from '../generated/hey-api'
import { client } from '../generated/hey-api/client.gen'

const query = { region: 'us-east-1', averageIngressMiBps: 50 }
const body: WorkloadInput = {
  region: 'us-east-1',
  topics: [{ name: 'orders', averageIngressMiBps: 5 }],
}
const sweep: SweepInput = { ...query, field: 'averageIngressMiBps', from: 1, to: 100, points: 3 }
const { topics: _, ...range } = sweep
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
  client.setConfig({ baseUrl })
  const plan = await api.getPlan({
    query: { ...query, platforms: ['msk-express', 'ec2'], keyed: false },
  })
  if (!plan.data) throw new Error(plan.error.title)
  for (const { kind } of plan.data.platforms.flatMap(({ rejected }) => rejected))
    if (kind !== 'rejected') throw new Error(kind satisfies never)
  await api.createPlan({ body })
  const csv: string | undefined = (await api.getPlanCsv({ query })).data
  if (!csv?.startsWith('platform')) throw new Error('no table')
  await api.createPlanCsv({ body })
  await api.getPlanMarkdown({ query })
  await api.createPlanMarkdown({ body })
  await api.getPlanSvg({ query })
  await api.createPlanSvg({ body, query: { theme: 'dark' } })
  const png: Blob | File | undefined = (await api.getPlanPng({ query })).data
  if ((png?.size ?? 0) < 1000) throw new Error('no picture')
  await api.createPlanPng({ body })

  await api.getPartitions({ query })
  await api.createPartitions({ body })
  await api.getPartitionsCsv({ query })
  await api.createPartitionsCsv({ body })
  await api.getPartitionsMarkdown({ query })
  await api.createPartitionsMarkdown({ body })
  await api.getPartitionsSvg({ query })
  await api.createPartitionsSvg({ body })
  await api.getPartitionsPng({ query })
  await api.createPartitionsPng({ body })

  const swept = await api.getSweep({ query: range })
  if (swept.data?.points.length !== POINTS) throw new Error('points')
  await api.createSweep({ body: sweep })
  await api.getSweepCsv({ query: range })
  await api.createSweepCsv({ body: sweep })
  await api.getSweepMarkdown({ query: range })
  await api.createSweepMarkdown({ body: sweep })
  await api.getSweepSvg({ query: range })
  await api.createSweepSvg({ body: sweep })
  await api.getSweepPng({ query: range })
  await api.createSweepPng({ body: sweep })

  await api.getValue({ query: { ...query, pick } })
  await api.createValue({ query: { pick }, body })
  const caughtUp = await api.getCatchUp({ query: group })
  if (caughtUp.data?.hoursToCatchUp !== HOURS) throw new Error('hours')
  await api.createCatchUp({ body: group })
  const measured = await api.createMeasurements({ body: { text: RUN, partitions: 3 } })
  if (measured.data?.fields.partitionProduceMiBps !== P) throw new Error('p')
  await api.getPriceBook()
  await api.getRegionPrices({ path: { region: 'us-east-1' } })
  await api.getRegionPricesCsv({ path: { region: 'us-east-1' } })
  await api.getHealth()

  const wrong = await api.createPlan({ body: { ...query, averageIngressMiBps: -5 } })
  return { cheapest: cheapest(plan.data), fault: wrong.error?.errors?.[0]?.detail ?? 'no fault' }
}
