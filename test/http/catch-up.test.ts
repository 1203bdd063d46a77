import { describe, expect, it } from 'vitest'
import { catchUp } from '../../src/core/catch-up/catch-up'
import { CatchUp } from '../../src/schema/catch-up'
import { answer, faultsOf, post, problemOf, request } from './client'

const PATH = '/v1/catch-up'
const GROUP = {
  lagMessages: 7_200_000,
  producedPerSecond: 3000,
  consumedPerSecondPerConsumer: 1000,
  partitions: 12,
  consumers: 4,
}
const QUERY =
  'lagMessages=7200000&producedPerSecond=3000&consumedPerSecondPerConsumer=1000&partitions=12&consumers=4'

describe('/v1/catch-up', () => {
  it('answers a query and a body alike, without a region', async () => {
    const got = await answer(CatchUp, await request(`${PATH}?${QUERY}&withinHours=1`))
    // 7,200,000 / (4 × 1,000 − 3,000) = 7,200 s.
    expect(got).toMatchObject({ hoursToCatchUp: 2, wanted: { possible: true } })
    const body = { ...GROUP, withinHours: 1 }
    expect(await answer(CatchUp, await post(PATH, body))).toEqual(got)
    expect(catchUp(body)).toEqual(got)
  })

  it('may keep the answer to a query, which is told from others by its ETag', async () => {
    const first = await request(`${PATH}?${QUERY}`)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600')
    const again = await request(`${PATH}?${QUERY}`, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await request(`${PATH}?${QUERY}&keyed=false`)
    expect(other.headers.get('etag')).not.toBe(etag)
  })

  it('keeps no answer to a body', async () => {
    expect((await post(PATH, GROUP)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('a wrong group is refused with every fault at once', () => {
  it.each([
    [
      'nothing',
      {},
      {
        '/lagMessages': 'lagMessages is required: a finite number',
        '/producedPerSecond': 'producedPerSecond is required: a finite number',
        '/partitions': 'partitions is required: a finite number',
        '/consumedPerSecondPerConsumer':
          'consumedPerSecondPerConsumer is required: messages a second that one consumer processes while it has work; or give consumedPerSecond, that of the group',
      },
    ],
    [
      'both speeds, a largest partition with more than all, and a field that is none',
      {
        ...GROUP,
        consumedPerSecond: 4000,
        largestPartitionLag: 7_200_001,
        largestPartitionProducedPerSecond: 3001,
        largestPartitionLags: 1,
        withinHours: 0,
      },
      {
        '/consumedPerSecond':
          'consumedPerSecondPerConsumer and consumedPerSecond are both given; give one of the two',
        '/largestPartitionLag':
          'largestPartitionLag must be at most lagMessages, 7200000; got 7200001',
        '/largestPartitionProducedPerSecond':
          'largestPartitionProducedPerSecond must be at most producedPerSecond, 3000; got 3001',
        '/largestPartitionLags':
          'unknown field "largestPartitionLags"; the nearest known one is largestPartitionLag',
        '/withinHours': 'withinHours must be at least 0.01; got 0',
      },
    ],
    [
      'a largest partition below the mean',
      { ...GROUP, largestPartitionLag: 599_999 },
      {
        '/largestPartitionLag':
          'largestPartitionLag must be at least the mean over the partitions, 600000; got 599999',
      },
    ],
    [
      'one partition that is not written to as much as all',
      { ...GROUP, partitions: 1, largestPartitionProducedPerSecond: 2000 },
      {
        '/largestPartitionProducedPerSecond':
          'largestPartitionProducedPerSecond must be producedPerSecond, 3000, with one partition; got 2000',
      },
    ],
    [
      'the speed of a group without consumers',
      {
        ...GROUP,
        consumedPerSecondPerConsumer: undefined,
        consumedPerSecond: 100,
        consumers: 0,
      },
      {
        '/consumedPerSecond':
          'consumedPerSecond is what the consumers process together, and there are 0; give consumedPerSecondPerConsumer',
      },
    ],
    [
      'values of another kind',
      { ...GROUP, lagMessages: -1, partitions: 2.5, consumers: 'four' },
      {
        '/lagMessages': 'lagMessages must be at least 0; got -1',
        '/partitions': 'partitions must be a whole number; got 2.5',
        '/consumers': 'consumers must be a finite number; got "four"',
      },
    ],
  ])('%s', async (_, group, faults) => {
    expect(await faultsOf(await post(PATH, group))).toEqual(faults)
    const given = Object.entries(group).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    )
    expect(await faultsOf(await request(`${PATH}?${new URLSearchParams(given)}`))).toEqual(faults)
  })

  it('a field in the query of a POST, or twice in that of a GET', async () => {
    expect(await faultsOf(await post(`${PATH}?keyed=true`, GROUP))).toEqual({
      '/keyed': 'keyed is in the query; a POST takes every field in its body',
    })
    expect(await faultsOf(await request(`${PATH}?${QUERY}&consumers=5`))).toEqual({
      '/consumers': 'consumers is given 2 times, first "4", then "5"; it may stand once',
    })
  })

  it('a body that is too large, empty, a list or no JSON', async () => {
    const { detail } = await problemOf(await post(PATH, ' '.repeat(16 * 1024 + 1)), 413)
    expect(detail).toBe('a body may have at most 16384 bytes; got more')
    const empty = await problemOf(await post(PATH, ''), 400)
    expect(empty.detail).toBe('the body is empty; send the consumer group as a JSON object')
    const list = await problemOf(await post(PATH, []), 400)
    expect(list.detail).toBe(
      'the body must be a JSON object with the fields of a consumer group; got a list',
    )
    const headers = { 'content-type': 'text/plain' }
    expect((await problemOf(await post(PATH, 'lag', headers), 415)).detail).toBe(
      'content-type must be application/json; got "text/plain"',
    )
  })
})
