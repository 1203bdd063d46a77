import { expect, it } from 'vitest'
import { request } from '../http/client'
import { query } from '../support/jq'

const [page = ''] = Object.values(
  import.meta.glob<string>('../../docs/measurements.md', {
    query: '?raw',
    eager: true,
    import: 'default',
  }),
)

it('docs/measurements.md: the example prints what it shows', async () => {
  const example =
    /\$ curl -s 'http:\/\/127.0.0.1:8787(?<path>[^']+)' \| jq -c '(?<filter>[^']+)'\n(?<output>.+)\n/
  const { path = '', filter = '', output = '' } = example.exec(page)?.groups ?? {}
  const values = query(await (await request(path)).json(), filter)
  expect(values.map((value) => JSON.stringify(value))).toEqual([output])
})

it('docs/measurements.md: the readings are of a request that is read', async () => {
  const [, body = ''] = /```json\n([^`]+)```/.exec(page) ?? []
  const listing = (committed: number) =>
    `GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID\\ng t 0 ${committed} 9000 ${9000 - committed} c /h c`
  let read = 0
  const sent = body.replaceAll('GROUP  TOPIC  PARTITION …', () => {
    read += 1
    return listing(1000 * read)
  })
  const answer = await request('/v1/measurements', {
    method: 'POST',
    body: sent,
    headers: { 'content-type': 'application/json' },
  })
  expect(await answer.json()).toMatchObject({ groups: [{ readings: 2, secondsBetween: 300 }] })
})
