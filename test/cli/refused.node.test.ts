import { describe, expect, it } from 'vitest'
import msk from '../../data/prices/msk.json'
import type { Scenario } from '../aws-server/scenario'
import { pricesIn, readToday, times, workshop } from './workshop'

const { original, now, run } = workshop()
const region = 'eu-west-1'
const broker = { usagetype: 'EU-Kafka.m7g.large', operation: 'RunBroker' }
const usd = msk.regions[region].prices['Kafka.m7g.large']

interface Case {
  readonly what: string
  readonly scenario: Scenario
  readonly reason: string
  /** The prices of eu-west-1 in msk.json that are accepted. */
  readonly accepted: (prices: Record<string, unknown>) => Record<string, unknown>
}

const without = (test: (key: string) => boolean) => (prices: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(prices).filter(([key]) => !test(key)))
const withoutBroker = without((key) => key === 'Kafka.m7g.large')

const cases: readonly Case[] = [
  {
    what: 'a price a hundred times higher',
    scenario: { change: [{ ...broker, usdTimes: 100 }] },
    reason: `msk Kafka.m7g.large moved from ${usd} to ${times(usd, 100)} USD, by more than half`,
    accepted: (prices) => ({ ...prices, 'Kafka.m7g.large': times(usd, 100) }),
  },
  {
    what: 'a family gone',
    scenario: { without: ['EU-Kafka.m7g.'] },
    reason: 'msk Kafka.m7g is gone',
    accepted: without((key) => key.startsWith('Kafka.m7g.')),
  },
  {
    what: 'a zero',
    scenario: { change: [{ ...broker, usd: '0' }] },
    reason: 'AmazonMSK EU-Kafka.m7g.large costs "0.0000000000" USD, which is no price',
    accepted: withoutBroker,
  },
  {
    what: 'another currency',
    scenario: { change: [{ ...broker, currency: 'CNY' }] },
    reason: 'AmazonMSK EU-Kafka.m7g.large is not priced in USD but in "CNY"',
    accepted: withoutBroker,
  },
  {
    what: 'another unit',
    scenario: { change: [{ ...broker, unit: 'GB' }] },
    reason: 'AmazonMSK EU-Kafka.m7g.large is priced by "GB", not by broker-hour',
    accepted: withoutBroker,
  },
  {
    what: 'two prices for one product',
    scenario: { twice: [{ usagetype: broker.usagetype, usd: '9.5' }] },
    reason: `2 prices for msk Kafka.m7g.large: ${usd} and 9.5 USD`,
    accepted: withoutBroker,
  },
]

describe.each(cases)('$what', ({ scenario, reason, accepted }) => {
  it('is refused, and the files stay as they were', async () => {
    const { code, stderr, stdout } = await run(['eu-south-2', region], scenario)

    expect(code).toBe(1)
    expect(stderr).toMatch(/^eu-west-1 {2}.*, 1 doubt$/m)
    expect(stderr).toContain('Nothing was written, for 1 reason:\n')
    expect(stderr).toContain(`\n  eu-west-1: ${reason}\n`)
    expect(stdout).not.toContain('Written')
    expect(now()).toEqual(original())
  })

  it('is taken or left out with --accept', async () => {
    const { code, stdout } = await run([region, '--accept'], scenario)

    expect(code).toBe(0)
    expect(stdout).toContain(`\n  eu-west-1: ${reason}\n`)
    expect(now()).toEqual(
      readToday(original(), [region], (name, file) => {
        const found = file.regions[region]
        if (name === 'msk.json' && found) found.prices = accepted(found.prices)
      }),
    )
  })
})

it('every reason is listed', async () => {
  const change = ['m7g.large', 'm7g.xlarge', 'm5.large', 'm5.xlarge', 't3.small'].map((type) => ({
    usagetype: `EU-Kafka.${type}`,
    usd: '0',
  }))
  const { stderr } = await run([region, 'eu-south-2'], {
    change: [...change, { usagetype: 'EUS2-Kafka.Storage.GP2', usdTimes: 2 }],
  })

  expect(stderr.match(/ {2}eu-west-1: AmazonMSK EU-Kafka\.\S+ costs/g)).toHaveLength(5)
  expect(stderr).toContain('eu-west-1: msk Kafka.t3 is gone')
  expect(stderr).toContain('eu-south-2: msk Kafka.Storage.GP2 moved from ')
  expect(stderr).toContain('Nothing was written, for 7 reasons:\n')
})

it('an element that cannot be read is a reason', async () => {
  const scenario: Scenario = { fault: { kind: 'not-json-element', times: 1 } }
  const { code, stderr } = await run([region], scenario)

  expect(code).toBe(1)
  expect(stderr).toContain('eu-west-1: a product of the price list is not JSON\n')
  expect(now()).toEqual(original())
})

it('a list that is gone takes its region with it', async () => {
  const scenario: Scenario = { without: ['EU-EBS:'] }

  expect((await run([region], scenario)).code).toBe(1)
  expect(now()).toEqual(original())

  const { code, stdout } = await run([region, '--accept'], scenario)
  expect(code).toBe(0)
  expect(stdout).toContain('\n  eu-west-1: ebs gp3 is gone\n')
  expect(stdout).toMatch(/^eu-west-1 AmazonEC2 volumes {2}EU-EBS:VolumeUsage\.gp3 {2}removed 0\./m)
  expect(pricesIn(now(), 'ebs.json', region)).toEqual({})
  expect(now()).toEqual(
    readToday(original(), [region], (name, file) => {
      if (name === 'ebs.json') delete file.regions[region]
    }),
  )
})
