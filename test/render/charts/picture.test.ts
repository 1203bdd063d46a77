import { describe, expect, it } from 'vitest'
import { costChart } from '../../../src/render/charts/cost'
import { planFor } from './given'
import { faultsOf, layoutFaults, styleFaults, xmlFaults } from './picture'

const svg = costChart(planFor({}), 'auto')

describe('the checks of pictures find', () => {
  it.each([
    ['an element that is not closed', '<svg><g></svg>'],
    ['a second root', '<svg/><svg/>'],
    ['an ampersand alone', '<svg>a & b</svg>'],
    ['an attribute twice', '<svg a="1" a="2"/>'],
    ['an attribute without quotes', '<svg a=1/>'],
    ['a character that XML forbids', '<svg>\u0007</svg>'],
    ['text after the root', '<svg/>text'],
  ])('%s', (_, xml) => {
    expect(xmlFaults(xml)).not.toEqual([])
  })

  it('a text that is over another, or beyond the edge', () => {
    const [first = ''] = /<text.*?<\/text>/.exec(svg) ?? []
    const twice = svg.replace(first, first + first)
    expect(layoutFaults(twice)).toHaveLength(1)
    expect(layoutFaults(svg.replace(first, first.replace(/x="\d+"/, 'x="500"')))).not.toEqual([])
  })

  it('a class without a rule, and a rule without a class', () => {
    expect(styleFaults(svg.replace('class="title ink"', 'class="title inky"'))).toEqual([
      'no rule for inky',
    ])
    expect(styleFaults(svg.replace('<style>', '<style>.lonely {fill:red}'))).toEqual([
      'nothing is lonely',
    ])
  })

  it('a script, and a colour that is not from the style sheet', () => {
    const end = '</svg>'
    expect(faultsOf(svg.replace(end, `<script></script>${end}`))).not.toEqual([])
    expect(faultsOf(svg.replace(end, `<rect fill="red"/>${end}`))).not.toEqual([])
  })
})
