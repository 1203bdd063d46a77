/** An element of a page, as a browser would build it. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Element | string)[]
}

const TOKEN = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z:-]+="[^"<>]*")*) ?(\/?)>|[^<>]+/gy
const ATTRIBUTE = / ([a-zA-Z:-]+)="([^"]*)"/g
const EMPTY = new Set(['input', 'img', 'link', 'meta'])
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/**
 * A page as a tree. Stricter than a browser, so that nothing that was echoed can pass for markup:
 * throws on a bare <, > or &, an attribute without quotes or given twice, and an element left open.
 */
export const parse = (html: string): Element => {
  const DOCTYPE = '<!doctype html>'
  if (!html.startsWith(DOCTYPE)) throw new Error('no doctype')
  const root: Element = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  let end = DOCTYPE.length
  for (const match of html.slice(DOCTYPE.length).matchAll(TOKEN)) {
    const [token, closing, name, attributes = '', closed] = match
    end += token.length
    const parent = open.at(-1)
    if (name === undefined) parent?.children.push(decoded(token))
    else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`)
    } else {
      const element: Element = { name, attributes: attributesIn(attributes), children: [] }
      parent?.children.push(element)
      if (closed !== '/' && !EMPTY.has(name)) open.push(element)
    }
  }
  if (end !== html.length) throw new Error(`no markup: ${html.slice(end, end + 80)}`)
  if (open.length > 1) throw new Error(`left open: ${open.map(({ name }) => name).join(' ')}`)
  return root
}

const decoded = (text: string): string =>
  text.replace(/&([^;&]*;?)/g, (entity, name: string) => {
    const character = name.endsWith(';') ? ENTITIES[name.slice(0, -1)] : undefined
    if (character === undefined) throw new Error(`a bare ampersand: ${entity}`)
    return character
  })

const attributesIn = (written: string): Map<string, string> => {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw new Error(`${name} twice in ${written}`)
    attributes.set(name, decoded(value))
  }
  return attributes
}

/** Every element within another that a test holds for, in the order of the page. */
export const all = (within: Element, test: (element: Element) => boolean): Element[] =>
  within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(test(child) ? [child] : []), ...all(child, test)],
  )

/** Every element of a name. */
export const named = (within: Element, name: string): Element[] =>
  all(within, (element) => element.name === name)

/** An attribute; undefined where there is none. */
export const attribute = ({ attributes }: Element, name: string): string | undefined =>
  attributes.get(name)

/** The element of an id, if there is one. */
export const withId = (within: Element, id: string): Element | undefined =>
  all(within, (element) => attribute(element, 'id') === id)[0]

/** The element of an id; fails where there is none. */
export const byId = (within: Element, id: string): Element => {
  const found = withId(within, id)
  if (!found) throw new Error(`there is no #${id}`)
  return found
}

/** The text of an element and of all within it. */
export const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** The cells of the table of a caption, row by row, without its head; none where there is no such table. */
export const rowsOf = (within: Element, caption: string): string[][] =>
  cellsOf(within, caption, 'tbody')

/** The heads of the columns of the table of a caption. */
export const headsOf = (within: Element, caption: string): string[] =>
  cellsOf(within, caption, 'thead').flat()

const cellsOf = (within: Element, caption: string, part: 'thead' | 'tbody'): string[][] =>
  named(within, 'table')
    .filter((table) => named(table, 'caption').some((each) => textOf(each).startsWith(caption)))
    .flatMap((table) => named(table, part))
    .flatMap((body) => named(body, 'tr'))
    .map((row) => all(row, ({ name }) => name === 'td' || name === 'th').map(textOf))
