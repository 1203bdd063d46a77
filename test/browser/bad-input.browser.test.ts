import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { shownFields, textOf } from './support/shown'
import { addressHas, focusIsOn, openPlanner, write, writeField } from './support/steps'
import { test } from './support/test'

const BASE = { region: 'us-east-1', averageIngressMiBps: '50 MB/s' }
type Fields = Readonly<Record<string, string>>

const openWith = (page: Page, fields: Fields) =>
  openPlanner(page, new URLSearchParams({ ...BASE, ...fields }).toString())

/** What is wrong, by field, where it stands at the field, is tied to it, and is linked to in the summary. */
const faultsShown = async (page: Page): Promise<Fields> => {
  const links = page.locator('.faults li a')
  const names = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))
  const faults: Record<string, string> = {}
  for (const [index, href] of names.entries()) {
    const control = page.locator(href ?? '')
    expect(await control.getAttribute('aria-describedby'), href ?? '').toBe(
      `${href?.slice(1)}-notes`,
    )
    expect(await control.getAttribute('aria-invalid'), href ?? '').toBe('true')
    expect(await control.isVisible(), href ?? '').toBe(true)
    const fault = await textOf(page, `${href}-notes .fault`)
    expect(await page.locator('.faults li').nth(index).textContent()).toContain(fault)
    faults[href?.slice(1) ?? ''] = fault
  }
  return faults
}

describe.concurrent('each fault stands at its field and in the summary, all at once:', () => {
  test.for([
    [
      'ambiguous units',
      { averageIngressMiBps: '5 Mb', retentionHours: '7 m', peakIngressMiBps: '120 Mb' },
      {
        averageIngressMiBps: /says no time/,
        retentionHours: /7 m/,
        peakIngressMiBps: /says no time/,
      },
    ],
    [
      'negative values',
      {
        averageIngressMiBps: '-5',
        consumerGroups: '-1',
        retentionHours: '-3d',
        partitions: '-6',
        growthPercentPerMonth: '-1 %',
      },
      {
        averageIngressMiBps: /-5/,
        consumerGroups: /at least 0; got -1/,
        retentionHours: /-3d|-72/,
        partitions: /-6/,
      },
    ],
    [
      'values that are too large',
      {
        averageIngressMiBps: '1e300 GB/s',
        retentionHours: '999 years',
        consumerGroups: '1e99',
        replicationFactor: '99',
      },
      {
        averageIngressMiBps: /./,
        retentionHours: /at most 87,?600/,
        consumerGroups: /./,
        replicationFactor: /./,
      },
    ],
    [
      'text for numbers',
      {
        averageIngressMiBps: 'a lot',
        retentionHours: 'forever',
        consumerGroups: 'some',
        keyed: 'maybe',
        metadataMode: 'etcd',
      },
      {
        averageIngressMiBps: /"a lot" is no rate: write one such as/,
        retentionHours: /forever/,
        consumerGroups: /some/,
        keyed: /true or false/,
        metadataMode: /etcd/,
      },
    ],
    [
      'ranges',
      { averageIngressMiBps: '5 to 6 MB/s', consumerGroups: '2-4', retentionHours: '1-2 days' },
      { averageIngressMiBps: /is a range/, consumerGroups: /range/, retentionHours: /range/ },
    ],
    [
      'a contradiction',
      { peakIngressMiBps: '5 MB/s' },
      { peakIngressMiBps: /at least the average/ },
    ],
    ['an unknown region', { region: 'atlantis' }, { region: /"atlantis" is no region known here/ }],
    ['a region without MSK', { region: 'ap-southeast-6' }, { region: /has no MSK prices/ }],
    [
      'an unknown type',
      { instanceTypes: 'm99.huge' },
      { instanceTypes: /No such type: "m99.huge"/ },
    ],
    [
      'letters that are no numbers: emoji, from the right to the left, NUL',
      {
        averageIngressMiBps: '🐘🐘',
        peakIngressMiBps: '5\0MB/s',
        consumerGroups: '\0',
        retentionHours: 'שבוע',
        partitions: '\u202e6',
      },
      {
        averageIngressMiBps: /🐘/,
        peakIngressMiBps: /MB/,
        consumerGroups: /is no count/,
        retentionHours: /שבוע/,
      },
    ],
    [
      '5,000 characters',
      { averageIngressMiBps: 'x'.repeat(5000) },
      { averageIngressMiBps: /^.{20,400}$/ },
    ],
  ] as const)('%s', async ([, fields, faults], { page }) => {
    await openWith(page, fields)
    const shown = await faultsShown(page)
    for (const [field, fault] of Object.entries(faults)) expect(shown[field], field).toMatch(fault)
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ ...BASE, ...fields })
    expect(await page.locator('#answer').getAttribute('data-answered')).toBeNull()
  })
})

