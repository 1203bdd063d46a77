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

it('README has its seven examples', () => {
  expect(examples).toHaveLength(7)
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

const SENT =
  /\$ curl -s --data-binary @(?<file>\S+) '(?<url>[^']+)' \| jq -c '(?<filter>[^']+)'\n(?<output>[^`]*)/g
const sent = [...readme.matchAll(SENT)].map(({ groups }) => groups ?? {})
const bodies = import.meta.glob<string>('../../examples/*.txt', {
  query: '?raw',
  eager: true,
  import: 'default',
})

it.each(sent)('README: $file sent to $url prints what it shows', async (example) => {
  const { file = '', url = '', filter = '', output = '' } = example
  const path = url.replace('http://127.0.0.1:8787', 'https://planner.example')
  const body = bodies[`../../${file}`] ?? ''
  const answer = await exports.default.fetch(path, { method: 'POST', body })
  const lines = query(await answer.json(), filter).map((value) => JSON.stringify(value))
  expect(output.trim().split('\n')).toEqual(lines)
})

const PLAIN = /\$ curl -s '(?<url>[^']+)'\n(?<output>[^`]*)/g
const plain = [...readme.matchAll(PLAIN)].map(({ groups }) => groups ?? {})

it.each(plain)('README: $url prints what it shows', async ({ url = '', output = '' }) => {
  const path = url.replace('http://127.0.0.1:8787', 'https://planner.example')
  const text = await (await exports.default.fetch(path)).text()
  expect(output.trim()).toBe(text.replaceAll('\r\n', '\n').trim())
})

const PICTURE = /!\[[^\]]+\]\((?<file>docs\/pictures\/\w+\.svg)\)\n\n`(?<path>\/v1\/[^`]+)`/g
const pictures = [...readme.matchAll(PICTURE)].map(({ groups }) => groups ?? {})

it('README has its three pictures, two plain examples and one that is sent', () => {
  expect(sent).toHaveLength(1)
  expect(pictures).toHaveLength(3)
  expect(plain).toHaveLength(2)
})

it.each(pictures)('README: $file is what $path gives', async ({ file = '', path = '' }) => {
  const response = await exports.default.fetch(`https://planner.example${path}`)
  expect(response.status).toBe(200)
  await expect(await response.text()).toMatchFileSnapshot(`../../${file}`)
})
