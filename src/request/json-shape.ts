/** Most lists and objects within each other; a topic in a request is in three. */
const MOST_DEPTH = 32
/** Most names of one object; a workload has a tenth of them. */
const MOST_NAMES = 1000
/** Most values; 10,000 topics with every field fit. */
const MOST_VALUES = 250_000

const [QUOTE, COMMA, COLON, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  ...'",:[\\]{}',
].map((character) => character.charCodeAt(0))

/**
 * What is too much in JSON, in words; undefined where nothing is. Looks at the text before it is read: what it
 * is made into can take thirty times the memory, and the time that goes with it.
 */
export const tooMuchJson = (text: string): string | undefined => {
  const names: number[] = []
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      values += 1
      if (names.push(0) > MOST_DEPTH)
        return `the body has more than ${MOST_DEPTH} lists and objects within each other`
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) names.pop()
    else if (code === COMMA) values += 1
    else if (code === COLON && names.length > 0) {
      const last = names.length - 1
      const count = (names[last] ?? 0) + 1
      names[last] = count
      if (count > MOST_NAMES) return `an object of the body has more than ${MOST_NAMES} names`
    }
    if (values > MOST_VALUES) return `the body has more than ${MOST_VALUES} values`
  }
  return undefined
}

const endOfString = (text: string, start: number): number => {
  let end = start + 1
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code === QUOTE) return end
    if (code === BACKSLASH) end += 1
  }
  return end
}
