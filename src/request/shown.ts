const MOST_CHARACTERS = 60

/** An offending value as it is told back: text in quotes and cut, lists and objects by their kind. */
export const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(cut(value, MOST_CHARACTERS))
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a JSON object'
  return Object.is(value, -0) ? '-0' : String(value)
}

/** Text of at most so many characters; an ellipsis tells that there was more. */
export const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text
