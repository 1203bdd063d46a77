const MOST_QUOTED = 60

/** A piece of a paste in quotes, cut to sixty characters. */
export const quoted = (text: string): string => {
  const characters = [
    ...text
      .trim()
      .slice(0, 2 * MOST_QUOTED + 2)
      .replace(/\s/g, ' '),
  ]
  return characters.length > MOST_QUOTED
    ? `"${characters.slice(0, MOST_QUOTED).join('')}…"`
    : `"${characters.join('')}"`
}
