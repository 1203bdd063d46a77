import { describe, expect, it } from 'vitest'
import type { Colour } from '../../../src/render/charts/palette'
import { DARK, LIGHT } from '../../../src/render/charts/palette'
import { textUpon } from '../../../src/render/charts/segments'
import { BillItem } from '../../../src/schema/vocabulary'

const themes: [string, Readonly<Record<Colour, string>>][] = [
  ['light', LIGHT],
  ['dark', DARK],
]

/** WCAG 2: contrast of text that is smaller than 18 points. */
const AA = 4.5
/** WCAG 2: contrast of what is drawn. */
const AA_GRAPHICS = 3

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each(themes)('the colours of the %s theme', (_, palette) => {
  it.each(BillItem.options)('let text upon %s be read', (item) => {
    expect(contrast(palette[item], palette[textUpon(item)])).toBeGreaterThanOrEqual(AA)
  })

  it.each([
    'ink',
    'muted',
    'good',
    'bad',
    'msk-standard',
    'msk-express',
    'msk-serverless',
    'ec2',
  ] as const)('let text in %s be read', (colour) => {
    expect(contrast(palette[colour], palette.paper)).toBeGreaterThanOrEqual(AA)
  })

  it('let an error be read', () => {
    for (const colour of ['ink', 'bad'] as const)
      expect(contrast(palette[colour], palette['bad-soft'])).toBeGreaterThanOrEqual(AA)
    expect(contrast(palette['on-bad'], palette.bad)).toBeGreaterThanOrEqual(AA)
  })

  it('let curves be seen', () => {
    for (const line of [
      'msk-standard-line',
      'msk-express-line',
      'msk-serverless-line',
      'ec2-line',
    ] as const)
      expect(contrast(palette[line], palette.paper)).toBeGreaterThanOrEqual(AA_GRAPHICS)
  })

  it.each([
    ['compute', ['brokers', 'controllers', 'cluster', 'partitions']],
    [
      'storage',
      [
        'storage',
        'storage-throughput',
        'storage-iops',
        'root-volumes',
        'tiered-storage',
        'tiered-retrieval',
      ],
    ],
    [
      'traffic',
      [
        'data-in',
        'data-out',
        'replication-across-zones',
        'producers-across-zones',
        'consumers-across-zones',
      ],
    ],
  ] as const)('tell the items of %s apart in grey', (_family, items) => {
    const greys = items.map((item) => luminance(palette[item])).sort((a, b) => a - b)
    for (const [index, grey] of greys.slice(1).entries())
      expect((grey + 0.05) / ((greys[index] ?? 0) + 0.05)).toBeGreaterThan(1.15)
  })
})
