import { describe, expect, it } from 'vitest'
import { problemMarkdown } from '../../../src/render/markdown/problem'
import type { Problem } from '../../../src/schema/problem'
import { expectWellFormed } from './document'
import { hostileNames } from './hostile'
import { parse } from './parse'

const problem: Problem = {
  type: 'urn:kafka-capacity-planner:problem:invalid-workload',
  title: 'The workload cannot be planned for as given',
  status: 400,
  detail: '2 faults',
  errors: [
    { pointer: '/retentionHours', detail: 'must be at least 0.01; got -1' },
    { pointer: '/topics/0/<b>', detail: 'no such field; did you mean `name`?' },
  ],
}

describe('the document of a problem', () => {
  it('says what is wrong, then every fault with its place', async () => {
    const markdown = problemMarkdown(problem)
    expectWellFormed(markdown)
    expect(parse(markdown).items).toEqual([
      '/retentionHours: must be at least 0.01; got -1',
      '/topics/0/<b>: no such field; did you mean `name`?',
    ])
    await expect(markdown).toMatchFileSnapshot('../../golden/markdown/problem.md')
  })

  it('says a single fault once, with its place', () => {
    const detail = 'must be at least 0.01; got -1'
    const markdown = problemMarkdown({ ...problem, detail, errors: [{ pointer: '', detail }] })
    expect(markdown).toBe(
      '**The workload cannot be planned for as given** (400)\n\n- the request: must be at least 0.01; got -1\n',
    )
  })

  it('is the title and the detail where there are no faults', () => {
    const { errors: _, ...bare } = problem
    expect(problemMarkdown({ ...bare, title: 'Nothing here', status: 404, detail: '/v2' })).toBe(
      '**Nothing here** (404)\n\n/v2\n',
    )
  })

  it.each(hostileNames.map((name) => [name]))('shows %j as itself', (name) => {
    const { items, strangers } = parse(
      problemMarkdown({ ...problem, errors: [{ pointer: `/${name}`, detail: name }] }),
    )
    expect({ items, strangers }).toEqual({ items: [`/${name}: ${name}`], strangers: [] })
  })
})
