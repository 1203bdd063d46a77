import { describe, expect } from 'vitest'
import { amount } from '../../src/core/words'
import { planFor } from './support/api'
import { rowsOf, shownAnswer, textOf } from './support/shown'
import { openAround, openPlanner, write } from './support/steps'
import { test } from './support/test'
import { toldBy } from './support/told'

const MESSAGES = '20,000 messages a second of 2 KB'

test('what a person types is answered without a reload, and is what the API answers', async ({
  page,
  plannerUrl,
}) => {
  await openPlanner(page)
  await page.evaluate(() => Object.assign(window, { wasHere: true }))
  await page.getByLabel('Region').selectOption({ label: 'Seoul, Asia Pacific (ap-northeast-2)' })
  await page
    .getByRole('textbox', { name: 'Average ingress', exact: true })
    .pressSequentially(MESSAGES)
  await page
    .getByRole('textbox', { name: 'Consumer groups', exact: true })
    .pressSequentially('four')
  await page.getByRole('textbox', { name: 'Retention', exact: true }).pressSequentially('a week')
  await page.waitForURL(({ searchParams }) => searchParams.get('retentionHours') === 'a week')
  expect(await page.evaluate(() => Reflect.get(window, 'wasHere'))).toBe(true)
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    region: 'ap-northeast-2',
    averageIngressMiBps: MESSAGES,
    consumerGroups: 'four',
    retentionHours: 'a week',
  })

  const query =
    'region=ap-northeast-2&messagesPerSecond=20000&averageMessageBytes=2000&consumerGroups=4&retentionHours=168'
  expect(await shownAnswer(page)).toMatchObject(toldBy(await planFor(plannerUrl, query)))
  expect(await page.title()).toBe('MSK Express, 14,693.39 USD a month – Kafka capacity planner')
})

describe.concurrent('the page answers as the API does:', () => {
  test.for([
    [
      'a tiny workload, EC2 cheapest',
      { averageIngressMiBps: '10 KiB/s' },
      'averageIngressMiBps=0.009765625',
      /^Kafka on EC2 is cheapest/,
    ],
    [
      'a workload that MSK Express wins',
      { averageIngressMiBps: '500 MiB/s', peakIngressMiBps: '3x' },
      'averageIngressMiBps=500&peakIngressMiBps=1500',
      /^MSK Express is cheapest/,
    ],
    [
      'tiered storage, MSK Standard cheapest',
      { averageIngressMiBps: '50', retentionHours: '30 days', localRetentionHours: '1d' },
      'averageIngressMiBps=50&retentionHours=720&localRetentionHours=24',
      /^MSK Standard is cheapest/,
    ],
    [
      'partitions given',
      { averageIngressMiBps: '20', partitions: '120' },
      'averageIngressMiBps=20&partitions=120',
      /with 120 partitions/,
    ],
    [
      'a region without MSK Serverless',
      { region: 'us-gov-west-1', averageIngressMiBps: '5' },
      'region=us-gov-west-1&averageIngressMiBps=5',
      /^Kafka on EC2 is cheapest/,
    ],
    [
      'one platform alone',
      { platforms: 'ec2', averageIngressMiBps: '5' },
      'averageIngressMiBps=5&platforms=ec2',
      /^Kafka on EC2 for 5 MiB\/s/,
    ],
    [
      'a region in which nothing fits',
      { region: 'mx-central-1', averageIngressMiBps: '5' },
      'region=mx-central-1&averageIngressMiBps=5',
      /^Nothing fits/,
    ],
    [
      'a rack-aware cluster bought for three years',
      { averageIngressMiBps: '80', rackAwareConsumers: 'true', ec2Purchase: 'reserved3yNoUpfront' },
      'averageIngressMiBps=80&rackAwareConsumers=true&ec2Purchase=reserved3yNoUpfront',
      /^MSK Express is cheapest/,
    ],
  ] as const)('%s', async ([, fields, query, verdict], { page, plannerUrl }) => {
    await openPlanner(page)
    await write(page, fields)
    const plan = await planFor(
      plannerUrl,
      query.startsWith('region') ? query : `region=us-east-1&${query}`,
    )
    const shown = await shownAnswer(page)
    expect(shown).toMatchObject(toldBy(plan))
    expect(shown.verdict).toMatch(verdict)
    expect(shown.partitions).toContain(`${amount(plan.partitions.total)} partitions for `)
  })
})

test('the sentences of the answer are those of the Markdown', async ({ page, plannerUrl }) => {
  const query = 'region=eu-central-1&averageIngressMiBps=50'
  await openPlanner(page, query)
  const markdown = (await (await fetch(`${plannerUrl}/v1/plan.md?${query}`)).text()).replaceAll(
    '\\',
    '',
  )
  expect(markdown).toContain(await textOf(page, '#verdict .lead'))
  expect(markdown).toContain(await textOf(page, '#verdict > p:not(.lead)'))
})

test.for([
  [
    'given in words says what it was understood as',
    { consumerGroups: 'four', retentionHours: 'a week', peakIngressMiBps: '3x' },
    {
      averageIngressMiBps: '= 20,000 messages/s × 2,000 bytes = 38.147 MiB/s',
      consumerGroups: '= 4',
      retentionHours: '= 168 hours',
      peakIngressMiBps: '= 114.441 MiB/s',
    },
  ],
  [
    'given in its own unit says nothing',
    { consumerGroups: '4', retentionHours: '168' },
    { consumerGroups: '', retentionHours: '= 168 hours' },
  ],
  [
    'left blank says what is planned with',
    {},
    {
      peakIngressMiBps: 'Default: twice the average, 76.294 MiB/s',
      retentionHours: 'Default: 168 hours',
      averageEgressMiBps: 'Default: average ingress × consumer groups, 38.147 MiB/s',
      replicationFactor: 'Default: 3',
      metadataMode: 'Default: KRaft',
      ec2Purchase: 'Default: on demand',
    },
  ],
] as const)('a field %s', async ([, fields, notes], { page }) => {
  const query = { region: 'us-east-1', averageIngressMiBps: MESSAGES, ...fields }
  await openPlanner(page, new URLSearchParams(query).toString())
  const shown = Object.keys(notes).map(async (name) => [name, await textOf(page, `#${name}-notes`)])
  expect(Object.fromEntries(await Promise.all(shown))).toEqual(notes)
})

test('every assumption stands with what was planned, and is changed there', async ({
  page,
  plannerUrl,
}) => {
  const query = 'region=us-east-1&averageIngressMiBps=50'
  await openPlanner(page, query)
  const { assumptions } = await planFor(plannerUrl, query)
  await openAround(page, 'diskFill')
  for (const [name, value] of Object.entries(assumptions))
    if (typeof value === 'number')
      expect(await textOf(page, `#${name}-notes`), name).toContain(`In use: ${amount(value)}`)

  await write(page, { diskFill: '50 %' })
  const plan = await planFor(plannerUrl, `${query}&diskFill=0.5`)
  expect(await shownAnswer(page)).toMatchObject(toldBy(plan))
  expect(await textOf(page, '#diskFill-notes')).toBe('= 0.5')
})

test('every price has its date and its source', async ({ page, plannerUrl }) => {
  const query = 'region=us-east-1&averageIngressMiBps=50'
  await openPlanner(page, query)
  const { priceBook } = await planFor(plannerUrl, query)
  const rows = await rowsOf(page, 'Price lists')
  for (const { what, asOf, source } of priceBook.services)
    expect(rows.filter((row) => row.includes(what)).flat(), what).toEqual(
      expect.arrayContaining([asOf, source]),
    )
})
