import { describe, expect, it } from 'vitest'
import { readField } from '../../src/quantity/read-field'

const MIB = 2 ** 20
const known = { averageIngressMiBps: 50, peakIngressMiBps: 100 }

describe('as colleagues type it', () => {
  it.each([
    ['20k msg/s (2 KB)', 20_000, 2000],
    ['20k msg/s (2 KB avg)', 20_000, 2000],
    ['20k msg/s, 2 KB avg', 20_000, 2000],
    ['20k msg/s × 2 KB on average', 20_000, 2000],
    ['20k messages of 2KB per second', 20_000, 2000],
    ['20k 2KB msg/s', 20_000, 2000],
    ['20k msg/sec × 2k', 20_000, 2000],
    ['86.4M/day x 1k', 1000, 1000],
    ['20k/s × 2 KB', 20_000, 2000],
    ['5 kmsg/s × 1 KB', 5000, 1000],
    ['5 krps × 1 ko', 5000, 1000],
    ['1.5 mio msg/s × 1 KB', 1.5e6, 1000],
    ['1.2MM msg/s × 1 KB', 1.2e6, 1000],
    ['twenty thousand messages a second of 2 KB', 20_000, 2000],
  ])('%s is messages and their size', (written, messagesPerSecond, averageMessageBytes) => {
    expect(readField('averageIngressMiBps', written)).toMatchObject({
      fields: { messagesPerSecond, averageMessageBytes },
    })
  })

  it.each([
    ['averageIngressMiBps', '50 MiB/s avg', 50],
    ['averageIngressMiBps', 'avg. 50 MiB/s', 50],
    ['averageIngressMiBps', 'on average 50 MiB/s', 50],
    ['averageEgressMiBps', '50 MiB/s on average', 50],
    ['peakIngressMiBps', '50 MiB/s peak', 50],
    ['peakIngressMiBps', 'peak of 50 MiB/s', 50],
    ['peakEgressMiBps', '50 MiB/s (at peak)', 50],
    ['peakEgressMiBps', '1024 msg/s at peak × 2 KiB', 2],
    ['peakEgressMiBps', '1024 msg/s, 2 KiB avg', 2],
    ['averageMessageBytes', '2 KB average', 2000],
    ['averageIngressMiBps', '100 Mo/s', 100e6 / MIB],
    ['averageIngressMiBps', '1048576 octets/s', 1],
    ['averageMessageBytes', '2 Mo', 2e6],
    ['averageIngressMiBps', '1 EB/s', 1e18 / MIB],
    ['averageIngressMiBps', '1 EiB/s', 2 ** 40],
    ['averageIngressMiBps', 'fifty MiB/s', 50],
    ['averageIngressMiBps', '38.147', 38.147],
    ['averageIngressMiBps', '0.500', 0.5],
    ['averageIngressMiBps', '1.2500', 1.25],
    ['averageIngressMiBps', '1,234.560', 1234.56],
    ['peakIngressMiBps', 'twice', 100],
    ['peakIngressMiBps', 'double the average', 100],
    ['peakIngressMiBps', 'triple', 150],
    ['averageEgressMiBps', '3x', 150],
    ['averageEgressMiBps', 'twice the ingress', 100],
    ['averageEgressMiBps', '300 %', 150],
    ['peakEgressMiBps', '3x', 300],
    ['peakEgressMiBps', '3x the peak', 300],
    ['partitions', '1.5 mio', 1_500_000],
    ['partitions', '1.2MM', 1_200_000],
    ['partitions', 'ninety-nine', 99],
    ['partitions', 'two hundred and fifty', 250],
    ['partitions', 'five hundred thousand', 500_000],
    ['consumerGroups', 'a dozen', 12],
    ['consumerGroups', '4 CGs', 4],
    ['consumerGroups', '4 consumers groups', 4],
    ['replicationFactor', 'RF 3', 3],
    ['replicationFactor', 'rf=3', 3],
    ['replicationFactor', 'rf3', 3],
    ['availabilityZones', '3 AZ', 3],
    ['compressionRatio', '4 to 1', 4],
    ['compressionRatio', 'none', 1],
    ['growthPercentPerMonth', 'none', 0],
    ['growthPercentPerMonth', '10 % MoM', 10],
    ['growthPercentPerMonth', '+5 %', 5],
    ['retentionHours', 'half a day', 12],
    ['retentionHours', 'week', 168],
    ['retentionHours', 'a fortnight', 336],
    ['retentionHours', 'P7D', 168],
    ['retentionHours', 'P1DT12H', 36],
    ['retentionHours', 'PT30M', 0.5],
    ['horizonMonths', 'P2Y', 24],
    ['horizonMonths', '1y6m', 18],
    ['horizonMonths', '18 Mo', 18],
    ['pageCacheSeconds', '30m', 1800],
    ['maxReplicationLatencyMs', '5m', 300_000],
  ])('%s is read from %s', (field, written, value) => {
    expect(readField(field, written, known)).toMatchObject({ ok: true, fields: { [field]: value } })
  })
})

describe('what is known of ingress', () => {
  it.each([
    ['averageEgressMiBps', { peakIngressMiBps: 100 }],
    ['peakEgressMiBps', { averageIngressMiBps: 50 }],
    ['peakIngressMiBps', { peakIngressMiBps: 100 }],
  ])('%s as a multiple is refused without what it is of', (field, context) => {
    expect(readField(field, '3x', context)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/needs .+ first: write the .+, or here a rate/),
    })
  })
})
