import { describe, expect, it } from 'vitest'
import { labelOf } from '../../src/written/labels'
import { attribute, byId, named, textOf, withId } from './document'
import {
  faultsOn,
  isAnswered,
  linksIn,
  namesOfObjects,
  pageAt,
  pageOf,
  queryOf,
  sectionText,
  workloadFields,
} from './shown-page'

const OK = 'region=us-east-1&averageIngressMiBps=50'
const R = 'region=us-east-1'
const BASE = { region: 'us-east-1', averageIngressMiBps: '50' }
const LONG = 'a'.repeat(5000)

/** Queries, and the fields that are wrong with words that each says. */
const WRONG: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [R, { averageIngressMiBps: 'Give the average ingress: a rate such as' }],
  ['averageIngressMiBps=50', { region: 'Choose a region: prices differ' }],
  [`${R}&averageIngressMiBps=50+MB`, { averageIngressMiBps: 'write' }],
  [`${R}&averageIngressMiBps=-5`, { averageIngressMiBps: 'must be at least' }],
  [`${R}&averageIngressMiBps=0`, { averageIngressMiBps: 'must be at least' }],
  [`${R}&averageIngressMiBps=1e999`, { averageIngressMiBps: '"1e999"' }],
  [`${R}&averageIngressMiBps=NaN`, { averageIngressMiBps: '"NaN"' }],
  [`${R}&averageIngressMiBps=Infinity`, { averageIngressMiBps: '"Infinity"' }],
  [`${R}&averageIngressMiBps=20k+msg/s`, { averageIngressMiBps: 'Say how large a message is' }],
  [`${R}&messagesPerSecond=20k`, { averageMessageBytes: 'required with “Message rate”' }],
  [`${R}&peakIngressMiBps=3x`, { peakIngressMiBps: 'average', averageIngressMiBps: 'average' }],
  [`${OK}&peakIngressMiBps=1`, { peakIngressMiBps: 'at least the average of 50; got 1' }],
  [`${OK}&messagesPerSecond=5&averageMessageBytes=9`, { messagesPerSecond: 'both given' }],
  [
    `${OK}&retentionHours=200000`,
    { retentionHours: 'Must be at most 87,600; got 200,000 (hours)' },
  ],
  [`${OK}&retentionHours=forever`, { retentionHours: '"forever"' }],
  [`${OK}&localRetentionHours=200`, { localRetentionHours: 'at most the retention of 168 hours' }],
  [`${OK}&consumerGroups=2.5`, { consumerGroups: 'a whole number; got 2.5' }],
  [`${OK}&keyed=maybe`, { keyed: 'true or false; got "maybe"' }],
  [`${OK}&metadataMode=raft`, { metadataMode: 'nearest: kraft' }],
  [`${OK}&platforms=msk`, { platforms: 'one of msk-standard' }],
  [`${OK}&instanceTypes=m7g.larg`, { instanceTypes: 'the nearest are m7g.large' }],
  [`${OK}&instanceTypes=a'b`, { instanceTypes: 'no such type' }],
  [`${OK}&diskFill=7`, { diskFill: 'must be at most 1; got 7' }],
  [`${OK}&retention=5`, { retention: 'unknown field "retention"' }],
  [`${OK}&bogus=1&other=2`, { bogus: 'unknown field "bogus"', other: 'unknown field "other"' }],
  [`${OK}&topics=x`, { topics: 'unknown field "topics"', averageIngressMiBps: 'both given' }],
  [`${OK}&=1`, { 'what has no name': 'unknown field ""' }],
  [`${OK}&retentionHours=20y`, { retentionHours: 'Must be at most 87,600; got 175,200 (hours)' }],
  [`${OK}&consumerGroups=3&consumerGroups=4`, { consumerGroups: 'It is given 2 times: keep one' }],
  [`${OK}&averageIngressMiBps=6`, { averageIngressMiBps: 'It is given 2 times: keep one' }],
  [`${OK}&diskFill=0.5&diskFill=0.5`, { diskFill: 'It is given 2 times: keep one' }],
  [`${OK}&region=Seoul&region=x`, { region: 'It is given 3 times: keep one' }],
  [`${OK}&keyed=true&keyed=false`, { keyed: 'given 2 times, first "true", then "false"' }],
  ['region=Atlantis&averageIngressMiBps=50', { region: 'Atlantis' }],
  [`region=${LONG}&averageIngressMiBps=50`, { region: 'aaa…' }],
  [`${R}&averageIngressMiBps=${LONG}`, { averageIngressMiBps: 'aaa…' }],
  [
    'region=x&averageIngressMiBps=y&retentionHours=z&keyed=1&bogus=2&diskFill=9',
    {
      region: '"x"',
      averageIngressMiBps: '"y"',
      retentionHours: '"z"',
      keyed: 'true or false',
      bogus: 'unknown',
      diskFill: 'at most 1',
    },
  ],
]

