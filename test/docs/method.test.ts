import { describe, expect, it } from 'vitest'
import { facts } from '../../src/catalogue/facts'
import { resolveAssumptions } from '../../src/core/assumptions'
import { assumptionFields } from '../../src/schema/assumptions'
import {
  BillItem,
  Constraint,
  LowerBoundName,
  Platform,
  Preset,
  UpperBoundName,
} from '../../src/schema/vocabulary'

const read = (files: Record<string, string>): [string, string][] => Object.entries(files)
const method = read(
  import.meta.glob<string>('../../docs/method.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .map(([, text]) => text)
  .join('')
const sources = read(
  import.meta.glob<string>('../../src/core/**/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)

/** The text of one numbered section of docs/method.md. */
const section = (title: string): string =>
  method.split(/^## /m).find((part) => part.includes(`. ${title}\n`)) ?? ''

/** The names in the first column of a section's tables. */
const firstCells = (title: string): string[] =>
  section(title)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, name = '']) => name)

/** `code: '…'` in the sources of core: the warnings that a plan can carry. */
const warningCodes = [
  ...new Set(
    sources.flatMap(([, source]) =>
      [...source.matchAll(/\bcode: '([a-z0-9-]+)'/g)].map(([, code = '']) => code),
    ),
  ),
].sort()

describe('docs/method.md', () => {
  it.each([
    ['constraint', 'Capacity and brokers per constraint', Constraint.options],
    ['lower and upper bound', 'Partitions', [...LowerBoundName.options, ...UpperBoundName.options]],
    ['line of the bill', 'Money', BillItem.options],
    ['assumption', 'Assumptions and presets', Object.keys(assumptionFields)],
  ] as const)('explains every %s in a table of "%s", and no other', (_, title, names) => {
    expect([...new Set(firstCells(title))].sort()).toEqual([...names].sort())
  })

  it('explains every warning in a table of "Warnings", and no other', () => {
    const aboveBounds = UpperBoundName.options.map((bound) => `above-${bound}`)

    expect(warningCodes.length).toBeGreaterThan(10)
    expect(firstCells('Warnings').sort()).toEqual([...warningCodes, ...aboveBounds].sort())
  })

  it.each([...Platform.options, ...Preset.options])('names %s', (name) => {
    expect(method).toContain(`\`${name}\``)
  })

  it.each(Object.keys(assumptionFields))(
    'gives %s the default that each preset has in the code',
    (name) => {
      const row = section('Assumptions and presets')
        .split('\n')
        .find((line) => line.startsWith(`| \`${name}\` |`))
      const written = row?.split('|').map((cell) => cell.trim().replace(/(?<=\d),(?=\d{3})/g, ''))
      const resolved = Preset.options.map((preset) => {
        const assumptions: Record<string, unknown> = resolveAssumptions(
          { region: 'us-east-1', preset },
          facts,
        )
        return String(assumptions[name] ?? '–')
      })

      expect(written?.slice(2, 5)).toEqual(resolved)
    },
  )

  it('has a section for every entry of its contents', () => {
    const entries = [...method.matchAll(/^(\d+)\. \[([^\]]+)\]/gm)].map(
      ([, at, of]) => `${at}. ${of}`,
    )
    const headings = [...method.matchAll(/^## (\d+\. .+)$/gm)].map(([, heading]) => heading)

    expect(entries).toEqual(headings)
    expect(entries).toHaveLength(15)
  })

  it('spells out every source that it marks', () => {
    const spelledOut = [...method.matchAll(/^\| (\[[A-Z0-9-]+\]) \|/gim)].map(([, mark]) => mark)
    const marks = [...method.matchAll(/\[[A-Z][A-Z0-9-]+\](?!\()/g)].map(([mark]) => mark)

    expect([...new Set(marks)].sort()).toEqual([...spelledOut].sort())
  })
})

describe('links between the documents', () => {
  const pages = read(
    import.meta.glob<string>(
      ['../../docs/**/*.md', '../../{ARCHITECTURE,CHANGELOG}.md', '../../{data,examples}/*.md'],
      {
        query: '?raw',
        import: 'default',
        eager: true,
      },
    ),
  )
  const paths = new Set(pages.map(([path]) => path.replace('../../', '')))

  it.each(pages)('of %s lead to a page that exists', (path, text) => {
    const own = path.replace('../../', '')
    const broken = [...text.matchAll(/\]\(([^)#]+\.md)(?:#[^)]*)?\)/g)]
      .map(([, to = '']) => new URL(to, `file:///${own}`).pathname.slice(1))
      .filter((target) => !paths.has(target))

    expect(broken).toEqual([])
  })
})
