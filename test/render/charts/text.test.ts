import { describe, expect, it } from 'vitest'
import { PUNCTUATION, REGULAR, SEMIBOLD } from '../../../src/render/charts/advances'
import { cut, fits, plain, textWidth, wrap } from '../../../src/render/charts/text'
import { HOSTILE } from './given'

const ASCII = 95
const LATIN = 96

describe('the widths of text', () => {
  it('are there for every character of the embedded font, in both weights', () => {
    const expected = ASCII + LATIN + [...PUNCTUATION].length
    expect(REGULAR).toHaveLength(expected)
    expect(SEMIBOLD).toHaveLength(expected)
  })

  it('grow with the text, the weight and the size', () => {
    expect(textWidth('mm', 'note')).toBeCloseTo(2 * textWidth('m', 'note'), 9)
    expect(textWidth('brokers', 'strong')).toBeGreaterThan(textWidth('brokers', 'body'))
    expect(textWidth('brokers', 'title')).toBeGreaterThan(textWidth('brokers', 'strong'))
    expect(textWidth('i', 'body')).toBeLessThan(textWidth('m', 'body'))
  })

  it('are an em and more for what the font does not have', () => {
    expect(textWidth('주', 'body')).toBeGreaterThanOrEqual(12)
    expect(textWidth('🔥', 'body')).toBeGreaterThanOrEqual(12)
  })
})

describe('a text that is cut', () => {
  it('is no wider than its room, whatever it is', () => {
    for (const text of HOSTILE) expect(fits(cut(text, 'body', 90), 'body', 90)).toBe(true)
  })

  it('stays as it is where there is room, and ends in … where there is not', () => {
    expect(cut('brokers', 'body', 200)).toBe('brokers')
    expect(cut('consumers across zones', 'body', 90)).toBe('consumers a…')
  })
})

describe('a text in lines', () => {
  const room = { width: 120, lines: 3 }

  it('has no line that is wider than its room, and no more lines, whatever it is', () => {
    for (const text of HOSTILE) {
      const lines = wrap(text.repeat(5), 'note', room)
      expect(lines.length).toBeLessThanOrEqual(room.lines)
      for (const line of lines) expect(fits(line, 'note', room.width)).toBe(true)
    }
  })

  it('is broken between words and loses none', () => {
    const lines = wrap('replication across zones', 'body', room)
    expect(lines).toEqual(['replication across', 'zones'])
    expect(wrap('', 'body', room)).toEqual([])
  })
})

it('a plain text has no character that XML forbids, no control, and no turn of direction', () => {
  expect(plain('a\u0000b\u0007c\ud800d\uffffe')).toBe('abcde')
  expect(plain('left\u202Eright\u2066')).toBe('leftright')
  expect(plain('two\r\n  lines\tof text ')).toBe('two lines of text')
  expect(plain('🔥 서울')).toBe('🔥 서울')
})
