import { describe, expect, it } from 'vitest'
import { problemPicture } from '../../../src/render/charts/problem'
import type { Problem } from '../../../src/schema/problem'
import { HOSTILE, THEMES } from './given'
import { faultsOf, textsOf } from './picture'

const invalid: Problem = {
  type: 'https://planner.example/problems/invalid-workload',
  title: 'The workload is not valid',
  status: 400,
  detail: 'The request has 2 faults.',
  errors: [
    { pointer: '/region', detail: 'no such region: “us-esat-1”; did you mean us-east-1?' },
    { pointer: '/averageIngressMiBps', detail: 'must be a number above 0; got “fast”' },
  ],
}
const many: Problem = {
  ...invalid,
  errors: Array.from({ length: 17 }, (_, index) => ({
    pointer: `/topics/${index}/partitions`,
    detail: 'must be a whole number from 1 to 10,000,000',
  })),
}
const hostile: Problem = {
  ...invalid,
  title: HOSTILE[0] ?? '',
  detail: HOSTILE.join(' '),
  errors: HOSTILE.map((text) => ({ pointer: `/${text}`, detail: text })),
}

const wordsOf = (problem: Problem): string[] =>
  textsOf(problemPicture(problem, 'light')).map(({ content }) => content)

it('the problem picture keeps its look', async () => {
  await expect(problemPicture(invalid, 'auto')).toMatchFileSnapshot(
    '../../golden/charts/problem.svg',
  )
})

it.each([
  ['two faults', invalid],
  ['many faults', many],
  ['hostile texts', hostile],
  ['no list of faults', { ...invalid, errors: undefined }],
])('the picture of %s is sound in every theme', (_, problem) => {
  for (const theme of THEMES) expect(faultsOf(problemPicture(problem, theme))).toEqual([])
})

describe('the problem picture', () => {
  it('says title, status, and each fault with its place', () => {
    const words = wordsOf(invalid)
    expect(words).toContain('The workload is not valid')
    expect(words).toContain('400')
    expect(words).toContain('/region')
    expect(words).toContain('must be a number above 0; got “fast”')
  })

  it('shows ten lines of faults and counts the others', () => {
    const words = wordsOf(many)
    expect(words.filter((word) => word.startsWith('/topics/'))).toHaveLength(5)
    expect(words).toContain('and 12 more')
  })
})

it('a problem of one fault says it once', () => {
  const [only = { pointer: '', detail: '' }] = invalid.errors ?? []
  const words = wordsOf({ ...invalid, detail: only.detail, errors: [only] })
  expect(words.filter((word) => word === only.detail)).toHaveLength(1)
})
