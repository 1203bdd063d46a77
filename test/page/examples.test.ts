import { describe, expect, it } from 'vitest'
import { exampleWorkloads } from '../../src/catalogue/example-workloads'
import { attribute, byId, named, textOf, withId } from './document'
import {
  faultsOn,
  isAnswered,
  linksIn,
  pageAt,
  pageOf,
  queryOf,
  workloadFields,
} from './shown-page'

const welcome = await pageOf('')
const links = linksIn(byId(welcome, 'examples'))

it('every published workload is a link of the welcome', () => {
  expect(links.map(({ text }) => text)).toEqual(exampleWorkloads.map(({ name }) => name))
})

it('ids and names of published workloads are their own', () => {
  for (const key of ['id', 'name', 'description'] as const)
    expect(new Set(exampleWorkloads.map((each) => each[key])).size).toBe(exampleWorkloads.length)
})

describe.each(exampleWorkloads)('$name', (example) => {
  const { id, name, fields, published, assumed, source } = example
  const assumedFields = Object.keys(fields).filter((field) => !published.includes(field))

  it('plans without faults from its link, in us-east-1, and tells its source', async () => {
    const link = links.find(({ text }) => text === name)?.href ?? ''
    expect(link).toBe(`/?${queryOf({ region: 'us-east-1', ...fields })}`)
    const page = await pageAt(link)
    expect(faultsOn(page)).toEqual({})
    expect(isAnswered(page)).toBe(true)
    expect(textOf(byId(page, 'example-source'))).toContain(source)
    const current = named(byId(page, 'examples'), 'a').filter((each) =>
      attribute(each, 'aria-current'),
    )
    expect(current.map((each) => attribute(each, 'data-example'))).toEqual([id])
  })

  it('is no longer named as the source when anything was added to it', async () => {
    const page = await pageOf(
      queryOf({ region: 'us-east-1', ...fields, fewerBrokersWithinPercent: 7 }),
    )
    expect(withId(page, 'example-source')).toBeUndefined()
    const shown = await pageOf(queryOf({ region: 'us-east-1', ...fields, candidate: 'ec2' }))
    expect(withId(shown, 'example-source')).toBeDefined()
  })

  it('has fields of a workload, of which the source gives the published ones', () => {
    expect(workloadFields).toEqual(expect.arrayContaining(Object.keys(fields)))
    expect(Object.keys(fields)).toEqual(expect.arrayContaining([...published]))
    expect(published).toContain('averageIngressMiBps')
  })

  it('tells of each field that the source does not give', () => {
    for (const field of assumedFields) {
      const words = field.replace(/([A-Z])/g, ' $1').toLowerCase()
      expect(assumed).toContain(words)
      expect(assumed).toContain(fields[field])
    }
    expect(/^Nothing/.test(assumed)).toBe(assumedFields.length === 0)
  })
})
