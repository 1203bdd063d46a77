import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount } from '../../src/core/words'
import { asWritten } from '../../src/page/measure/fill-in'
import { readField } from '../../src/quantity/read-field'
import { MeasuredFields } from '../../src/schema/measurements'
import { MOST_PASTED } from '../../src/schema/measurements-input'
import { request } from '../http/client'
import { recording } from '../measurements/recordings'
import type { Element } from './document'
import { all, attribute, byId, named, parse, rowsOf, textOf, withId } from './document'
import {
  faultsOn,
  isAnswered,
  linksIn,
  noteOn,
  pageAt,
  pageOf,
  sectionText,
  takenAway,
} from './shown-page'

const OK = 'region=us-east-1&averageIngressMiBps=50+MB/s'
const RUNS = recording('producer-three-runs.txt')
const READINGS = recording('groups-two-readings.txt')
const URLENCODED = 'application/x-www-form-urlencoded'

const send = (body: string, type = URLENCODED) =>
  request('/', { method: 'POST', body, headers: { 'content-type': type } })

const form = (paste: string, query = OK) => new URLSearchParams({ query, paste }).toString()

/** The page that answers a paste; every one has the headers of a page that nothing keeps. */
const pasted = async (paste: string, query = OK, status = 200): Promise<Element> => {
  const response = await send(form(paste, query))
  const html = await response.text()
  expect(response.status, html.slice(0, 300)).toBe(status)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  return parse(html)
}

const shownIn = (page: Element, field: string) => attribute(byId(page, field), 'value')
const partitionsOn = (page: Element) =>
  /\d+ partitions?/.exec(textOf(byId(page, 'partition-window')))?.[0]
const boundOn = (page: Element, bound: string) =>
  rowsOf(page, 'Lower bounds')
    .find(([name]) => name === bound)
    ?.join(' ')
const pasteOn = (page: Element) => textOf(byId(page, 'paste'))
const queryKept = (page: Element) =>
  named(byId(page, 'measure'), 'input').map((input) => attribute(input, 'value'))[0]

describe('the field for a paste', () => {
  it('belongs to a form of its own, by POST, with the page it stands on', async () => {
    const page = await pageOf(OK)
    const measure = byId(page, 'measure')
    expect(attribute(measure, 'method')).toBe('post')
    expect(attribute(measure, 'action')).toBe('/#measured')
    expect(attribute(byId(page, 'paste'), 'form')).toBe('measure')
    expect(queryKept(page)).toBe(new URLSearchParams(OK).toString())
    expect(all(byId(page, 'planner'), ({ name }) => name === 'form')).toEqual([])
    expect(textOf(byId(page, 'group-partitioning'))).toContain(
      'Output of kafka-producer-perf-test, kafka-consumer-perf-test, kafka-consumer-groups or Burrow',
    )
  })
})

