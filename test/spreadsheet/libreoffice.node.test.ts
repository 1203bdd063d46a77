import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { partitionPlan } from '../../src/core/partition-plan'
import { plan } from '../../src/core/plan'
import { partitionSection } from '../../src/render/csv/partitions'
import { planSections } from '../../src/render/csv/plan'
import type { SheetCell } from './libreoffice'
import { hasLibreOffice, openInLibreOffice } from './libreoffice'

const answer = plan({ region: 'us-east-1', averageIngressMiBps: 500, consumerGroups: 3 }, bundled)
const bests = answer.platforms.flatMap(({ best }) => (best ? [best] : []))
/**
 * What the import dialog is told: the separator (44 is a comma, 59 a semicolon), quotes, UTF-8, and the
 * language that numbers are read in, which is that of the locale unless said (1033 is English).
 */
const COMMAS = 'CSV:44,34,76,1'
const SEMICOLONS = 'CSV:59,34,76,1'
const COMMAS_IN_ENGLISH = 'CSV:44,34,76,1,,1033,false,true'

/** A number to twelve digits: LibreOffice keeps fifteen, and may round the last. */
const kept = (value: SheetCell): SheetCell =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value

/** The columns of a sheet under their heads. */
const columnsOf = (rows: readonly SheetCell[][]) => {
  const [head = [], ...body] = rows
  return (name: string) => body.map((row) => row[head.indexOf(name)])
}

describe.skipIf(!hasLibreOffice)('LibreOffice reads the numbers of the JSON, cell for cell', () => {
  it.each([
    ['en-US', 'point', COMMAS],
    ['de-DE', 'comma', SEMICOLONS],
    ['fr-FR', 'comma', SEMICOLONS],
    ['de-DE', 'point', COMMAS_IN_ENGLISH],
  ] as const)('under %s with a decimal %s', (locale, decimal, filter) => {
    const open = (name: keyof typeof planSections) => {
      const text = planSections[name].write(answer, { decimal })
      return columnsOf(openInLibreOffice({ name: `${name}.csv`, text }, locale, filter).rows)
    }
    const items = open('lineItems')
    const lines = bests.flatMap(({ lineItems }) => lineItems)
    for (const name of ['quantity', 'unitUsd', 'monthlyUsd', 'item', 'usagetype', 'unit'] as const)
      expect(items(name).map(kept), name).toEqual(lines.map((line) => kept(line[name])))

    const platforms = open('platforms')
    const of = (platform: SheetCell) =>
      answer.comparison.perPlatform.find((choice) => choice.platform === platform)
    for (const name of ['monthlyUsd', 'deltaUsd', 'deltaPercent', 'brokers'] as const)
      expect(platforms(name).map(kept), name).toEqual(
        platforms('platform').map((platform) => kept(of(platform)?.[name])),
      )
    const uses = bests.flatMap(({ constraints }) => constraints)
    const constraints = open('constraints')
    for (const name of ['demand', 'capacityPerBroker', 'utilisation'] as const)
      expect(constraints(name).map(kept), name).toEqual(uses.map((use) => kept(use[name])))
  })

  it.each([
    ['en-US', 'point', COMMAS],
    ['de-DE', 'comma', SEMICOLONS],
    ['de-DE', 'comma', COMMAS],
    ['en-US', 'point', SEMICOLONS],
  ] as const)(
    'runs no formula that hides in a name, under %s with a decimal %s, read as %s',
    (locale, decimal, filter) => {
      const names = [
        "=cmd|' /C calc'!A0",
        '+1+1',
        '@SUM(1)',
        '-2+3',
        ' =1+1',
        'a;=1+1',
        'a,=1+1',
        '＝1',
      ]
      const topics = names.map((name) => ({ name, averageIngressMiBps: 1 }))
      const text = partitionSection.write(partitionPlan({ region: 'us-east-1', topics }, bundled), {
        decimal,
      })
      const { rows, formulas } = openInLibreOffice({ name: 'window.csv', text }, locale, filter)
      expect(formulas).toBe(0)
      if ((decimal === 'point') !== (filter === COMMAS)) return
      const column = columnsOf(rows)
      const shown = column('topic').filter((_, row) => column('side')[row] === 'recommended')
      expect(shown).toEqual([
        "'=cmd|' /C calc'!A0",
        "'+1+1",
        "'@SUM(1)",
        "'-2+3",
        "' =1+1",
        "a;'=1+1",
        "a,'=1+1",
        "'＝1",
      ])
    },
  )
})

it.skipIf(hasLibreOffice)('is tried where LibreOffice is installed', () => {
  expect(hasLibreOffice).toBe(false)
})
