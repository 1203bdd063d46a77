import createClient from 'openapi-fetch'
import type { components, paths } from '../generated/openapi-typescript/api'

type Plan = components['schemas']['Plan']
type WorkloadInput = components['schemas']['WorkloadInput']

const RATE = { region: 'us-east-1', averageIngressMiBps: 50 }
const RANGE = { ...RATE, field: 'averageIngressMiBps', from: 1, to: 100, points: 3 } as const
const workload: WorkloadInput = {
  region: 'us-east-1',
  topics: [{ name: 'orders', averageIngressMiBps: 5 }],
}

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
  const client = createClient<paths>({ baseUrl })
  const plan = await client.GET('/v1/plan', {
    params: { query: { ...RATE, platforms: ['msk-express', 'ec2'], keyed: false } },
  })
  if (!plan.data) throw new Error(plan.error.title)
  const best = plan.data.platforms.flatMap((each) => each.best ?? [])
  for (const { kind, lineItems } of best)
    if (kind !== 'fits' || lineItems.some(({ monthlyUsd }) => monthlyUsd < 0)) throw new Error(kind)
  for (const { kind, constraint } of plan.data.platforms.flatMap((each) => each.rejected))
    if (kind !== 'rejected' || constraint === undefined) throw new Error(kind)

  const posted = { body: workload }
  await client.POST('/v1/plan', posted)
  const text = { params: { query: RATE }, parseAs: 'text' } as const
  const picture = { params: { query: RATE }, parseAs: 'arrayBuffer' } as const
  await client.GET('/v1/plan.csv', {
    params: { query: { ...RATE, section: 'lineItems' } },
    parseAs: 'text',
  })
  await client.POST('/v1/plan.csv', { ...posted, parseAs: 'text' })
  await client.GET('/v1/plan.md', text)
  await client.POST('/v1/plan.md', { ...posted, parseAs: 'text' })
  await client.GET('/v1/plan.svg', text)
  await client.POST('/v1/plan.svg', {
    ...posted,
    params: { query: { theme: 'dark' } },
    parseAs: 'text',
  })
  const png = await client.GET('/v1/plan.png', picture)
  if ((png.data?.byteLength ?? 0) < 1000) throw new Error('no picture')
  await client.POST('/v1/plan.png', { ...posted, parseAs: 'arrayBuffer' })

  const { data } = await client.GET('/v1/partitions', { params: { query: RATE } })
  if (data?.partitions.topics[0]?.recommended !== data?.partitions.total)
    throw new Error('partitions')
  await client.POST('/v1/partitions', posted)
  await client.GET('/v1/partitions.csv', text)
  await client.POST('/v1/partitions.csv', { ...posted, parseAs: 'text' })
  await client.GET('/v1/partitions.md', text)
  await client.POST('/v1/partitions.md', { ...posted, parseAs: 'text' })
  await client.GET('/v1/partitions.svg', text)
  await client.POST('/v1/partitions.svg', { ...posted, parseAs: 'text' })
  await client.GET('/v1/partitions.png', picture)
  await client.POST('/v1/partitions.png', { ...posted, parseAs: 'arrayBuffer' })

  const swept = { params: { query: RANGE }, parseAs: 'text' } as const
  const sweep = await client.GET('/v1/sweep', { params: { query: RANGE } })
  if (sweep.data?.points.length !== POINTS) throw new Error('points')
  await client.POST('/v1/sweep', { body: RANGE })
  await client.GET('/v1/sweep.csv', swept)
  await client.POST('/v1/sweep.csv', { body: RANGE, parseAs: 'text' })
  await client.GET('/v1/sweep.md', swept)
  await client.POST('/v1/sweep.md', { body: RANGE, parseAs: 'text' })
  await client.GET('/v1/sweep.svg', swept)
  await client.POST('/v1/sweep.svg', { body: RANGE, parseAs: 'text' })
  await client.GET('/v1/sweep.png', { params: { query: RANGE }, parseAs: 'arrayBuffer' })
  await client.POST('/v1/sweep.png', { body: RANGE, parseAs: 'arrayBuffer' })

  const pick = '/comparison/cheapest/monthlyUsd'
  const value = await client.GET('/v1/value', {
    params: { query: { ...RATE, pick } },
    parseAs: 'text',
  })
  if (!Number.isFinite(Number(value.data))) throw new Error('value')
  await client.POST('/v1/value', { params: { query: { pick } }, body: RATE, parseAs: 'text' })
  const caughtUp = await client.GET('/v1/catch-up', { params: { query: group } })
  if (caughtUp.data?.hoursToCatchUp !== HOURS) throw new Error('hours')
  await client.POST('/v1/catch-up', { body: group })
  const measured = await client.POST('/v1/measurements', { body: { text: RUN, partitions: 3 } })
  if (measured.data?.fields.partitionProduceMiBps !== P) throw new Error('p')
  await client.GET('/v1/price-book')
  const region = { path: { region: 'us-east-1' } }
  await client.GET('/v1/prices/{region}', { params: region })
  await client.GET('/v1/prices/{region}.csv', { params: region, parseAs: 'text' })
  await client.GET('/healthz')

  const wrong = await client.POST('/v1/plan', { body: { ...RATE, averageIngressMiBps: -5 } })
  return { cheapest: cheapest(plan.data), fault: wrong.error?.errors?.[0]?.detail ?? 'no fault' }
}