/** The same under the start of each query. */
const TITLED = WRONG.map(([query, wanted]) => [query.slice(0, 90), query, wanted] as const)

describe('a query that cannot be planned', () => {
  it.each(TITLED)('%s is told by field, in words, all at once', async (_, query, wanted) => {
    const page = await pageOf(query)
    const faults = faultsOn(page)
    expect(Object.keys(faults).sort()).toEqual(Object.keys(wanted).sort())
    for (const [field, words] of Object.entries(wanted))
      expect(faults[field]?.toLowerCase(), field).toContain(words.toLowerCase())
    for (const [field, fault] of Object.entries(faults)) {
      expect(fault).not.toMatch(/^[a-z]/)
      expect(fault.startsWith(`${labelOf(field)} must`), fault).toBe(false)
      expect(fault.length).toBeLessThan(1500)
      expect(fault).not.toMatch(/ at \w+ \(|undefined|\[object/)
    }
    expect(isAnswered(page)).toBe(false)
    expect(sectionText(page, 'verdict')).toBe('')
    expect(withId(page, 'welcome-title')).toBeUndefined()
    const count = Object.keys(wanted).length
    expect(attribute(byId(page, 'status'), 'data-summary')).toMatch(new RegExp(`^${count} field`))
  })

  it.each(TITLED)('%s marks the controls to be mended', async (_, query, wanted) => {
    const page = await pageOf(query)
    for (const field of Object.keys(wanted).filter((name) => workloadFields.includes(name))) {
      const control = withId(page, field)
      if (!control) continue
      expect(textOf(byId(page, `${field}-notes`))).toBe(faultsOn(page)[field])
      if (control.name !== 'fieldset') expect(attribute(control, 'aria-invalid')).toBe('true')
    }
  })

  it.each(['prototype', 'Region', '0', 'a.b', 'a/b', '~', '~1', '%', '주문', ...namesOfObjects])(
    'a field called %s is told as unknown',
    async (name) => {
      await expectUnknown(name)
    },
  )

  it('a name of any length is cut', async () => {
    const page = await pageOf(`${OK}&${LONG}=1`)
    expect(textOf(byId(page, 'faults')).length).toBeLessThan(500)
  })
})

/** A rate in messages, which gives two fields more, and those beside it. */
const MESSAGES = { region: 'us-east-1', averageIngressMiBps: '20k msg/s × 2 KB' }

describe('a quantity that is written in two fields', () => {
  it.each([
    [{ messagesPerSecond: '5' }, '“Message rate” stands in a field of its own too'],
    [{ averageMessageBytes: '2 KB' }, '“Message size” stands in a field of its own too'],
    [{ messagesPerSecond: '20k', averageMessageBytes: '2 KB' }, 'stands in a field of its own too'],
  ])('%o is told at one of them', async (more, words) => {
    const faults = faultsOn(await pageOf(queryOf({ ...MESSAGES, ...more })))
    expect(Object.keys(faults)).toEqual(['averageIngressMiBps'])
    expect(faults.averageIngressMiBps).toContain(`${words}: keep one of the two`)
  })

  it('is planned for as soon as one of them is left out', async () => {
    expect(faultsOn(await pageOf(queryOf(MESSAGES)))).toEqual({})
  })
})

describe('faults', () => {
  it.each(['bogus', 'a&b=c', '<b>', '__proto__', '', 'x'.repeat(100)])(
    'of a name such as "%s" have a link that leaves it out, and nothing else',
    async (name) => {
      const more = new URLSearchParams([
        [name, '1'],
        [name, '2'],
      ])
      const page = await pageOf(`${OK}&retentionHours=7d&${more}&candidate=ec2`)
      const [link, ...others] = linksIn(byId(page, 'faults'))
      expect(others).toEqual([])
      expect(link?.text).toMatch(/^Leave .* out$/s)
      expect(link?.href).toBe(`/?${OK}&retentionHours=7d&candidate=ec2`)
      expect(isAnswered(await pageAt(link?.href ?? ''))).toBe(true)
    },
  )

  it.each([
    [20, 20, ''],
    [21, 20, 'and 1 fault more.'],
    [45, 20, 'and 25 faults more.'],
  ])('of %i names are told %i at a time', async (count, told, rest) => {
    const names = Array.from({ length: count }, (_, index) => `n${index}=1`)
    const page = await pageOf(`${OK}&${names.join('&')}`)
    expect(Object.keys(faultsOn(page))).toHaveLength(told)
    expect(named(byId(page, 'faults'), 'p').map(textOf).join()).toBe(rest)
    expect(attribute(byId(page, 'status'), 'data-summary')).toMatch(new RegExp(`^${count} fields`))
  })

  it.each([
    ['platforms', 'msk'],
    ['ec2Storage', 'ssd'],
  ])('of an entry of %s are worded without its name and place', async (field, value) => {
    const faults = faultsOn(await pageOf(queryOf({ ...BASE, [field]: `${value}` })))
    expect(faults[field]).toMatch(/^Must be one of /)
  })

  it('stand in the order of the form, names that are no fields last', async () => {
    const query = 'bogus=1&diskFill=9&keyed=1&retentionHours=z&averageIngressMiBps=y'
    const links = linksIn(byId(await pageOf(query), 'faults')).map(({ text }) => text)
    const fields = ['region', 'averageIngressMiBps', 'retentionHours', 'keyed', 'diskFill']
    expect(links).toEqual([...fields.map(labelOf), 'Leave bogus out'])
  })

  it('quote to its end what was written with words of a fault in it', async () => {
    const page = await pageOf(queryOf({ ...BASE, keyed: 'it must be so' }))
    expect(faultsOn(page).keyed).toBe('Must be true or false; got "it must be so"')
  })

  it('have the unit of their field as it is', async () => {
    const page = await pageOf(`${OK}&replicationMsPerThousandPartitions=-1`)
    expect(faultsOn(page)).toEqual({
      replicationMsPerThousandPartitions: 'Must be at least 0; got -1 (ms per 1,000 partitions)',
    })
  })

  it.each([
    ['diskFill', '1.0000001'],
    ['consumerGroups', '1.00001'],
    ['peakIngressMiBps', '49.99999'],
  ])('of %s at %s say what was given to the last digit', async (field, value) => {
    const faults = faultsOn(await pageOf(queryOf({ ...BASE, [field]: value })))
    expect(faults[field]).toContain(`got ${value}`)
  })

  it('never count to Infinity', async () => {
    const page = await pageOf(`${OK}&partitionProduceMiBps=5e-324`)
    expect(textOf(byId(page, 'faults'))).not.toContain('Infinity')
  })

  it('quote what was written as it was written', async () => {
    const page = await pageOf(queryOf({ ...BASE, metadataMode: 'raft of 5000 nodes' }))
    expect(faultsOn(page).metadataMode).toContain('"raft of 5000 nodes"')
  })

  it.each([
    [`${R}&messagesPerSecond=20k`, 'averageMessageBytes', /^It is required with/],
    [`${OK}&compressionRatio=3`, 'compressionRatio', /^It only goes with/],
    [`${OK}&keyed=true&keyed=false`, 'keyed', /^It is given 2 times/],
  ])('%s are worded without the name of their own field', async (query, field, words) => {
    expect(faultsOn(await pageOf(query))[field]).toMatch(words)
  })
})

const expectUnknown = async (name: string): Promise<void> => {
  const faults = faultsOn(await pageOf(`${OK}&${encodeURIComponent(name)}=1`))
  expect(Object.keys(faults)).toEqual([name])
  expect(faults[name]).toContain('nknown field')
}
