import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { WorkloadsFile } from '../../src/schema/workloads-file'
import { planFor } from './support/api'
import { shownAnswer, shownFields, textOf } from './support/shown'
import { addressHas, openPlanner } from './support/steps'
import { test } from './support/test'
import { toldBy } from './support/told'

const { workloads } = WorkloadsFile.parse(
  JSON.parse(readFileSync(new URL('../../data/workloads.json', import.meta.url), 'utf8')),
)

/** The same workloads in the units of the API, reckoned by hand. */
const QUERIES: Readonly<Record<string, string>> = {
  'order-events': 'messagesPerSecond=5&averageMessageBytes=2500',
  'first-cluster': `averageIngressMiBps=${1e6 / 2 ** 20}`,
  clickstream: 'messagesPerSecond=12000&averageMessageBytes=2000',
  'change-data-capture': `averageIngressMiBps=${30e6 / 2 ** 20}`,
  'metrics-and-logs': `averageIngressMiBps=${3e12 / 86_400 / 2 ** 20}&consumerGroups=4&retentionHours=12`,
  'iot-telemetry': 'messagesPerSecond=100000&averageMessageBytes=1024',
  'log-shipping': 'messagesPerSecond=1300000&averageMessageBytes=130',
  'activity-tracking': `averageIngressMiBps=${175e12 / 86_400 / 2 ** 20}&peakIngressMiBps=${2.75e9 / 2 ** 20}&consumerGroups=4`,
}

test('each published workload fills the form by a click, is answered as by the API, and names its source', async ({
  page,
  plannerUrl,
}) => {
  await openPlanner(page)
  expect(workloads.map(({ id }) => id).sort()).toEqual(Object.keys(QUERIES).sort())
  for (const { id, name, fields, source, assumed } of workloads) {
    await page.getByRole('link', { name, exact: true }).click()
    await addressHas(page, fields)
    expect(await shownFields(page), id).toEqual({ region: 'us-east-1', ...fields })
    const plan = await planFor(plannerUrl, `region=us-east-1&${QUERIES[id]}`)
    expect(await shownAnswer(page), id).toMatchObject(toldBy(plan))
    expect(await page.locator('#examples a[aria-current]').allTextContents()).toEqual([name])
    const words = await textOf(page, '#example-source')
    expect(words).toContain(source)
    expect(words).toContain(assumed)
  }
})

test('a published workload keeps the region that was chosen, and is marked until it is changed', async ({
  page,
}) => {
  await openPlanner(page)
  await page.locator('#averageIngressMiBps').fill('1')
  await page.getByLabel('Region').selectOption('eu-west-1')
  await addressHas(page, { region: 'eu-west-1' })
  await page.getByRole('link', { name: 'Clickstream' }).click()
  await addressHas(page, { averageIngressMiBps: '12k msg/s × 2 KB', region: 'eu-west-1' })
  const current = page.locator('#examples a[aria-current]')
  expect(await current.allTextContents()).toEqual(['Clickstream'])
  await page.locator('#averageIngressMiBps').fill('13k msg/s × 2 KB')
  await addressHas(page, { averageIngressMiBps: '13k msg/s × 2 KB' })
  expect(await current.count()).toBe(0)
})

test('a published workload of which another field was changed is no longer marked', async ({
  page,
}) => {
  await openPlanner(page, 'region=us-east-1&averageIngressMiBps=1+MB/s&consumerGroups=9')
  expect(await page.locator('#examples a[aria-current]').count()).toBe(0)
})
