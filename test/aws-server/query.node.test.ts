import type { FilterType } from '@aws-sdk/client-pricing'
import { GetProductsCommand } from '@aws-sdk/client-pricing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, filters, pagesOf } from './client'
import type { AwsServer } from './server'
import { startAwsServer } from './server'

let server: AwsServer
beforeAll(async () => {
  server = await startAwsServer()
})
afterAll(() => server.close())

const ireland = filters({ regionCode: 'eu-west-1' })

async function usagetypes(...more: [Record<string, string>, FilterType][]): Promise<string[]> {
  const asked = [...ireland, ...more.flatMap(([values, type]) => filters(values, type))]
  const pages = await pagesOf(clientOf(server.url), 'AmazonMSK', asked)
  return pages.flat().map(({ product }) => product.attributes.usagetype ?? '')
}

describe('a filter', () => {
  const storage = 'EU-Kafka.Storage.GP2'

  it('of EQUALS is exact', async () => {
    expect(await usagetypes([{ usagetype: storage, operation: 'RunVolume' }, 'EQUALS'])).toEqual([
      storage,
    ])
    expect(await usagetypes([{ usagetype: 'Kafka.Storage.GP2' }, 'EQUALS'])).toEqual([])
  })

  it('of CONTAINS takes a part', async () => {
    const found = await usagetypes([{ usagetype: 'Storage.GP2', operation: 'Volume' }, 'CONTAINS'])
    expect(found).toEqual([storage])
  })

  it('of ANY_OF and NONE_OF takes a list, and all filters hold at once', async () => {
    const any = await usagetypes([{ operation: 'RunVolume,TieredStorage' }, 'ANY_OF'])
    expect(any).toHaveLength(4)
    const none = await usagetypes(
      [{ operation: 'RunVolume, TieredStorage' }, 'ANY_OF'],
      [{ usagetype: storage }, 'NONE_OF'],
    )
    expect(none).toHaveLength(3)
  })

  it('on an attribute that no product has finds nothing', async () => {
    expect(await usagetypes([{ instanceType: 'm7g.large' }, 'TERM_MATCH'])).toEqual([])
    expect(await usagetypes([{ constructor: 'm7g.large' }, 'TERM_MATCH'])).toEqual([])
  })
})

describe('pages', () => {
  it('give each product once, whatever their size', async () => {
    const skus = async (size: number) => {
      const pages = await pagesOf(clientOf(server.url), 'AmazonMSK', ireland, size)
      expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true)
      return pages.flat().map(({ product }) => product.sku)
    }
    const whole = await skus(100)
    expect(new Set(whole).size).toBe(whole.length)
    expect(await skus(7)).toEqual(whole)
  })

  it('have no token after the last', async () => {
    const all = (await pagesOf(clientOf(server.url), 'AmazonMSK', ireland)).flat().length
    expect(await pagesOf(clientOf(server.url), 'AmazonMSK', ireland, all)).toHaveLength(1)
  })
})

describe('AWS refuses', () => {
  const query = { ServiceCode: 'AmazonMSK', Filters: ireland }

  it.each([
    ['a service it does not have', { ServiceCode: 'AmazonNothing' }, 'NotFoundException'],
    ['a token it never gave', { ...query, NextToken: 'WzEsMiwiMyJd' }, 'InvalidNextTokenException'],
    ['more than 100 a page', { ...query, MaxResults: 101 }, 'InvalidParameterException'],
    ['another format', { ...query, FormatVersion: 'aws_v2' }, 'InvalidParameterException'],
    [
      'an unknown type of filter',
      { ...query, Filters: filters({ a: 'b' }, 'LIKE' as FilterType) },
      'InvalidParameterException',
    ],
  ])('%s', async (_, input, name) => {
    const answer = clientOf(server.url).send(new GetProductsCommand(input))
    await expect(answer).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } })
  })

  it('the token of another query', async () => {
    const client = clientOf(server.url)
    const { NextToken } = await client.send(new GetProductsCommand({ ...query, MaxResults: 1 }))
    const other = { ServiceCode: 'AmazonMSK', Filters: filters({ regionCode: 'eu-west-2' }) }
    await expect(
      client.send(new GetProductsCommand({ ...other, NextToken })),
    ).rejects.toMatchObject({ name: 'InvalidNextTokenException' })
  })
})
