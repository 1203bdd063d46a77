import { expect } from 'vitest'
import { asQuery } from '../../src/request/as-query'
import { WorkloadQuery } from '../../src/schema/workload'
import { scenarios } from '../scenarios/workloads'
import type { Element } from './document'
import { all, attribute, byId, named, parse, textOf, withId } from './document'
import { request } from './door'

/** The fields of a workload that a query can say. */
export const workloadFields: readonly string[] = Object.keys(WorkloadQuery.shape)

/** Names that every object has of itself. */
export const namesOfObjects: readonly string[] = Object.getOwnPropertyNames(Object.prototype)

/** The workloads of the scenarios that a query can say, each as one. */
export const scenarioQueries: readonly (readonly [string, string])[] = Object.entries(scenarios)
  .filter(([, { topics }]) => topics === undefined)
  .map(([name, workload]) => [name, asQuery(workload).toString()])

/** A query of names and values, which are not encoded yet. */
export const queryOf = (fields: Readonly<Record<string, string | number>>): string =>
  asQuery(fields).toString()

/** The page at a query, as its markup; every page is a 200. */
export const htmlOf = async (query: string): Promise<string> => {
  const response = await request(query === '' ? '/' : `/?${query}`)
  const html = await response.text()
  expect(response.status, html.slice(0, 300)).toBe(200)
  return html
}

/** The page at a query, as a tree. */
export const pageOf = async (query: string): Promise<Element> => parse(await htmlOf(query))

/** The page of a link within the planner. */
export const pageAt = (href: string): Promise<Element> => {
  const { pathname, search } = new URL(href, 'https://planner.example')
  expect(pathname).toBe('/')
  return pageOf(search.slice(1))
}

/** Whether a page has an answer. */
export const isAnswered = (page: Element): boolean =>
  attribute(byId(page, 'answer'), 'data-answered') === 'true'

/** What a page says is wrong, by the id that its link leads to, or the name that it leaves out. */
export const faultsOn = (page: Element): Record<string, string> =>
  Object.fromEntries(
    named(byId(page, 'faults'), 'li').map((item) => {
      const [{ text, href } = { text: '', href: '' }] = linksIn(item)
      const field = href.startsWith('#') ? href.slice(1) : /^Leave (.*) out$/s.exec(text)?.[1]
      return [field ?? text, textOf(item).slice(text.length + ': '.length)]
    }),
  )

/** What the curve says is wrong. */
export const curveFaults = (page: Element): string[] => [
  ...new Set(
    all(byId(page, 'cost-curve'), (element) => attribute(element, 'class') === 'fault').map(textOf),
  ),
]

/** What the curve is over; none without an answer. */
export const curveHeading = (page: Element): string =>
  named(byId(page, 'curve-answer'), 'h3').map(textOf).join()

/** The sentence of the curve; undefined where none is drawn. */
export const curveWords = (page: Element): string | undefined =>
  byId(page, 'curve-answer')
    .children.filter((child) => typeof child !== 'string')
    .find((child) => child.name === 'p' && attribute(child, 'class') === undefined)
    ?.children.join('')

/** What stands in a text to take away. */
export const takenAway = (page: Element, id: string): string =>
  attribute(byId(page, `take-${id}`), 'value') ?? ''

/** What stands below the control of a field. */
export const noteOn = (page: Element, field: string): string => textOf(byId(page, `${field}-notes`))

/** The section of an id as text; empty where there is none. */
export const sectionText = (page: Element, id: string): string => {
  const found = withId(page, id)
  return found ? textOf(found) : ''
}

/** Links of an element, by what they say. */
export const linksIn = (within: Element): { readonly text: string; readonly href: string }[] =>
  named(within, 'a').map((link) => ({ text: textOf(link), href: attribute(link, 'href') ?? '' }))

/** Dollars as they are written in a table. */
export const usdIn = (text: string | undefined): number =>
  Number((text ?? '').replaceAll(',', '').replace(/ USD$/, ''))

/** The path and query of an address of the planner. */
export const withoutOrigin = (url: string): string => url.replace('https://planner.example', '')
