import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { liveCatalogue } from '../../src/catalogue/live-catalogue'
import { livePricesFrom, rowsInForce } from '../../src/catalogue/live-prices'
import { partitionPlan } from '../../src/core/partition-plan'
import { plan } from '../../src/core/plan'
import { withoutRefresh } from '../../src/http/deps'
import { measure, printTable } from './measure'

const region = 'us-east-1'
const workload = { region, averageIngressMiBps: 50, consumerGroups: 3 }
const withTopics = (count: number) => ({
  region,
  topics: Array.from({ length: count }, (_, index) => ({
    name: `topic-${index}`,
    averageIngressMiBps: 50 / count,
  })),
})
const one = withTopics(1)
const hundred = withTopics(100)
const tenThousand = withTopics(10_000)
const answer = plan(workload, bundled)
const regions = [...bundled.regionNames.keys()]
const app = createApp(withoutRefresh(bundled))
const live = JSON.stringify(
  livePricesFrom(rowsInForce(region, undefined), {
    region,
    confirmed: new Date().toISOString().slice(0, 10),
    before: undefined,
  }),
)
/** A Worker that has just started: nothing is kept of what was read before. */
const readLive = () =>
  liveCatalogue({ read: async () => live, now: () => new Date(), timeoutMs: 500 })(region)
const url = `/v1/plan?region=${region}&averageIngressMiBps=50&consumerGroups=3`

const rows = [
  await measure('plan, all platforms of a region', () => plan(workload, bundled)),
  await measure('plan, every candidate written out', () =>
    plan({ ...workload, detail: 'full' }, bundled),
  ),
  await measure('partition window', () => partitionPlan(workload, bundled)),
  await measure('plan, 1 topic', () => plan(one, bundled)),
  await measure('plan, 100 topics', () => plan(hundred, bundled)),
  await measure('plan, 10,000 topics', () => plan(tenThousand, bundled)),
  await measure(`plan, each of ${regions.length} regions`, () => {
    for (const code of regions) plan({ ...workload, region: code }, bundled)
  }),
  await measure('JSON of a plan', () => JSON.stringify(answer)),
  await measure('GET /v1/plan, validated and answered', async () => {
    await (await app.request(url)).arrayBuffer()
  }),
  await measure('live prices of a region read and laid over', readLive),
]
printTable(rows)
