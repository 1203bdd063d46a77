import { describe, expect, it } from 'vitest'
import { fieldGroups, firstFields } from '../../src/page/form/fields'
import { assumptionFields } from '../../src/schema/assumptions'
import { labelOf } from '../../src/written/labels'
import type { Element } from './document'
import { all, attribute, byId, named, textOf } from './document'
import { faultsOn, pageOf, queryOf, workloadFields } from './shown-page'

const QUERY = 'region=us-east-1&averageIngressMiBps=50&growthPercentPerMonth=2'
const KINDS = new Set(['input', 'select', 'textarea', 'fieldset'])

const answered = await pageOf(QUERY)
const welcome = await pageOf('')

const controlsOf = (page: Element, field: string): Element[] =>
  all(page, (element) => KINDS.has(element.name) && attribute(element, 'name') === field)

/** The form that a control belongs to: by its attribute, else the one it stands in. */
const formOf = (page: Element, control: Element): string | undefined =>
  attribute(control, 'form') ??
  named(page, 'form')
    .filter((form) => all(form, (each) => each === control).length > 0)
    .map((form) => attribute(form, 'id'))[0]

const repeatedIds = (page: Element): (string | undefined)[] => {
  const ids = all(page, (element) => attribute(element, 'id') !== undefined).map((element) =>
    attribute(element, 'id'),
  )
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

describe('the fields of the form', () => {
  const inForm = [...firstFields, ...fieldGroups.flatMap(({ fields }) => fields)]

  it('are with the assumptions exactly those of a workload, each once', () => {
    expect([...inForm, ...Object.keys(assumptionFields)].sort()).toEqual([...workloadFields].sort())
  })

  it('have labels of their own', () => {
    const labels = workloadFields.map(labelOf)
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
  })

  it('have labels that write vCPU as AWS does', () => {
    expect(workloadFields.map(labelOf).filter((label) => label.includes('VCPU'))).toEqual([])
  })

  it.each([...fieldGroups.flatMap(({ fields }) => fields), ...Object.keys(assumptionFields)])(
    'say what %s means',
    (field) => {
      const [block] = all(
        answered,
        (each) => attribute(each, 'class') === 'field' && controlsOf(each, field).length > 0,
      )
      const meanings = (block ?? answered).children
        .filter((child) => typeof child !== 'string')
        .filter(({ name }) => name === 'p')
      expect(meanings.map(textOf)).toEqual([expect.stringMatching(/^\S.{10,}\.$/s)])
    },
  )
})

describe.each(workloadFields)('%s', (field) => {
  it('has one control on an answered page, in the form, under its label', () => {
    const controls = controlsOf(answered, field)
    const isGroup = controls.every((control) => attribute(control, 'type') === 'checkbox')
    if (!isGroup) expect(controls).toHaveLength(1)
    expect(controls.length).toBeGreaterThan(0)
    expect(new Set(controls.map((control) => formOf(answered, control)))).toEqual(
      new Set(['planner']),
    )
    const labels = isGroup
      ? named(byId(answered, field), 'legend')
      : all(answered, (each) => each.name === 'label' && attribute(each, 'for') === field)
    expect(labels.map(textOf)).toEqual([
      `${labelOf(field)}${isGroup ? ': all, unless some are ticked' : ''}`,
    ])
    if (isGroup) expect(byId(answered, field).name).toBe('fieldset')
    else expect(attribute(controls[0] ?? answered, 'id')).toBe(field)
  })
})

describe.each([
  ['the welcome', welcome],
  ['an answer', answered],
])('%s', (_, page) => {
  it('is described only by what is there', () => {
    const ids = new Set(all(page, () => true).map((element) => attribute(element, 'id')))
    const wanted = all(page, () => true).flatMap((element) =>
      ['for', 'aria-describedby', 'aria-labelledby', 'form', 'data-copies'].flatMap((name) =>
        (attribute(element, name) ?? '').split(' ').filter((id) => id !== ''),
      ),
    )
    const linked = named(page, 'a').flatMap((link) => {
      const href = attribute(link, 'href') ?? ''
      return href.startsWith('#') ? [href.slice(1)] : []
    })
    expect(wanted.length).toBeGreaterThan(10)
    expect([...wanted, ...linked].filter((id) => !ids.has(id))).toEqual([])
  })

  it('has no script or style of its own', () => {
    expect(named(page, 'style')).toEqual([])
    expect(
      named(page, 'script').map((script) => [attribute(script, 'src'), textOf(script)]),
    ).toEqual([['/planner.js', '']])
    const names = all(page, () => true).flatMap(({ attributes }) => [...attributes.keys()])
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
  })
})

it('no id stands twice on the welcome', () => {
  expect(repeatedIds(welcome)).toEqual([])
})

it('no id stands twice on an answer', () => {
  expect(repeatedIds(answered)).toEqual([])
})

/** What a page shows in the control of a field, one of those that it has. */
const shownIn = (page: Element, field: string): (string | undefined)[] =>
  controlsOf(page, field).flatMap((control) =>
    [control, ...named(control, 'option')].map((element) => attribute(element, 'value')),
  )

const faultyPage = (field: string) =>
  pageOf(queryOf({ region: 'us-east-1', averageIngressMiBps: '50', [field]: '<wrong>' }))

it.each(workloadFields)(
  'a fault of %s leads to a control that holds what was written',
  async (field) => {
    const page = await faultyPage(field)
    expect(Object.keys(faultsOn(page))).toContain(field)
    byId(page, field)
    expect(shownIn(page, field)).toContain('<wrong>')
  },
)

describe('what stands below the answer', () => {
  const hidden = (page: Element) => attribute(byId(page, 'more'), 'hidden') !== undefined

  it('is hidden on the welcome only, where its controls are all the same', async () => {
    const faulty = await pageOf('region=us-east-1&averageIngressMiBps=wrong')
    expect([welcome, faulty, answered].map(hidden)).toEqual([true, false, false])
    for (const page of [welcome, faulty, answered])
      for (const name of [...Object.keys(assumptionFields), 'field', 'from', 'to']) {
        const inMore = controlsOf(byId(page, 'more'), name)
        expect(new Set(inMore.map((control) => formOf(page, control)))).toEqual(
          new Set(['planner']),
        )
        expect(controlsOf(byId(page, 'answer'), name)).toEqual([])
      }
  })

  it('keeps what was written while another field is mended', async () => {
    const page = await pageOf(
      'region=us-east-1&averageIngressMiBps=wrong&diskFill=0.5&field=retentionHours&from=1d&to=90d',
    )
    expect(shownIn(page, 'diskFill')).toContain('0.5')
    expect([shownIn(page, 'from'), shownIn(page, 'to')]).toEqual([['1d'], ['90d']])
    const chosen = named(byId(page, 'curve-field'), 'option').filter(
      (option) => attribute(option, 'selected') !== undefined,
    )
    expect(chosen.map((option) => attribute(option, 'value'))).toEqual(['retentionHours'])
  })
})

/** What the form sends without a control to see. */
const hiddenIn = (page: Element) =>
  named(byId(page, 'planner'), 'input')
    .filter((input) => attribute(input, 'type') === 'hidden')
    .map((input) => [attribute(input, 'name'), attribute(input, 'value')])

describe('what has no control', () => {
  const KEPT = [
    ['candidate', 'ec2'],
    ['before', QUERY],
    ['before', '"'],
    ['scale', 'linear'],
  ]
  const UNKNOWN = [
    ['bogus', '1'],
    ['bogus', '<2>'],
    ['__proto__', '3'],
  ]

  it.each([
    ['an answer', KEPT],
    ['faults', [...KEPT, ...UNKNOWN]],
  ])('is kept in the form of %s, as often as it was written', async (_, pairs) => {
    expect(hiddenIn(await pageOf(`${QUERY}&diskFill=0.5&${new URLSearchParams(pairs)}`))).toEqual(
      pairs,
    )
  })

  it('is nothing on the welcome', () => {
    expect(hiddenIn(welcome)).toEqual([])
  })
})
