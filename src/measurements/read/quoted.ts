import { withoutSecrets } from './without-secrets'

const MOST_QUOTED = 60
/** Characters of a piece that are looked at. */
const LOOKED_AT = 2000

/** A piece of a paste in quotes, cut to sixty characters. */
export const quoted = (text: string): string => {
  const characters = [
    ...withoutSecrets(text.slice(0, LOOKED_AT))
      .trim()
      .slice(0, 2 * MOST_QUOTED + 2)
      .replace(/\s/g, ' '),
  ]
  return characters.length > MOST_QUOTED
    ? `"${characters.slice(0, MOST_QUOTED).join('')}…"`
    : `"${characters.join('')}"`
}
