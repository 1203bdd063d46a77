import MarkdownIt from 'markdown-it'

const parser = new MarkdownIt({ html: true, linkify: false })

/** A Markdown document as a parser of GitHub-flavoured Markdown reads it. */
export interface Parsed {
  /** Every table, head first, as the text that a reader sees in each cell. */
  readonly tables: string[][][]
  /** Headings with their level, such as `## Kafka`. */
  readonly headings: string[]
  /** Texts of paragraphs outside lists. */
  readonly paragraphs: string[]
  readonly items: string[]
  /** Addresses of links and pictures. */
  readonly links: string[]
  /** Kinds of everything inside a line, other than text. */
  readonly markup: string[]
  /** Raw HTML and other blocks that no document of ours has. */
  readonly strangers: string[]
}

const OURS = new Set(['heading', 'paragraph', 'bullet_list', 'list_item', 'inline'])
const OF_TABLES = new Set(['table', 'thead', 'tbody', 'tr', 'th', 'td'])

/** Reads a document as a reader would see it. */
export const parse = (markdown: string): Parsed => {
  const parsed: Parsed = {
    tables: [],
    headings: [],
    paragraphs: [],
    items: [],
    links: [],
    markup: [],
    strangers: [],
  }
  const open: string[] = []
  for (const token of parser.parse(markdown, {})) {
    const kind = token.type.replace(/_(open|close)$/, '')
    if (!OURS.has(kind) && !OF_TABLES.has(kind)) parsed.strangers.push(kind)
    if (token.nesting === 1) open.push(kind === 'heading' ? token.markup : kind)
    if (token.nesting === -1) open.pop()
    if (token.nesting === 1 && kind === 'table') parsed.tables.push([])
    if (token.nesting === 1 && kind === 'tr') parsed.tables.at(-1)?.push([])
    if (token.type !== 'inline') continue
    const children = token.children ?? []
    const seen = children.map((child) => child.content).join('')
    parsed.markup.push(...children.map(({ type }) => type).filter((type) => !TEXT.has(type)))
    const addresses = children.map((child) => child.attrGet('href') ?? child.attrGet('src'))
    parsed.links.push(...addresses.flatMap((address) => (address === null ? [] : `${address}`)))
    const inside = open.at(-1) ?? ''
    if (inside === 'td' || inside === 'th') parsed.tables.at(-1)?.at(-1)?.push(seen)
    else if (inside.startsWith('#')) parsed.headings.push(`${inside} ${seen}`)
    else if (open.includes('list_item')) parsed.items.push(seen)
    else parsed.paragraphs.push(seen)
  }
  return parsed
}

const TEXT = new Set(['text', 'text_special'])

/** The tables of a document as they stand there, line by line. */
export const rawTables = (markdown: string): string[][] =>
  markdown
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => block.trimEnd().split('\n'))

/** Where the bars between cells stand in a line, in characters. */
export const bars = (line: string): number[] =>
  [...line.replace(/\\\\/g, '..').replace(/\\\|/g, '..')].flatMap((mark, at) =>
    mark === '|' ? [at] : [],
  )

/** The first table whose head has such a column; fails when there is none. */
export const tableWith = (markdown: string, column: string): string[][] => {
  const found = parse(markdown).tables.find(([head]) => head?.includes(column))
  if (!found) throw new Error(`no table with the column ${column}`)
  return found
}
