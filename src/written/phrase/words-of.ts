/**
 * The words of a phrase; a comma ends a word unless digits stand on both sides or it parts the values of a
 * field by its name, and so do a semicolon, a bar, a closing bracket and the end of a line.
 * @example wordsOf('50MB/s,7d (peak 3x)') // ['50MB/s,', '7d', 'peak', '3x,']
 */
export const wordsOf = (phrase: string): readonly string[] =>
  phrase
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, narrow)
    .replace(/[;\n|]/g, ', ')
    .replace(CONTROL, '\uFFFD')
    .split(/\s+/)
    .flatMap((word) => (word.includes('=') ? [word] : plainly(word)))
    .filter((word) => /[^,]/.test(word))

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const FULL_WIDTH = /[！-～]/g
const FROM_FULL_WIDTH = 0xfee0
/** But for those that part words. */
const CONTROL = /(?!\s)\p{Cc}/gu

const narrow = (letter: string): string =>
  String.fromCharCode(letter.charCodeAt(0) - FROM_FULL_WIDTH)

const plainly = (word: string): readonly string[] =>
  word
    .replace(/^\(+/, '')
    .replace(/\)+(?=[,.]?$)/, ',')
    .replace(COMMA, ', ')
    .split(' ')

const COMMA = /,(?!\d)|(?<!\d),/g

/** Words as one text, without what only ends a clause. */
export const textOfWords = (words: readonly string[]): string =>
  words.join(' ').replace(/[,.:!?]+$/, '')
