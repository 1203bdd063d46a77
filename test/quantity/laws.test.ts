import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleFor, examplesFor } from '../../src/quantity/example-for'
import { readField } from '../../src/quantity/read-field'
import { numericFields } from '../../src/schema/sweep-query'
import { WorkloadQuery } from '../../src/schema/workload'

const seeded = { seed: 20_260_101, numRuns: 300 }
const fields = [...numericFields.keys()]

const UNITS = [
  ['peakEgressMiBps', 'MB/s', 1e6 / 2 ** 20],
  ['peakEgressMiBps', 'Gb/s', 1e9 / 8 / 2 ** 20],
  ['peakEgressMiBps', 'KiB/s', 2 ** -10],
  ['peakEgressMiBps', 'GiB/s', 1024],
  ['averageMessageBytes', 'KB', 1000],
  ['averageMessageBytes', 'MiB', 2 ** 20],
  ['heapGiB', 'MiB', 2 ** -10],
  ['retentionHours', 'd', 24],
  ['retentionHours', 'weeks', 168],
  ['pageCacheSeconds', 'min', 60],
  ['maxReplicationLatencyMs', 's', 1000],
  ['horizonMonths', 'years', 12],
  ['messagesPerSecond', 'k msg/s', 1000],
  ['partitions', 'million', 1e6],
  ['engineerUsdPerHour', 'USD', 1],
] as const

describe('a field', () => {
  it('has a value written with a unit times what the unit holds, exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.constantFrom(...UNITS),
        (number, [field, unit, factor]) => {
          const reading = readField(field, `${number} ${unit}`)
          expect(reading.ok && (reading.fields[field] ?? Number.NaN) + 0).toBe(number * factor + 0)
        },
      ),
      seeded,
    )
  })

  it('reads back any number as JavaScript writes it', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e300 }),
        fc.constantFrom(...fields),
        (number, field) => {
          expect(readField(field, String(number))).toMatchObject({ fields: { [field]: number } })
        },
      ),
      seeded,
    )
  })

  it.each(fields)('%s reads its examples, and the schema takes them', (field) => {
    const numbers = WorkloadQuery.partial()
    for (const example of examplesFor(field)) {
      const reading = readField(field, example)
      expect(reading).toMatchObject({ ok: true })
      expect(numbers.safeParse(reading.ok && reading.fields).success).toBe(true)
    }
    expect(examplesFor(field)[0]).toBe(exampleFor(field))
  })
})

describe('any text', () => {
  const pieces = '0 1 12 . , - + / × x @ of a per k M m B KB mb msg s d h m and to $ % : the ½ ~ e'
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 220 }),
    fc
      .array(fc.constantFrom(...pieces.split(' '), ' '), { maxLength: 60 })
      .map((some) => some.join('')),
  )

  it('is read to finite numbers, or refused with a sentence that quotes it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...fields), (written, field) => {
        const reading = readField(field, written, { averageIngressMiBps: 50 })
        if (reading.ok) {
          expect(Object.values(reading.fields).every(Number.isFinite)).toBe(true)
          expect(reading.understood).not.toBe('')
        } else expect(reading.why).toMatch(/^".*" .+: write ./su)
      }),
      seeded,
    )
  })

  it.each([
    '1',
    '1 ',
    '1,',
    '1.',
    '1 000 ',
    '1_',
    'a',
    ' ',
    '1d',
    '1×',
    '1/',
    '~',
    "1'",
    '-',
    'k',
    '1e',
  ])('of %j over and over is done with at once', (piece) => {
    const text = piece.repeat(200).slice(0, 199)
    const begun = performance.now()
    for (const field of fields) readField(field, `${text}!`)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
