import { text } from './escape'

/** An address that stands under an answer, such as its permalink. */
export interface Link {
  readonly label: string
  readonly url: string
}

/** Addresses to end a document with; none for what was asked by POST. */
export type Links = readonly Link[]

/** Links in one paragraph; undefined when there are none. */
export const linkLine = (links: Links): string | undefined =>
  links.length === 0
    ? undefined
    : links.map(({ label, url }) => `[${text(label)}](${address(url)})`).join(' · ')

/** What would end an address of Markdown, or be read as markup in it. */
const UNFIT = /[ ()<>\\|"'`;]/g

const address = (url: string): string =>
  url.replace(UNFIT, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
