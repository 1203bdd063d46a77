import type { FontName } from '../../../src/render/charts/fonts'
import { FONTS } from '../../../src/render/charts/fonts'
import { textWidth } from '../../../src/render/charts/text'

/** A text of a picture and the box it takes, by the estimated widths. */
export interface Drawn {
  readonly content: string
  readonly classes: readonly string[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Shares of a font's size above and below the baseline. */
const ASCENT = 0.76
const DESCENT = 0.22

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]

/** A text as it was before it was escaped. */
export const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const fontOf = (classes: readonly string[]): FontName => {
  const font = Object.keys(FONTS).find((name): name is FontName => classes.includes(name))
  if (!font) throw new Error(`no font in ${classes.join(' ')}`)
  return font
}

/** Every text of a picture. */
export const textsOf = (svg: string): Drawn[] =>
  [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].map(([, tag = '', inner = '']) => {
    const content = unescaped(inner.replace(/<[^>]*>/g, ''))
    const classes = (attribute(tag, 'class') ?? '').split(' ')
    const font = fontOf(classes)
    const width = textWidth(content, font)
    const x = Number(attribute(tag, 'x'))
    const y = Number(attribute(tag, 'y'))
    const shift = { middle: width / 2, end: width }[attribute(tag, 'text-anchor') ?? ''] ?? 0
    const { size } = FONTS[font]
    return {
      content,
      classes,
      left: x - shift,
      right: x - shift + width,
      top: y - size * ASCENT,
      bottom: y + size * DESCENT,
    }
  })

/** Width and height of a picture. */
export const sizeOf = (svg: string): { readonly width: number; readonly height: number } => ({
  width: Number(attribute(svg, 'width')),
  height: Number(attribute(svg, 'height')),
})

/** What is not as it should be in the layout: texts beyond the edges, and texts over each other. */
export const layoutFaults = (svg: string): string[] => {
  const { width, height } = sizeOf(svg)
  const texts = textsOf(svg)
  const beyond = texts
    .filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    )
    .map(({ content }) => `beyond the edge: ${content}`)
  const over = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.content} is over ${other.content}`),
  )
  return [...beyond, ...over]
}

const TOKEN = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|[^<]+/gy
const TEXT = /^(?:[^&<>]|&(?:amp|lt|gt|quot);)*$/
const ALLOWED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

/** What keeps a text from being well-formed XML of one root; empty when it is. */
export const xmlFaults = (xml: string): string[] => {
  if (!ALLOWED.test(xml)) return ['a character that XML does not allow']
  const open: string[] = []
  const roots: string[] = []
  let end = 0
  for (const [token, closing, name, attributes = '', empty] of xml.matchAll(TOKEN)) {
    end += token.length
    if (name === undefined) {
      if (!TEXT.test(token)) return [`text: ${token}`]
      if (open.length === 0 && token.trim() !== '') return [`text outside the root: ${token}`]
    } else if (closing === '/') {
      if (open.pop() !== name) return [`</${name}> closes nothing`]
    } else {
      const names = [...attributes.matchAll(/ ([a-zA-Z:-]+)="/g)].map(([, each]) => each)
      if (new Set(names).size < names.length) return [`an attribute twice: ${token}`]
      if (open.length === 0) roots.push(name)
      if (empty !== '/') open.push(name)
    }
  }
  if (end !== xml.length) return [`no markup: ${xml.slice(end, end + 40)}`]
  if (open.length > 0) return [`left open: ${open.join(', ')}`]
  return roots.length === 1 ? [] : [`${roots.length} roots`]
}

/** Classes that are used and have no rule, and rules of classes that nothing has. */
export const styleFaults = (svg: string): string[] => {
  const style = /<style>(.*?)<\/style>/s.exec(svg)?.[1] ?? ''
  const ruled = new Set(
    [...style.matchAll(/\.([a-z][a-z0-9-]*)(?=[\s{])/g)].map(([, name]) => name),
  )
  const used = new Set(
    [...svg.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  )
  return [
    ...[...used].filter((name) => !ruled.has(name)).map((name) => `no rule for ${name}`),
    ...[...ruled].filter((name) => !used.has(name ?? '')).map((name) => `nothing is ${name}`),
  ]
}

/** Everything that must hold of any picture. */
export const faultsOf = (svg: string): string[] => [
  ...xmlFaults(svg),
  ...styleFaults(svg),
  ...layoutFaults(svg),
  ...[/<script/i, /<a[ >]/, /href/, /<image/, / on[a-z]+=/, /url\(/, / style=/, / fill=/]
    .filter((banned) => banned.test(svg))
    .map((banned) => `there is ${banned}`),
]
