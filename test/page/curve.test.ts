import { describe, expect, it } from 'vitest'
import { sweepAnswer } from '../../src/render/answer/sweep'
import { Sweep } from '../../src/schema/sweep'
import { numericFields } from '../../src/schema/sweep-query'
import { answer } from '../http/client'
import type { Element } from './document'
import { attribute, byId, named, textOf } from './document'
import { request } from './door'
import {
  curveFaults,
  curveHeading,
  curveWords,
  isAnswered,
  linksIn,
  namesOfObjects,
  pageOf,
} from './shown-page'

const RATE = 'region=us-east-1&averageIngressMiBps=50&averageMessageBytes=2000'
const MESSAGES = 'region=us-east-1&messagesPerSecond=5000&averageMessageBytes=2000'

/** Fields that nothing is planned with unless they are given: the ends have to be. */
const WITHOUT_VALUE = new Set([
  'clientConnections',
  'compressionRatio',
  'consumerInstances',
  'expressEgressPerIngress',
  'interZoneUsdPerGiB',
  'localRetentionHours',
  'maxReplicationLatencyMs',
  'maxUnavailabilitySeconds',
  'processingMsPerMessage',
  's3UsdPerGiBMonth',
])
const NO_FIELD = 'A curve can be drawn over the fields that are numbers: choose one'
const WANTED = 'The workload has no value to draw a curve around: write from and to'

/** No bill has it, so that no curve is offered over it. */
const NOT_OFFERED = 'engineerUsdPerHour'

const sweepOf = async (query: string): Promise<Sweep> =>
  answer(Sweep, await request(`/v1/sweep?${query}`))

/** The query of the link to the picture of the curve. */
const linkedSweep = (page: Element): string => {
  const link = linksIn(byId(page, 'take-away')).find(({ text }) => text === 'Curve as PNG')
  return new URL(link?.href ?? 'https://planner.example').search
    .slice(1)
    .replace('&pixelScale=2', '')
}

const endsOn = (page: Element): (string | undefined)[] =>
  ['from', 'to'].map((end) =>
    attribute(byId(page, `curve-${end}`), 'placeholder')?.replace(/ .*$|,/g, ''),
  )

describe('the curve', () => {
  it('is over the rate, a decade to either side, unless told otherwise', async () => {
    const page = await pageOf(RATE)
    expect(curveHeading(page)).toBe('Cost over average ingress')
    expect(endsOn(page)).toEqual(['5', '500'])
    const over = await pageOf(MESSAGES)
    expect(curveHeading(over)).toBe('Cost over message rate')
    expect(endsOn(over)).toEqual(['500', '50000'])
  })

  it.each([
    [`${RATE}&consumerGroups=3`, 'field=averageIngressMiBps&from=1&to=1000&proportional=true'],
    [
      `${RATE}&peakIngressMiBps=60&averageEgressMiBps=120&peakEgressMiBps=300`,
      'field=averageIngressMiBps&from=1&to=1000&proportional=true',
    ],
    [
      `${MESSAGES}&peakIngressMiBps=30`,
      'field=messagesPerSecond&from=100&to=1000000&proportional=true',
    ],
    [`${MESSAGES}&peakIngressMiBps=30&compressionRatio=2`, 'field=retentionHours&from=1&to=2000'],
    [`${RATE}&consumerGroups=3`, 'field=retentionHours&from=1&to=2000'],
    [`${RATE}&platforms=ec2,msk-standard`, 'field=ec2IngressMiBpsPerVcpu&from=0.05&to=20'],
    [RATE, 'field=consumerGroups&from=0&to=40&scale=linear'],
    [MESSAGES, 'field=messagesPerSecond&from=100&to=1000000&proportional=true'],
    [MESSAGES, 'field=averageMessageBytes&from=100&to=100000'],
    [RATE, 'field=growthPercentPerMonth&from=0&to=20&scale=linear'],
  ])('%s has over %s the crossovers of the API', async (query, range) => {
    const page = await pageOf(`${query}&${range.replace('&proportional=true', '')}`)
    const points = new URLSearchParams(linkedSweep(page)).get('points')
    const sweep = await sweepOf(`${query}&${range}&points=${points}`)
    expect(curveFaults(page)).toEqual([])
    expect(curveWords(page)).toBe(sweepAnswer(sweep))
    expect(named(byId(page, 'curve-answer'), 'svg')).toHaveLength(1)
    expect(Number(points)).toBeGreaterThanOrEqual(10)
    expect(linkedSweep(page).includes('proportional=true')).toBe(range.includes('proportional'))
  })

  it.each([
    `${RATE}&peakIngressMiBps=60`,
    `${RATE}&peakIngressMiBps=3x&averageEgressMiBps=120&peakEgressMiBps=400`,
    `${MESSAGES}&peakIngressMiBps=2x`,
  ])('of %s goes a decade to either side, with a peak that was given too', async (query) => {
    const page = await pageOf(query)
    expect(curveFaults(page)).toEqual([])
    const [from, to] = endsOn(page).map(Number)
    expect(Number(to)).toBe(100 * Number(from))
  })

  it('is drawn over the message rate of a workload that has a rate in bytes', async () => {
    const page = await pageOf(`${RATE}&field=messagesPerSecond&from=100&to=100000`)
    expect(curveFaults(page)).toEqual([])
    expect(curveWords(page)).toContain('Message rate from 100 to 100,000 messages/s')
  })

  it.each([
    'averageEgressMiBps',
    'clientConnections',
    'consumerGroups',
    'growthPercentPerMonth',
    'horizonMonths',
    'interZoneUsdPerGiB',
  ])('goes over %s of zero from there to ten, by equal steps', async (field) => {
    const page = await pageOf(`${RATE}&${field}=0&field=${field}`)
    expect(curveFaults(page)).toEqual([])
    expect(endsOn(page)).toEqual(['0', '10'])
    expect(linkedSweep(page)).toContain('scale=linear')
  })

  it('counts from zero by equal steps, as the controls have no other', async () => {
    const page = await pageOf(`${RATE}&field=growthPercentPerMonth&from=0&to=20`)
    expect(curveFaults(page)).toEqual([])
    expect(linkedSweep(page)).toContain('scale=linear')
  })

  it.each([1, 3])('goes around %s consumer groups by itself', async (groups) => {
    const page = await pageOf(`${RATE}&consumerGroups=${groups}&field=consumerGroups`)
    expect(curveFaults(page)).toEqual([])
  })

  it('goes around the hours of a month by itself', async () => {
    expect(curveFaults(await pageOf(`${RATE}&field=hoursPerMonth`))).toEqual([])
  })

  it.each([...numericFields.keys()])('answers over %s, or says what is missing', async (field) => {
    const page = await pageOf(`${field === 'messagesPerSecond' ? MESSAGES : RATE}&field=${field}`)
    expect(isAnswered(page)).toBe(true)
    const chosen = optionsOn(page).filter(({ isChosen }) => isChosen)
    expect(chosen.map(({ value }) => value)).toEqual(field === NOT_OFFERED ? [] : [field])
    const words = curveWords(page)
    if (words === undefined) expect(curveFaults(page)).toEqual([WANTED])
    else expect(new URLSearchParams(linkedSweep(page)).get('field')).toBe(field)
    expect(words === undefined).toBe(WITHOUT_VALUE.has(field))
  })

  it('is offered over every number that a bill can hang on', async () => {
    const offered = optionsOn(await pageOf(RATE)).map(({ value }) => value)
    const fields = [...numericFields.keys()].filter((field) => field !== NOT_OFFERED)
    expect(offered).toEqual(['', ...fields])
  })
})

