import { exports } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { query } from '../support/jq'

const files = import.meta.glob<string>('../../README.md', {
  query: '?raw',
  eager: true,
  import: 'default',
})
const readme = files['../../README.md'] ?? ''

const EXAMPLE = /\$ curl -s '(?<url>[^']+)' \| jq -c '(?<filter>[^']+)'\n(?<output>[^`]*)/g
const examples = [...readme.matchAll(EXAMPLE)].map(({ groups }) => groups ?? {})

it('README has its six examples', () => {
  expect(examples).toHaveLength(6)
})

it.each(examples)(
  'README: $filter of $url prints what it shows',
  async ({ url = '', filter = '', output = '' }) => {
    const path = url.replace('http://127.0.0.1:8787', 'https://planner.example')
    const answer: unknown = await (await exports.default.fetch(path)).json()
    const lines = query(answer, filter).map((value) => JSON.stringify(value))
    expect(output.trim().split('\n')).toEqual(lines)
  },
)
