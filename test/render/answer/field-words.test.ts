import { expect, it } from 'vitest'
import { fieldWords } from '../../../src/render/answer/field-words'
import { numericFields } from '../../../src/schema/sweep-query'

it('every field that can be swept has words of its own', () => {
  const words = [...numericFields.keys()].map(fieldWords)
  expect(new Set(words).size).toBe(words.length)
  for (const text of words) expect(text).toMatch(/^(?:[a-z]|EC2 |I\/O )[\w ,/]+$/)
})

it.each([
  ['averageIngressMiBps', 'average ingress'],
  ['retentionHours', 'retention'],
  ['growthPercentPerMonth', 'growth'],
  ['ec2IngressMiBpsPerVcpu', 'EC2 ingress'],
  ['engineerUsdPerHour', 'an hour of engineering'],
  ['segmentGiB', 'segment size'],
])('%s is %s', (field, words) => {
  expect(fieldWords(field)).toBe(words)
})
