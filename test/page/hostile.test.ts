import { describe, expect, it } from 'vitest'
import { attribute, byId, named, rowsOf, textOf } from './document'
import {
  faultsOn,
  htmlOf,
  isAnswered,
  namesOfObjects,
  pageOf,
  queryOf,
  workloadFields,
} from './shown-page'

const OK = 'region=us-east-1&averageIngressMiBps=50'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</title></select></textarea><script>',
  '&lt;script&gt;',
  '&#60;script&#62;',
  'javascript:alert(1)',
  '\u0000<\u0001>',
  '\u202e<b>',
  '{{constructor}}',
  '$&$1',
] as const

/** Everything of a page that could run or lead away; the parser itself refuses what is not escaped. */
const harmful = async (query: string): Promise<string[]> => {
  const page = await pageOf(query)
  const tags = ['script', 'iframe', 'object', 'embed', 'base', 'style', 'img'].flatMap((name) =>
    named(page, name).map((element) => `<${name} ${attribute(element, 'src') ?? ''}>`),
  )
  const links = named(page, 'a')
    .map((link) => attribute(link, 'href') ?? '')
    .filter((href) => !/^(?:\/(?!\/)|#|https:\/\/planner\.example\/)/.test(href))
  return [...tags.filter((tag) => tag !== '<script /planner.js>'), ...links]
}

const NAMES = [...workloadFields, 'candidate', 'field', 'from', 'to', 'scale', 'before', 'bogus']

// Encoded in the title, where control characters would be in the way.
describe.each(HOSTILE.map((text) => [encodeURIComponent(text), text] as const))('%s', (_, text) => {
  it('is only text on the page, whichever field it is the value of', async () => {
    const all = new URLSearchParams(NAMES.map((name) => [name, text]))
    expect(await harmful(all.toString())).toEqual([])
    expect(await htmlOf(all.toString())).not.toMatch(
      /<script(?! type="module" src="\/planner.js")/i,
    )
  })

  it('is only text in an answer, as a candidate, curve or plan before', async () => {
    const shown = ['candidate', 'field', 'from', 'to', 'scale', 'before']
    for (const query of [
      `${OK}&${new URLSearchParams(shown.map((name) => [name, text]))}`,
      `${OK}&${new URLSearchParams({ from: text, to: text, field: 'retentionHours' })}`,
      `${OK}&${new URLSearchParams({ before: `${OK}&retentionHours=${text}&${text}=1` })}`,
    ]) {
      expect(await harmful(query)).toEqual([])
      expect(isAnswered(await pageOf(query))).toBe(true)
    }
  })

  it('is only text as the name of a field', async () => {
    const query = `${OK}&${new URLSearchParams([[text, text]])}`
    expect(await harmful(query)).toEqual([])
    expect(textOf(byId(await pageOf(query), 'faults'))).toContain('nknown field')
  })
})

it('what was written stays in its field as it was', async () => {
  const [text] = HOSTILE
  const page = await pageOf(`${OK}&retentionHours=${encodeURIComponent(text)}`)
  expect(attribute(byId(page, 'retentionHours'), 'value')).toBe(text)
  expect(textOf(byId(page, 'retentionHours-notes'))).toContain(text)
})

const viewed = (text: string): string => `field=${text}&candidate=${text}&scale=${text}`

describe.each(namesOfObjects)('%s, which every object has', (name) => {
  it.each([
    ['the name of a field', `${OK}&${name}=1`],
    ['a name without any other', `${name}=1`],
    ['field, candidate and scale', `${OK}&${viewed(name)}`],
    ['the plan before', `${OK}&before=${name}`],
    [
      'names in the plan before',
      `${OK}&before=${encodeURIComponent(`${OK}&${name}=1&${viewed(name)}`)}`,
    ],
    ['every value', queryOf(Object.fromEntries(NAMES.map((each) => [each, name])))],
  ])('is answered as %s', async (_, query) => {
    // Fails where the status is another than 200.
    const page = await pageOf(query)
    expect(textOf(page)).not.toMatch(/\[native code\]|\[object/)
  })
})

describe('a plan to compare with that is broken', () => {
  it('is told with as many faults as a page is', async () => {
    const names = Array.from({ length: 45 }, (_, index) => `n${index}=1`).join('&')
    const page = await pageOf(`${OK}&before=${encodeURIComponent(`${OK}&${names}`)}`)
    expect(named(byId(page, 'compare'), 'li').length).toBeLessThanOrEqual(20)
  })

  const BROKEN: readonly (readonly [string, string])[] = [
    ['nonsense', 'Give the average ingress'],
    ['region=us-east-1&averageIngressMiBps=fast', '"fast"'],
    ['region=us-east-1&averageIngressMiBps=5&<script>alert(1)</script>=1', 'nknown field'],
    ['region="><img src=x onerror=alert(1)>&averageIngressMiBps=5', 'region'],
    ['&&&=', 'Give the average ingress'],
    ['%', 'Give the average ingress'],
    ['averageIngressMiBps='.repeat(500), 'more than 200 characters'],
    [`region=us-east-1&averageIngressMiBps=${'9'.repeat(5000)}`, 'more than 200 characters'],
  ]

  it.each(BROKEN.map(([before, words]) => [before.slice(0, 70), before, words] as const))(
    '%s is told, and does no harm',
    async (_, before, words) => {
      const page = await pageOf(`${OK}&before=${encodeURIComponent(before)}`)
      const { length } = textOf(byId(page, 'compare'))
      expect(length).toBeLessThan(2000)
      expect(textOf(byId(page, 'compare'))).toContain('cannot be planned')
      expect(textOf(byId(page, 'compare'))).toContain(words)
      expect(faultsOn(page)).toEqual({})
      expect(isAnswered(page)).toBe(true)
      expect(rowsOf(page, 'What it changes')).toEqual([])
    },
  )
})
