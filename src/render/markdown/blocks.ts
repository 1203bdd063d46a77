import { text } from './escape'

/** Blocks one below the other, the empty ones left out; ends in a line break. */
export const document = (blocks: readonly (string | undefined)[]): string => `${join(blocks)}\n`

/** Blocks of a section below its heading; undefined when all are empty. */
export const section = (
  heading: string,
  blocks: readonly (string | undefined)[],
): string | undefined => {
  const body = join(blocks)
  return body === '' ? undefined : `### ${text(heading)}\n\n${body}`
}

const join = (blocks: readonly (string | undefined)[]): string =>
  blocks.filter((block) => block !== undefined && block !== '').join('\n\n')

/** Plain texts as a list; undefined when there are none. */
export const bullets = (items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : items.map((item) => `- ${text(item)}`).join('\n')
