import { plain } from './text'
import type { Theme } from './theme'
import { styleSheet } from './theme'

/** Units across every picture. */
export const WIDTH = 600
/** Units left free at every edge. */
export const MARGIN = 24
/** Units between the left and the right margin. */
export const INNER_WIDTH = WIDTH - 2 * MARGIN

type Attributes = Readonly<Record<string, string | number | undefined>>

/** A coordinate as it is written: one decimal. */
export const rounded = (value: number): number => Math.round(value * 10) / 10

/** A text as it stands in XML. */
export const escaped = (text: string): string =>
  plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** An element of SVG; attributes that are undefined are left out, numbers have one decimal. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : value}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Where a text stands: the baseline, the classes of its font and colour, and the side it hangs from. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly class: string
  readonly anchor?: 'middle' | 'end'
}

/** A line of text, escaped. */
export const text = (content: string, place: Place): string =>
  element(
    'text',
    { x: place.x, y: place.y, class: place.class, 'text-anchor': place.anchor },
    escaped(content),
  )

/** What a picture is made of. */
export interface Picture {
  /** Names the picture among those of a page, such as `cost`: its ids begin with it. */
  readonly id: string
  readonly title: string
  /** The numbers in words, for those who hear the picture. */
  readonly description: string
  readonly height: number
  readonly body: readonly string[]
}

/**
 * The whole document: title and description first, one style sheet with the rules that are used, a
 * background of its own, since the page around may be of another colour.
 */
export const svgDocument = (picture: Picture, theme: Theme): string => {
  const scope = `k-${theme}`
  const [titleId, descriptionId] = [`${picture.id}-title`, `${picture.id}-desc`]
  const height = Math.ceil(picture.height)
  const drawn = [
    element('rect', { class: 'paper', width: WIDTH, height }),
    ...picture.body.filter((part) => part !== ''),
  ].join('\n')
  const parts = [
    element('title', { id: titleId }, escaped(picture.title)),
    element('desc', { id: descriptionId }, escaped(picture.description)),
    ...(theme === 'page' ? [] : [element('style', {}, styleSheet(drawn, scope, theme))]),
    drawn,
  ]
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: scope,
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
    },
    `\n${parts.join('\n')}\n`,
  )}\n`
}
