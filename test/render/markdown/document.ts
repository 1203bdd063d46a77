import { expect } from 'vitest'
import { bars, parse, rawTables } from './parse'

/**
 * Holds what every document promises: tables whose rows have as many cells as their head and whose
 * bars stand one below the other, no raw HTML, no markup inside lines but links and bold text, headings
 * that go down one level at a time, and one line break at the end.
 */
export const expectWellFormed = (markdown: string): void => {
  const { tables, strangers, markup, headings } = parse(markdown)
  for (const [head = [], ...rows] of tables) {
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(head.length)
  }
  const raw = rawTables(markdown)
  expect(raw).toHaveLength(tables.length)
  for (const [first = '', ...lines] of raw)
    for (const line of lines) expect(bars(line)).toEqual(bars(first))
  expect(strangers).toEqual([])
  expect(markup.filter((kind) => !/^(link|strong)_(open|close)$/.test(kind))).toEqual([])
  const levels = headings.map((heading) => heading.indexOf(' '))
  expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  expect(markdown).toMatch(/[^\n]\n$/)
  expect(markdown).not.toMatch(/undefined|NaN|Infinity|\n\n\n/)
  expect(markdown).not.toMatch(/[ \t]$/m)
}
