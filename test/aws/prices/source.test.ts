import { describe, expect, it } from 'vitest'
import { awsPrices } from '../../../src/aws/prices/source'
import { bundled } from '../../../src/catalogue/bundled'
import { rowsInForce } from '../../../src/catalogue/live-prices'
import { wantedPrices } from '../../../src/catalogue/wanted'
import { advance, startOf } from '../../../src/refresh/progress'
import type { PriceRow } from '../../../src/schema/wanted-prices'
import { PriceSourceError } from '../../../src/schema/wanted-prices'
import { localAws } from '../../support/aws'

/** Later than the day of any price in data/, so that all of them are in force. */
const TODAY = '2099-12-31'
const keys = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Every row of one query, page after page, and every fault. */
const allOf = async (endpoint: string, region: string, query: number) => {
  const source = awsPrices({ endpoint, ...keys })
  const rows: PriceRow[] = []
  const faults: string[] = []
  let nextToken: string | undefined
  do {
    const page = await source.page(wantedPrices(region), { query, nextToken, today: TODAY })
    rows.push(...page.rows)
    faults.push(...page.faults)
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return { rows, faults }
}

/** The prices of a region as a refresh puts them together. */
const refreshed = async (endpoint: string, region: string) => {
  const source = awsPrices({ endpoint, ...keys })
  let progress = startOf(region, `${TODAY}T00:00:00.000Z`)
  const queries = source.queries(wantedPrices(region))
  while (progress.query < queries.length) {
    const { query, nextToken } = progress
    progress = advance(
      progress,
      await source.page(wantedPrices(region), { query, nextToken, today: TODAY }),
    )
  }
  return progress.rows
}

describe('the prices of a region', () => {
  it.each([...bundled.regionNames.keys()])('%s are those of data/, all of them', async (region) => {
    const rows = await refreshed(localAws().endpoint, region)

    expect(rows).toEqual(rowsInForce(region, undefined))
  })

  it('of us-east-1 take 30 requests', () => {
    const queries = awsPrices(keys).queries(wantedPrices('us-east-1'))

    expect(queries).toHaveLength(30)
    expect(queries).toEqual(expect.arrayContaining(['MSK', 'EC2 m7g', 'EBS storage']))
  })
})

describe('rows that look alike', () => {
  it.each(['us-east-1', 'eu-west-1', 'ap-northeast-2'])(
    'are not taken in %s, though AWS sends them',
    async (region) => {
      const aws = localAws()
      await aws.bend({ ignoreFilters: true })
      const last = awsPrices(keys).queries(wantedPrices(region)).length - 1
      const { rows, faults } = await allOf(aws.endpoint, region, 0)
      const ec2 = await allOf(aws.endpoint, region, 1)
      const transfer = await allOf(aws.endpoint, region, last)

      const known = rowsInForce(region, undefined)
      for (const { table, key, usd } of [...rows, ...ec2.rows, ...transfer.rows])
        expect(`${table} ${key} ${Number(usd)}`).toBe(
          `${table} ${key} ${Number(known[table][key])}`,
        )
      expect([...faults, ...ec2.faults, ...transfer.faults]).toEqual([])
      expect(rows).toHaveLength(Object.keys(known.msk).length)
      expect(ec2.rows.filter(({ table }) => table === 'ebs')).toHaveLength(
        Object.keys(known.ebs).length,
      )
      expect(transfer.rows).toHaveLength(1)
    },
  )
})

describe('what AWS may change', () => {
  it('a coming price is not taken before its day', async () => {
    const aws = localAws()
    await aws.bend({ change: [{ usagetype: 'EU-Kafka.m5.large', on: '2100-01-01' }] })

    const { rows } = await allOf(aws.endpoint, 'eu-west-1', 0)
    expect(rows.map(({ key }) => key)).not.toContain('Kafka.m5.large')
  })

  it('a reservation that disagrees is a fault of its own', async () => {
    const aws = localAws()
    await aws.bend({ change: [{ usagetype: 'EU-BoxUsage:c5.large', currency: 'CNY' }] })

    const { faults } = await allOf(aws.endpoint, 'eu-west-1', 1)
    expect(faults).toContain('AmazonEC2 EU-BoxUsage:c5.large is not priced in USD but in "CNY"')
    expect(faults).toContain(
      'AmazonEC2 EU-BoxUsage:c5.large reserved for 3yr is not priced in USD but in "CNY"',
    )
  })
})

it('no answer is given up after the time to wait, three times', async () => {
  const aws = localAws()
  await aws.bend({ fault: { kind: 'no-answer' } })
  const source = awsPrices({ endpoint: aws.endpoint, ...keys, timeoutMs: 100 })

  const asking = source.page(wantedPrices('us-east-1'), {
    query: 0,
    nextToken: undefined,
    today: TODAY,
  })
  await expect(asking).rejects.toThrow(PriceSourceError)
  await expect(asking).rejects.toThrow('MSK: AWS did not answer in time')
  expect(await aws.requests()).toBe(3)
})
