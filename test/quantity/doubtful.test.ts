import { describe, expect, it } from 'vitest'
import { examplesFor } from '../../src/quantity/example-for'
import { kindOfField, mostOfField } from '../../src/quantity/field-kind'
import { readField } from '../../src/quantity/read-field'
import { numericFields } from '../../src/schema/sweep-query'

const whyOf = (field: string, written: string): string => {
  const reading = readField(field, written, { averageIngressMiBps: 50, peakIngressMiBps: 100 })
  return reading.ok ? `read as ${reading.understood}` : reading.why
}

describe('a text in doubt', () => {
  it.each([
    ['peakIngressMiBps', '+50%', '150 % or 1.5x'],
    ['peakIngressMiBps', '+100%', '200 % or 2x, or 100 % or 1x'],
    ['peakIngressMiBps', '+3x', '400 % or 4x, or 300 % or 3x'],
    ['peakEgressMiBps', '+3x', '400 % or 4x, or 300 % or 3x'],
    ['diskFill', '+70%', '70 % or 0.7'],
    ['diskFill', '-20%', '80 % or 0.8, or 20 % or 0.2'],
    ['rebalanceShare', '+50%', '150 % or 1.5x, or 50 % or 0.5x'],
    ['compressionRatio', '+3x', '4:1, or 3:1'],
    ['replicationFactor', '+3x', '4, or 3'],
  ])('in %s, %s may be added or be all of it: write %s', (field, written, hint) => {
    const reason = 'does not say whether it is added or is all of it'
    expect(whyOf(field, written)).toBe(`"${written}" ${reason}: write ${hint}`)
    for (const way of hint.split(/, or | or /)) {
      expect(whyOf(field, way)).toMatch(/^read as /)
    }
  })

  it.each(['20.000', '2.500', '1.230'])('%s may be thousands in every field', (number) => {
    const both = `${Number(number)} or ${number.replace('.', ',')}`
    for (const field of numericFields.keys()) {
      expect(whyOf(field, number)).toBe(
        `"${number}" has ${number}, which may be a decimal or thousands: write ${both}`,
      )
    }
    expect(whyOf('averageIngressMiBps', `${number} msg/s × 2 KB`)).toContain(`write ${both}`)
  })

  it.each([
    ['averageIngressMiBps', '50 MB/s peak', 'is a peak, not an average: write it in peakIngress'],
    ['averageEgressMiBps', 'peak 50 MB/s', 'is a peak, not an average: write it in peakEgress'],
    ['peakIngressMiBps', '50 MB/s avg', 'is an average, not a peak: write it in averageIngress'],
    ['messagesPerSecond', '20k/s at peak', 'is a peak, not an average: write it in peakIngress'],
    ['averageIngressMiBps', '50 MB/s in', 'has "in", which is not known here'],
    ['averageIngressMiBps', '4 TB/dy', 'has "dy", which is not known here'],
    ['averageMessageBytes', '2 KB peak', 'has "peak", which is not known here'],
    ['partitionProduceMiBps', '10 MB/s peak', 'has "peak", which is not known here'],
    [
      'partitions',
      'rf3',
      'has "rf", which is not known here: write one such as 3 or 12 partitions',
    ],
    ['averageIngressMiBps', '50M/s', 'write 50 MB/s, or 50M msg/s × 2 KB'],
    ['averageIngressMiBps', '50 M', 'write 50 MB/s, or 50M msg/s × 2 KB'],
    ['averageIngressMiBps', '20k/s', 'write 20k msg/s × 2 KB, or 20 KB/s'],
    ['averageIngressMiBps', '100 Mio/s', 'write 100 Mio msg/s × 2 KB, or 100 MiB/s'],
    ['averageMessageBytes', '1 Mio', 'millions or mebibytes: write 1 MiB, or 1,000,000'],
    ['averageIngressMiBps', '20k × 2KB', 'says no time: write 20k msg/s × 2 KB'],
    ['averageIngressMiBps', '20k msg/s × 3', 'is no message rate × message size'],
    ['averageIngressMiBps', '10 MB/s * 3', 'is still to be worked out: write 30 MB/s'],
    ['averageIngressMiBps', '10MB/s + 20 MB/s', 'is still to be worked out: write 30 MB/s'],
    ['peakEgressMiBps', '1 GB/s + 200 MB/s', 'is still to be worked out: write 1.2 GB/s'],
    ['peakEgressMiBps', '3x average', 'is of the average, where the field is of the peak'],
    ['compressionRatio', '25%', 'write 4 or 4:1 where 25 % is left, 1.333 where it is saved'],
    ['compressionRatio', '1:4', 'write 4 or 4:1'],
    ['compressionRatio', '3 to 4', 'is a range'],
    ['growthPercentPerMonth', '60%/yr', 'write 3.994 % a month, which is 60 % in twelve'],
    ['retentionHours', '1y6m', 'has months, which differ in length: write 545d or 13,080 hours'],
    ['retentionHours', '1 day (24 hours)', 'is no duration'],
    ['retentionHours', 'P1M', 'has months'],
    ['clientConnections', '500 producers', 'counts producers, which the field does not'],
    ['clientConnections', '500 producers', '500 connections'],
    ['consumerInstances', '12 pods', '12 consumers'],
    ['partitions', '100/broker', 'is per broker, which the field is not'],
  ])('in %s, %s, is told %s', (field, written, why) => {
    expect(whyOf(field, written)).toContain(why)
    expect(whyOf(field, written)).not.toMatch(/^read as /)
  })
})

describe('a name that every object has', () => {
  it.each(Object.getOwnPropertyNames(Object.prototype))('%s is no field with bounds', (name) => {
    expect(mostOfField(name)).toBe(Number.POSITIVE_INFINITY)
    expect(kindOfField(name)).toBe('count')
    expect(examplesFor(name).length).toBeGreaterThan(1)
    for (const text of ['5', 'forever', '50 MB/s', name]) {
      expect(readField(name, text).ok).toBe(text === '5')
    }
    for (const text of [name, `50 ${name}`, `50 MB/${name}`]) {
      expect(readField('averageIngressMiBps', text).ok).toBe(false)
    }
  })
})
