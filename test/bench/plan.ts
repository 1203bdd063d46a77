import { readFileSync } from 'node:fs'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { liveCatalogue } from '../../src/catalogue/live-catalogue'
import { livePricesFrom, rowsInForce } from '../../src/catalogue/live-prices'
import { partitionPlan } from '../../src/core/partition-plan'
import { plan } from '../../src/core/plan'
import { sweep } from '../../src/core/sweep'
import { withoutRefresh } from '../../src/deps'
import { pngDrawer } from '../../src/raster/png'
import { costChart } from '../../src/render/charts/cost'
import { curveChart } from '../../src/render/charts/curve'
import { windowChart } from '../../src/render/charts/window'
import { planSections } from '../../src/render/csv/plan'
import { planMarkdown } from '../../src/render/markdown/plan'
import type { Row } from './measure'
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
const bytesOf = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer
const drawPng = pngDrawer({
  wasm: bytesOf('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  fonts: [400, 600].map((weight) =>
    bytesOf(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`),
  ),
})
const window = partitionPlan(workload, bundled)
const range = {
  field: 'averageIngressMiBps',
  from: 0.1,
  to: 1000,
  scale: 'log',
  whole: false,
} as const
const curve = sweep(workload, { ...range, points: 50 }, bundled)
const costSvg = costChart(answer, 'light')
const url = `/v1/plan?region=${region}&averageIngressMiBps=50&consumerGroups=3`

/** One after the other: measurements at the same time would disturb each other. */
const each = async <Item>(
  items: readonly Item[],
  call: (item: Item) => Promise<Row>,
): Promise<Row[]> => {
  const rows: Row[] = []
  for (const item of items) rows.push(await call(item))
  return rows
}

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
  await measure('CSV of a plan', () => planSections.platforms.write(answer)),
  await measure('Markdown of a plan', () => planMarkdown(answer)),
  await measure('SVG of a plan', () => costChart(answer, 'auto')),
  await measure('SVG of a partition window', () => windowChart(window, 'auto')),
  await measure(`sweep of 50 points, ${curve.crossovers.length} crossovers`, () =>
    sweep(workload, { ...range, points: 50 }, bundled),
  ),
  await measure('sweep of 200 points', () => sweep(workload, { ...range, points: 200 }, bundled)),
  await measure('SVG of a sweep', () => curveChart(curve, 'auto')),
  ...(await each([1, 2, 3], (scale) =>
    measure(`PNG of a plan, scale=${scale}`, () => drawPng(costSvg, scale)),
  )),
  ...(await each(
    [
      url,
      ...['csv', 'md', 'svg'].map((kind) => url.replace('plan?', `plan.${kind}?`)),
      `${url.replace('plan?', 'value?')}&pick=/comparison/cheapest/monthlyUsd`,
      `${url.replace('plan?', 'sweep?')}&field=averageIngressMiBps&from=0.1&to=1000`,
      '/',
      url.replace('/v1/plan', '/'),
    ],
    (path) =>
      measure(`GET ${path.split('?')[0]}, validated and answered`, async () => {
        await (await app.request(path)).arrayBuffer()
      }),
  )),
  await measure('application made, as a Worker starts', () => createApp(withoutRefresh(bundled))),
  await measure('live prices of a region read and laid over', readLive),
]
printTable(rows)
