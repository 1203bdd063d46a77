import { sweep } from '../core/sweep'
import type { Deps } from '../deps'
import { curveChart } from '../render/charts/curve'
import { sweepSections } from '../render/csv/sweep'
import { sweepMarkdown } from '../render/markdown/sweep'
import { sweepForm } from '../request/sweep-form'
import { sweepOf } from '../request/sweep-of'
import type { Catalogue } from '../schema/catalogue'
import { Sweep } from '../schema/sweep'
import type { SweepInput } from '../schema/sweep-query'
import { csvFormat } from './csv-format'
import { markdownFormat, pngFormat, svgFormat } from './format'
import type { Resource } from './resource'

const PICTURE =
  'Monthly cost of the best cluster of each platform over the swept field, with the crossovers.'

/** Cost of each platform over a range of one field. */
export const sweepResource = (deps: Deps): Resource<SweepInput, Sweep> => ({
  path: '/v1/sweep',
  tag: 'sweep',
  name: 'Sweep',
  summary: 'Sweep a field of a workload',
  description:
    'The best cluster of each platform at up to 200 values of one numeric field, and the values at which another platform becomes the cheapest, found to 1 % by bisection. To see when one platform overtakes another that is not the cheapest, name the two in platforms.',
  form: sweepForm,
  answer: { schema: Sweep, description: 'The curve.' },
  calculate: curve,
  formats: [
    csvFormat(
      'Sweep',
      'The curve as a table: one row a value, with the cost on each platform; or its crossovers.',
      ({ field }) => sweepSections(String(field)),
    ),
    markdownFormat(
      'The curve as a Markdown section: crossovers and some of the points.',
      sweepMarkdown,
    ),
    svgFormat(PICTURE, curveChart),
    {
      ...pngFormat(
        `${PICTURE} scale is that of the values here; a number given as scale means pixelScale.`,
        curveChart,
        { ...deps, sizeField: 'pixelScale' },
      ),
      adapt: pixelsFromScale,
    },
  ],
})

const curve = (input: SweepInput, catalogue: Catalogue): Sweep => {
  const { given, range } = sweepOf(input)
  return sweep(given, range, catalogue)
}

/** `scale` is that of the values here; a number can only mean pixels, as at the other pictures. */
const pixelsFromScale = (query: Readonly<Record<string, string[]>>): Record<string, string[]> => {
  const { scale = [], ...rest } = query
  const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text)
  const pixels = scale.filter(isNumber)
  if (pixels.length === 0) return { ...query }
  const axis = scale.filter((text) => !isNumber(text))
  return {
    ...rest,
    ...(axis.length > 0 ? { scale: axis } : {}),
    pixelScale: [...(query.pixelScale ?? []), ...pixels],
  }
}
