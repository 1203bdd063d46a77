import type { Outcome } from './outcome'
import { read, refused } from './outcome'

/** Most characters of a text that is read: no quantity needs more. */
export const MOST_CHARACTERS = 200

/**
 * A text with one way of writing each sign, space and digit. Refuses what is too long to look at, and
 * small or ringed digits: ² would be read as 2, ½ as 1⁄2.
 * @example plainText('~ 30 000 × 2 KB') // { ok: true, value: '30 000 × 2 KB' }
 */
export const plainText = (written: string): Outcome<string> => {
  if (written.length > MOST_CHARACTERS) {
    return refused(`has more than ${MOST_CHARACTERS} characters`)
  }
  if (/\p{No}/u.test(written)) {
    return refused('has a small, ringed or broken digit', 'numbers as 0.5 or 1,500')
  }
  return read(
    written
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      // Only a single space parts thousands.
      .replace(/[\t\n\v\f\r]/g, '  ')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[*·•⋅∙✕✖⨯]/g, '×')
      .replace(/\bper\s?cent\b/gi, '%')
      .trim()
      .replace(ABOUT, '')
      .replace(/\.$/, ''),
  )
}

const ABOUT = /^(?:[~≈]|(?:about|around|approximately|approx|circa|ca|roughly)\b\.?) ?/i
