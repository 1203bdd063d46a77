import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text } from '../../../src/render/markdown/escape'
import { table } from '../../../src/render/markdown/table'
import { hostileNames } from './hostile'
import { parse } from './parse'

/** Any text that a name may be: without control characters and halves of characters. */
const names = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'\\|`*_[]()<>&#~!-+=:/@.$ a1'), maxLength: 20 }),
    fc.constantFrom(...hostileNames),
  )
  .filter((name) => name !== '' && !/[\p{Cc}\p{Cs}]/u.test(name))

describe('text', () => {
  it.each([
    ['kafka.m7g.large'],
    ['orders_v2'],
    ['3 × express.m7g.2xlarge'],
    ['12,966.66'],
    ['-2,999.72'],
    ['R&D'],
    ['vm.max_map_count'],
    ['ec2Storage=gp3,io2,local-ssd'],
    ['GiB, out and in'],
    ['서울_주문'],
  ])('%s needs no escape and gets none', (plain) => {
    expect(text(plain)).toBe(plain)
  })

  it.each([
    ['a|b', 'a\\|b'],
    ['__consumer_offsets', '\\_\\_consumer_offsets'],
    ['<b>', '\\<b\\>'],
    ['&lt;', '\\&lt;'],
    ['http://x', 'http\\://x'],
    ['two\nlines', 'two lines'],
    [' x', '&#32;x'],
  ])('%j becomes %j', (plain, markdown) => {
    expect(text(plain)).toBe(markdown)
  })

  it('any name shows as itself in a cell, an item, a heading and a paragraph, without markup', () => {
    fc.assert(
      fc.property(names, (name) => {
        const escaped = text(name)
        const { tables, items, headings, paragraphs, markup, strangers } = parse(
          `## ${escaped}\n\n${escaped}\n\n- ${escaped}\n\n${table([{ head: name }, { head: 'n' }], [[name, name]])}\n`,
        )
        expect({ tables, items, headings, paragraphs, markup, strangers }).toEqual({
          tables: [
            [
              [name, 'n'],
              [name, name],
            ],
          ],
          items: [name],
          headings: [`## ${name}`],
          paragraphs: [name],
          markup: [],
          strangers: [],
        })
      }),
      { numRuns: 2000 },
    )
  })

  it.each(hostileNames.map((name) => [name]))('%j shows as itself in a cell', (name) => {
    const { tables, markup } = parse(table([{ head: 'topic' }], [[name]]))
    expect({ tables, markup }).toEqual({ tables: [[['topic'], [name]]], markup: [] })
  })
})