test('a field given twice is told so', async ({ page }) => {
  await openPlanner(page, 'region=us-east-1&averageIngressMiBps=5&averageIngressMiBps=6')
  expect((await faultsShown(page)).averageIngressMiBps).toMatch(/given 2 times/)
})

test('an unknown field in the address is told, stays while others change, and is left out by a link', async ({
  page,
}) => {
  await openWith(page, { retention: '7d' })
  const fault = page.locator('.faults li')
  expect(await fault.allTextContents()).toEqual([
    expect.stringMatching(/Unknown field "retention"/),
  ])
  await write(page, { consumerGroups: '2' })
  expect(await fault.count()).toBe(1)
  await fault.getByRole('link').click()
  await addressHas(page, { retention: '', consumerGroups: '2' })
  expect(await fault.count()).toBe(0)
})

describe.concurrent('a link of the summary moves the focus to', () => {
  test.for([
    ['a field', 'averageIngressMiBps', '5 Mb'],
    ['a field in a group', 'replicationFactor', 'many'],
    ['a choice', 'keyed', 'maybe'],
  ] as const)('%s, also where its group was closed again', async ([, name, text], { page }) => {
    await openWith(page, { [name]: text })
    for (const group of await page.locator('details[open] > summary').all()) await group.click()
    await page.locator('.faults a').click()
    await focusIsOn(page, name)
  })

  test('the boxes of a list', async ({ page }) => {
    await openWith(page, { platforms: 'msk-wrong' })
    await page.locator('.faults a').click()
    const inside = page.waitForFunction(
      () => document.activeElement?.closest('#platforms'),
      undefined,
      { timeout: 500 },
    )
    expect(await inside).toBeTruthy()
  })

  test('an assumption', async ({ page }) => {
    await openWith(page, {})
    await writeField(page, 'diskFill', 'half full')
    await page.locator('.faults a').click()
    await focusIsOn(page, 'diskFill')
    expect((await faultsShown(page)).diskFill).toMatch(/half full/)
  })
})

test('a link without a region is not planned for in one that nobody chose', async ({ page }) => {
  await openPlanner(page, 'averageIngressMiBps=5')
  expect((await faultsShown(page)).region).toMatch(/^Choose a region/)
  expect(await page.locator('#region').inputValue()).toBe('')
})

test('faults are told in the words of the page', async ({ page }) => {
  await openWith(page, { keyed: 'maybe', platforms: 'msk-wrong' })
  expect(await textOf(page, '.faults ul')).not.toMatch(/Keyed must|Platforms\[0\]/)
})

test('what is mended while typing is no longer a fault, and the old answer stood meanwhile', async ({
  page,
}) => {
  await openWith(page, {})
  await writeField(page, 'consumerGroups', 'some')
  await page.locator('.faults').waitFor()
  expect(await textOf(page, '#notice')).toBe(
    'The answer below is of the last workload that could be planned.',
  )
  expect(await textOf(page, '#verdict .lead')).toMatch(/47\.684 MiB\/s/)
  expect(await page.locator('#consumerGroups').getAttribute('aria-invalid')).toBe('true')
  await write(page, { consumerGroups: '2' })
  expect(await page.locator('.faults, [aria-invalid], .fault, .stale').count()).toBe(0)
  expect(await textOf(page, '#notice')).toBe('')
})

describe.concurrent('markup in a field is text, and runs nothing:', () => {
  test.for([
    '<img src=x onerror="window.ran=1">',
    '"><script>window.ran=1</script>',
    '\'"></textarea><svg onload=window.ran=1>',
    'javascript:window.ran=1',
  ])('%s', async (text, { page }) => {
    const names = [
      'averageIngressMiBps',
      'region',
      'instanceTypes',
      'keyed',
      'preset',
      'candidate',
      'field',
      'from',
      text,
    ]
    for (const rate of [text, '5 MB/s']) {
      const fields = {
        ...Object.fromEntries(names.map((name) => [name, text])),
        averageIngressMiBps: rate,
      }
      await openPlanner(
        page,
        new URLSearchParams({ ...fields, before: `region=${text}` }).toString(),
      )
      expect(await page.locator('main img[src="x"], main script, svg[onload]').count()).toBe(0)
    }
    await openPlanner(
      page,
      new URLSearchParams({
        ...BASE,
        candidate: text,
        field: text,
        from: text,
        before: `region=${text}`,
      }).toString(),
    )
    await writeField(page, 'consumerGroups', text)
    await page.locator('.faults').waitFor()
    expect(await page.locator('main img[src="x"], main script, svg[onload]').count()).toBe(0)
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
    expect(await shownFields(page)).toMatchObject({ consumerGroups: text, candidate: text })
  })
})