describe('runs of kafka-producer-perf-test', () => {
  const QUERY = `${OK}&partitionConsumeMiBps=100+MiB/s`

  it('fill in p, and the plan is for that', async () => {
    // 50 MB/s are 47.684 MiB/s, at peak twice that: 95.367 MiB/s.
    // Not measured, p is taken for 10 MiB/s: 95.367 / 10 = 9.54, 10, in three zones 12.
    const before = await pageOf(QUERY)
    expect(partitionsOn(before)).toBe('12 partitions')
    expect(boundOn(before, 'producer throughput')).toContain('10 MiB/s (not measured)')
    // Measured, p is 26.91 MiB/s: 95.367 / 26.91 = 3.54, 4, in three zones 6.
    const page = await pasted(RUNS, QUERY)
    expect(shownIn(page, 'partitionProduceMiBps')).toBe('26.91 MiB/s')
    expect(shownIn(page, 'averageMessageBytes')).toBe('1024 bytes')
    expect(shownIn(page, 'averageIngressMiBps')).toBe('50 MB/s')
    expect(partitionsOn(page)).toBe('6 partitions')
    expect(boundOn(page, 'producer throughput')).toMatch(/ 4 .*26\.91 MiB\/s \(measured\)$/)
    expect(textOf(page)).not.toContain('(not measured)')
  })

  it('are told above the answer, with what to know of them', async () => {
    const page = await pasted(RUNS, QUERY)
    const told = textOf(byId(page, 'measured'))
    expect(told).toMatch(/^Measured/)
    expect(told).toContain('3 runs of kafka-producer-perf-test, 14 lines')
    expect(told).toContain('the output does not say how many partitions the topic has')
    expect(told).toContain('the tool counts bytes before compression')
    const [filled] = named(byId(page, 'measured'), 'ul')
    expect(named(filled ?? page, 'li').map(textOf)).toEqual([
      'One partition takes (p): 26.91 MiB/s (kafka-producer-perf-test, line 2: 26.91 MiB/s)',
      'Message size: 1024 bytes (kafka-producer-perf-test, line 2: what it sent)',
    ])
    expect(linksIn(filled ?? page).map(({ href }) => href)).toEqual([
      '#partitionProduceMiBps',
      '#averageMessageBytes',
    ])
    const order = all(page, (each) => ['measured', 'answer'].includes(attribute(each, 'id') ?? ''))
    expect(order.map((each) => attribute(each, 'id'))).toEqual(['measured', 'answer'])
  })

  it('mark the fields as measured, also on later pages, and never ask the API with that', async () => {
    const page = await pasted(RUNS, QUERY)
    expect(noteOn(page, 'partitionProduceMiBps')).toBe(
      'measured: kafka-producer-perf-test, line 2: 26.91 MiB/s',
    )
    const link = new URL(takenAway(page, 'permalink'))
    expect(link.searchParams.get('measured')).toBe('partitionProduceMiBps,averageMessageBytes')
    expect(queryKept(page)).toBe(link.search.slice(1))
    const later = await pageAt(link.href)
    expect(noteOn(later, 'partitionProduceMiBps')).toBe('measured')
    expect(noteOn(later, 'averageMessageBytes')).toBe('measured')
    expect(noteOn(later, 'partitionConsumeMiBps')).toBe('')
    expect(sectionText(later, 'measured')).toBe('')
    for (const each of [page, later]) {
      const api = linksIn(each).filter(({ href }) => href.includes('/v1/plan'))
      expect(api.length).toBeGreaterThan(3)
      expect(api.filter(({ href }) => href.includes('measured'))).toEqual([])
      expect(takenAway(each, 'curl')).not.toContain('measured')
    }
  })

  it.each([
    ['Windows line ends', RUNS.replaceAll('\n', '\r\n')],
    ['colours', RUNS.replaceAll(/(\d+\.\d+ MB\/sec)/g, '\u001b[1;32m$1\u001b[0m')],
    ['a mark of its encoding', `\uFEFF${RUNS}`],
  ])('are read with %s', async (_, paste) => {
    expect(shownIn(await pasted(paste), 'partitionProduceMiBps')).toBe('26.91 MiB/s')
  })

  it('are filled into an empty page, which begins in a region', async () => {
    const page = await pasted(RUNS, '')
    expect(shownIn(page, 'partitionProduceMiBps')).toBe('26.91 MiB/s')
    expect(Object.keys(faultsOn(page))).toEqual(['averageIngressMiBps'])
    expect(queryKept(page)).toMatch(/^region=us-east-1&/)
  })

  it('leave a size of messages that the form has', async () => {
    const page = await pasted(RUNS, `${OK}&averageMessageBytes=2+KB`)
    expect(shownIn(page, 'averageMessageBytes')).toBe('2 KB')
    expect(noteOn(page, 'averageMessageBytes')).toBe('= 2,000 bytes')
    expect(sectionText(page, 'measured')).not.toContain('as given')
  })
})