const optionsOn = (page: Element) =>
  named(byId(page, 'curve-field'), 'option').map((option) => ({
    value: attribute(option, 'value'),
    isChosen: attribute(option, 'selected') !== undefined,
  }))

describe('ends of a curve', () => {
  it.each([
    ['averageIngressMiBps', '1 MiB/s', '1 GiB/s', ['1', '1024']],
    ['retentionHours', '1d', '90 days', ['24', '2160']],
    ['messagesPerSecond', '1k msg/s', '1M msg/s', ['1000', '1000000']],
    ['diskFill', '50 %', '90 %', ['0.5', '0.9']],
    ['partitions', 'six', '1,200', ['6', '1200']],
  ])('of %s may be written %s and %s', async (field, from, to, ends) => {
    const query = field === 'messagesPerSecond' ? MESSAGES : RATE
    const page = await pageOf(`${query}&${new URLSearchParams({ field, from, to })}`)
    expect(curveFaults(page)).toEqual([])
    expect(endsOn(page)).toEqual(ends)
    expect(attribute(byId(page, 'curve-from'), 'value')).toBe(from)
  })

  it.each([
    ['field=averageIngressMiBps&from=10&to=1', 'Must be above from, 10; got 1'],
    ['field=averageIngressMiBps&from=10+MB', '"10 MB"'],
    ['from=<b>&to=5', '"<b>"'],
    [
      'field=averageIngressMiBps&from=0.1&to=100000000',
      'must be at most 1,000,000; got 100,000,000',
    ],
    ['field=consumerGroups&from=1&to=3.5', 'whole number; got 3.5'],
    ['field=growthPercentPerMonth&from=0&to=10&scale=log', 'above zero on a log scale'],
    ['field=retentionHours&from=1&to=10&scale=cubic', 'one of linear, log; got "cubic"'],
    ['field=region', NO_FIELD],
    ['field=<script>', NO_FIELD],
    ['field=localRetentionHours', WANTED],
    ['field=localRetentionHours&from=5', WANTED],
    ['field=localRetentionHours&to=5', WANTED],
  ])('%s are told as a fault, and the rest of the answer is there', async (query, words) => {
    const page = await pageOf(`${RATE}&${query.replaceAll('<', '%3C').replaceAll('>', '%3E')}`)
    expect(curveFaults(page).join('\n').toLowerCase()).toContain(words.toLowerCase())
    expect(curveWords(page)).toBeUndefined()
    expect(linkedSweep(page)).toBe('')
    expect(isAnswered(page)).toBe(true)
    for (const id of ['verdict', 'comparison', 'candidate', 'rejected', 'take-away'])
      expect(textOf(byId(page, id)).length).toBeGreaterThan(100)
  })

  it.each(namesOfObjects)('of a field called %s are a fault', async (field) => {
    const page = await pageOf(`${RATE}&field=${field}`)
    expect(curveFaults(page)).toEqual([NO_FIELD])
    expect(curveHeading(page)).toBe('Cost over a field')
  })

  it.each([
    ['field=retentionHours&from=5000', 'bove from, 5,000'],
    ['from=600', 'bove from, 600'],
    ['field=growthPercentPerMonth&scale=log', 'above zero on a log scale'],
  ])('of %s are told as what they are beyond, not as missing', async (query, words) => {
    const faults = curveFaults(await pageOf(`${RATE}&${query}`))
    expect(faults).not.toContain(WANTED)
    expect(faults.join()).toContain(words)
  })

  it('of an unknown field are told as that alone', async () => {
    expect(curveFaults(await pageOf(`${RATE}&field=region`))).toHaveLength(1)
  })

  it('of a field with a long name have a heading of few words', async () => {
    const page = await pageOf(`${RATE}&field=${'a'.repeat(5000)}`)
    expect(curveHeading(page).length).toBeLessThan(200)
  })
})
