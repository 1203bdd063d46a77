import { FONT_FAMILY, FONTS } from './fonts'
import type { Colour } from './palette'
import { DARK, LIGHT } from './palette'

/** auto follows the reader's system; light and dark stay what they are; page has the style sheet of its page. */
export type Theme = 'auto' | 'light' | 'dark' | 'page'

/** The rules of the classes that a drawing uses, below a class of the picture so that a page keeps its own. */
export const styleSheet = (drawing: string, scope: string, theme: Theme): string =>
  rulesOf(classesOf(drawing), scope, theme)

/** The rules of every class, for a page that has many pictures and allows none a style sheet of its own. */
export const pageStyleSheet = (): string =>
  `${rulesOf(new Set([...Object.keys(fontRules), ...Object.keys(SHAPES), ...Object.keys(LIGHT)]), 'k-page', 'page')}\n`

const rulesOf = (used: ReadonlySet<string>, scope: string, theme: Theme): string => {
  const shape = [
    `.${scope} text{font-family:${FONT_FAMILY}}`,
    ...Object.entries({ ...fontRules, ...SHAPES })
      .filter(([name]) => used.has(name))
      .map(([name, declarations]) => `.${scope} .${name}{${declarations}}`),
  ]
  const colours = (palette: Readonly<Record<Colour, string>>) =>
    Object.entries(palette)
      .filter(([name]) => used.has(name))
      .map(([name, colour]) => `.${scope} .${name}{${painted(name)}:${colour}}`)
  const dark = colours(DARK)
  const rules =
    theme === 'dark'
      ? [...shape, ...dark]
      : theme === 'light'
        ? [...shape, ...colours(LIGHT)]
        : [
            ...shape,
            ...colours(LIGHT),
            `@media ${theme === 'page' ? 'screen and ' : ''}(prefers-color-scheme:dark){${dark.join('')}}`,
          ]
  return rules.join('\n')
}

const classesOf = (drawing: string): ReadonlySet<string> =>
  new Set([...drawing.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))

const fontRules: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FONTS).map(([name, { size, weight }]) => [
    name,
    `font-size:${size}px;font-weight:${weight}`,
  ]),
)

/** Lines have a stroke and nothing inside; everything else is filled. */
const painted = (name: string): string => (name.endsWith('-line') ? 'stroke' : 'fill')

const SHAPES: Readonly<Record<string, string>> = {
  hair: 'fill:none;stroke-width:1',
  rule: 'fill:none;stroke-width:2',
  curve: 'fill:none;stroke-width:2.2;stroke-linejoin:round',
  dotted: 'stroke-dasharray:1.5 3.5;stroke-linecap:round',
  'dash-long': 'stroke-dasharray:12 3',
  'dash-short': 'stroke-dasharray:3 2',
  'dash-mixed': 'stroke-dasharray:14 3 3 3',
}