describe('two listings of a consumer group', () => {
  it('fill in c and the rate, in the place of another one', async () => {
    const page = await pasted(
      READINGS,
      'region=us-east-1&messagesPerSecond=9k&averageMessageBytes=1000&peakIngressMiBps=2x',
    )
    expect(shownIn(page, 'messagesPerSecond')).toBeUndefined()
    // 1,488 messages/s were written: × 1,000 bytes = 1.41907 MiB/s, twice that at peak.
    expect(shownIn(page, 'averageIngressMiBps')).toBe('1.41906738281 MiB/s')
    // The consumer that was behind read 200 messages/s: × 1,000 bytes = 0.19073 MiB/s.
    expect(shownIn(page, 'partitionConsumeMiBps')).toBe('0.190734863281 MiB/s')
    expect(faultsOn(page)).toEqual({})
    // 2.83813 / 0.19073 = 14.88, 15, a multiple of three zones.
    expect(boundOn(page, 'consumer throughput')).toMatch(/ 15 .*\(measured\)$/)
    expect(partitionsOn(page)).toBe('15 partitions')
  })

  it('are reckoned with the size that the rate was written with, which stays', async () => {
    const page = await pasted(READINGS, 'region=us-east-1&averageIngressMiBps=9k+msg/s+×+1+KB')
    expect(shownIn(page, 'averageIngressMiBps')).toBe('1.41906738281 MiB/s')
    expect(shownIn(page, 'averageMessageBytes')).toBe('1000 bytes')
    expect(noteOn(page, 'averageMessageBytes')).toBe('')
    expect(faultsOn(page)).toEqual({})
  })

  it('tell how the group catches up, and whether more partitions help', async () => {
    const told = textOf(byId(await pasted(READINGS), 'measured'))
    expect(told).toContain('order-service is 25,565 messages behind in 3 partitions.')
    expect(told).toContain('As it is, it never catches up: 2 consumers: 400 messages/s processed')
    expect(told).toContain('More partitions help: more partitions, each with a consumer')
    expect(told).toContain('It says nothing that a field of the form could be filled with')
    expect(told).toContain('give “Message size” (bytes)')
    expect(told).not.toMatch(/consumedPerSecond|averageMessageBytes/)
  })
})

it('thousands of groups are told with as many as can be read', async () => {
  const rows = Array.from({ length: 3000 }, (_, n) => `g${n} orders 0 1 ${n + 2} ${n + 1} - - -`)
  const head = 'GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID'
  const page = await pasted([head, ...rows].join('\n'))
  const told = textOf(byId(page, 'measured'))
  expect(told.length).toBeLessThan(10_000)
  expect(told).toContain('more.')
})

describe('the mark', () => {
  const MARKED = `${OK}&partitionProduceMiBps=20+MiB/s`

  it.each([
    ['names nothing that is known', 'bogus,__proto__,region,toString', ''],
    ['names a field without a value', 'partitionConsumeMiBps', ''],
    ['names some that count', 'bogus,partitionProduceMiBps', 'partitionProduceMiBps'],
  ])('counts only where it does: %s', async (_, marks, kept) => {
    const page = await pageOf(`${MARKED}&measured=${marks}`)
    expect(faultsOn(page)).toEqual({})
    expect(noteOn(page, 'partitionProduceMiBps')).toBe(kept === '' ? '' : 'measured')
    const link = new URL(takenAway(page, 'permalink')).searchParams
    expect(link.get('measured') ?? '').toBe(kept)
  })

  it('is gone with the value, also where the form sends it blank', async () => {
    const response = await request(
      `/?${OK}&partitionProduceMiBps=&measured=partitionProduceMiBps`,
      { redirect: 'manual' },
    )
    expect(response.headers.get('location')).toBe(`/?${new URLSearchParams(OK)}`)
  })

  it('is not of the plan before', async () => {
    const page = await pageOf(`${MARKED}&measured=partitionProduceMiBps`)
    const keep = linksIn(page).find(({ text }) => text.startsWith('Keep this'))?.href ?? ''
    const { searchParams } = new URL(keep, 'https://planner.example')
    expect(searchParams.get('before')).not.toContain('measured')
    expect(searchParams.get('measured')).toBe('partitionProduceMiBps')
  })
})

