import { expect, it } from 'vitest'
import { byId, named, textOf } from './document'
import { pageOf } from './shown-page'

const SEOUL = 'region=ap-northeast-2&averageIngressMiBps=20k msg/s × 2 KB&consumerGroups=4'

const leadOf = async (before: string, after: string): Promise<string | undefined> => {
  const page = await pageOf(`${encodeURI(after)}&before=${encodeURIComponent(before)}`)
  return named(byId(page, 'compare'), 'p').map(textOf)[0]
}

it.each([
  [
    'the same platform at a lower cost',
    `${SEOUL}&retentionHours=7d`,
    `${SEOUL}&retentionHours=3d`,
    'MSK Express stays cheapest, and the bill is 1,467.70 USD (10 %) lower a month: 13,225.69 USD.',
  ],
  [
    'another platform at a higher cost',
    'region=us-east-1&averageIngressMiBps=0.5 MB/s',
    SEOUL,
    'MSK Express becomes cheapest in place of Kafka on EC2, and the bill is 14,230.24 USD (3,072 %) higher a month: 14,693.39 USD.',
  ],
  [
    'a workload that nothing fits',
    SEOUL,
    'region=us-east-1&averageIngressMiBps=900 MB/s&platforms=msk-serverless',
    'Before: MSK Express, 14,693.39 USD. After: nothing fits.',
  ],
  [
    'a change without a difference',
    SEOUL,
    `${SEOUL}&engineerUsdPerHour=$200`,
    'MSK Express stays cheapest, at the same cost.',
  ],
])('a comparison begins with what the change comes to: %s', async (_, before, after, sentence) => {
  expect(await leadOf(before, after)).toBe(sentence)
})
