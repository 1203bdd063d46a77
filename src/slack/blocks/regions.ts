import type { Content } from '../message'
import { escaped, section } from './texts'

/** The regions that have prices, by their codes. */
export const regionsContent = (regionNames: ReadonlyMap<string, string>): Content => ({
  text: `${regionNames.size} regions have prices`,
  blocks: [
    section([...regionNames].map(([code, name]) => `\`${code}\` ${escaped(name)}`).join('\n')),
  ],
})