describe('what is not recognised', () => {
  it('is told with what is known, at its field, and the answer is as it was', async () => {
    const page = await pasted('total garbage\nof 2 lines')
    const words = noteOn(page, 'paste')
    expect(words).toContain('not recognised: what we know is kafka-producer-perf-test')
    expect(words).toContain('Burrow')
    expect(attribute(byId(page, 'paste'), 'aria-invalid')).toBe('true')
    expect(attribute(byId(page, 'group-partitioning'), 'open')).toBeDefined()
    expect(linksIn(byId(page, 'faults')).map(({ href }) => href)).toEqual(['#paste'])
    expect(pasteOn(page)).toBe('total garbage\nof 2 lines')
    expect(isAnswered(page)).toBe(true)
    const asBefore = parse(await (await request(`/?${OK}`)).text())
    expect(textOf(byId(page, 'verdict'))).toBe(textOf(byId(asBefore, 'verdict')))
  })

  it('is told with its doubts', async () => {
    const [half = ''] = /^1000000 records sent.*?MB/m.exec(RUNS) ?? []
    const page = await pasted(half)
    expect(named(byId(page, 'paste-notes'), 'p').length).toBeGreaterThan(1)
  })

  it('is cut where it is long, and that is said', async () => {
    const page = await pasted('x'.repeat(300_000))
    expect(pasteOn(page)).toHaveLength(200_000)
    expect(noteOn(page, 'paste')).toContain('The first 200,000 of 300,000 characters are shown')
  })

  it.each(['', '   \r\n\t'])('is told as nothing where it is blank', async (paste) => {
    const page = await pasted(paste)
    expect(noteOn(page, 'paste')).toBe('Nothing was pasted: paste what the tool printed')
    expect(isAnswered(page)).toBe(true)
  })

  it('is told on a page that asked for nothing, without other faults', async () => {
    const page = await pasted('garbage', '')
    expect(withId(page, 'welcome-title')).toBeDefined()
  })
})

describe('what cannot be read at all', () => {
  const faultOf = async (response: Response, status: number) => {
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    return noteOn(parse(await response.text()), 'paste')
  }

  it('a body that is too large', async () => {
    const fault = await faultOf(await send(form('x'.repeat(4 * 1024 * 1024))), 413)
    expect(fault).toBe('A form may have at most 4,194,304 bytes')
  })

  it('a paste that is too long', async () => {
    const fault = await faultOf(await send(form('x'.repeat(MOST_PASTED + 1))), 413)
    expect(fault).toContain(`A paste may have at most ${amount(MOST_PASTED)} characters`)
  })

  it('a query that no address has', async () => {
    const fault = await faultOf(await send(form(RUNS, `x=${'y'.repeat(20_000)}`)), 413)
    expect(fault).toBe('The query of a page may have at most 16,384 characters')
  })

  it.each(['multipart/form-data; boundary=x', 'text/plain', 'application/json', '<b>'])(
    'a form as %s',
    async (type) => {
      const fault = await faultOf(await send(form(RUNS), type), 415)
      expect(fault).toContain(`came as "${type}"`)
    },
  )
})

describe('hostile text', () => {
  const HOSTILE = '</textarea><script>alert(1)</script>"><img src=x onerror=alert(1)>'

  it('in a paste is text', async () => {
    const page = await pasted(HOSTILE)
    expect(pasteOn(page)).toBe(HOSTILE)
    expect(named(page, 'img')).toEqual([])
  })

  it('in a name that is read is text, and is in no link', async () => {
    const paste = READINGS.replaceAll('order-service ', '<script>retentionHours=5</script> ')
    const page = await pasted(paste)
    expect(textOf(byId(page, 'measured'))).toContain('<script>')
    expect(named(page, 'script')).toHaveLength(1)
    expect(linksIn(page).filter(({ href }) => /retentionHours=5|script/.test(href))).toEqual([])
  })

  it('of control characters and surrogates does no harm', async () => {
    const page = await pasted('a\u0000b\u0007c\ud800d\u001b]0;title\u0007')
    expect(textOf(page)).not.toMatch(/(?![\n\t])\p{Cc}/u)
  })
})

it.each(Object.keys(MeasuredFields.shape))('a measured %s is read back as it was', (field) => {
  const isCount = field === 'averageMessageBytes' || field === 'replicationFactor'
  const values = isCount
    ? fc.integer({ min: 1, max: 2 ** 31 })
    : fc.oneof(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: 0.01, max: 999, noNaN: true }).map((each) => Number(each.toFixed(3))),
        fc.constantFrom(59.91, 26.91, 0.1, 168, 1e-7, 5e-324),
      )
  fc.assert(
    fc.property(values, (value) => {
      const reading = readField(field, asWritten(field, value), {})
      expect(reading).toMatchObject({ ok: true, fields: { [field]: value } })
    }),
    { seed: 7, numRuns: 300 },
  )
})
