import { describe, expect, it } from 'vitest'
import { readField } from '../../src/quantity/read-field'

const whyOf = (field: string, written: string): string => {
  const reading = readField(field, written)
  return reading.ok ? `read as ${reading.understood}` : reading.why
}

describe('a text that cannot be read', () => {
  it.each([
    [
      'averageIngressMiBps',
      'fast',
      '"fast" is no rate: write one such as 50 MB/s, 2 TiB/day or 30k msg/s × 1.2 KB',
    ],
    [
      'averageIngressMiBps',
      '50 mb/s',
      '"50 mb/s" is ambiguous: mb may be megabytes or megabits: write 50 MB/s (47.684 MiB/s) or 50 Mb/s (5.96 MiB/s)',
    ],
    [
      'averageIngressMiBps',
      '8 Mib/s',
      '"8 Mib/s" is ambiguous: Mib may be mebibytes or mebibits: write 8 MiB/s (8 MiB/s) or 8 Mibit/s (1 MiB/s)',
    ],
    ['averageIngressMiBps', '50 MB', '"50 MB" says no time: write 50 MB/s, or 50 MB/day'],
    ['averageIngressMiBps', '1,5', '"1,5" has a comma that parts no thousands: write 1.5 or 1,500'],
    ['averageIngressMiBps', '0,5', '"0,5" has a comma that parts no thousands: write 0.5'],
    [
      'averageIngressMiBps',
      '30k',
      '"30k" does not say what it counts: write 30k msg/s × 2 KB, or 30 KB/s',
    ],
    [
      'averageIngressMiBps',
      '20k/s',
      '"20k/s" does not say what it counts: write 20k msg/s × 2 KB, or 20 KB/s',
    ],
    [
      'peakEgressMiBps',
      '2M/day',
      '"2M/day" does not say what it counts: write 2 MB/day, or 2M msg/day × 2 KB',
    ],
    [
      'averageIngressMiBps',
      '2 TB/month',
      '"2 TB/month" is over months, which differ in length: write it per day',
    ],
    [
      'averageIngressMiBps',
      '20k msg/s × 2 Kb',
      '"20k msg/s × 2 Kb" is in bits: write 2 KB, or if bits are meant 250 bytes',
    ],
    [
      'averageIngressMiBps',
      '1B events/day',
      '"1B events/day" has B, which is bytes: write 1bn for a billion each',
    ],
    [
      'peakIngressMiBps',
      '3x',
      '"3x" needs an average first: write the average, or here a rate such as 100 MB/s or 100 MiB/s',
    ],
    [
      'peakEgressMiBps',
      '40k msg/s',
      '"40k msg/s" says no message size: write it as 40k msg/s × 2 KB',
    ],
    [
      'peakEgressMiBps',
      '7d',
      '"7d" is a duration, not a rate: write one such as 50 MB/s or 2 TiB/day',
    ],
    [
      'retentionHours',
      '50 MB/s',
      '"50 MB/s" is a rate, not a duration: write one such as 7d or 36 hours',
    ],
    ['retentionHours', '30m', '"30m" has m, which may be minutes or months: write 30 min, or 900d'],
    [
      'retentionHours',
      '1 month',
      '"1 month" has months, which differ in length: write 30d or 720 hours',
    ],
    [
      'retentionHours',
      'forever',
      '"forever" has no end: write a duration; the most is 87,600 hours (10 years)',
    ],
    ['heapGiB', '6G', '"6G" has G without bytes: write 6 GB, 6 GiB or 6,000,000,000 GiB'],
    ['compressionRatio', '1:3', '"1:3" has the smaller side first: write 3 or 3:1'],
    [
      'consumerGroups',
      '5m',
      '"5m" has m, which may be milli, minutes or million: write 5M for a million each',
    ],
    [
      'consumerGroups',
      '12 partitions',
      '"12 partitions" counts partitions, which the field does not: write one such as 3 or 3 groups',
    ],
    [
      'interZoneUsdPerGiB',
      '$0.02/GB',
      '"$0.02/GB" is per GB, which on a bill of AWS is a GiB: write it per GiB',
    ],
  ])('in %s, %s, is told why and what to write', (field, written, why) => {
    expect(whyOf(field, written)).toBe(why)
  })

  it.each([
    ['50-100 MB/s', 'range'],
    ['50 – 100 MB/s', 'range'],
    ['50 to 100 MB/s', 'range'],
    ['50 or 100', 'range'],
    ['50~100', 'range'],
    ['50 ± 5', 'range'],
    ['between 50 and 100', 'range'],
    ['from 50 to 100', 'range'],
    ['<50', 'bound'],
    ['≥ 50', 'bound'],
    ['up to 50', 'bound'],
    ['at least 50', 'bound'],
    ['max 50', 'bound'],
    ['50+', 'bound'],
  ])('%s is a %s', (written, what) => {
    expect(whyOf('peakEgressMiBps', written)).toContain(`is a ${what}, not one value`)
  })

  it.each([
    '50 mbps',
    '1 gb/s',
    '1 gbps',
    '50 kb/s',
    '50 MBPS',
    '50 b/s',
    '500 bps',
    '50 mb/day',
    '1 tb a day',
    '50 MB',
    '50 Mbit',
    '2 TB/m',
    '2 TB monthly',
    '30m msg/s × 2 KB',
    '1B msg/day × 2 KB',
    '30k',
    '2.5M',
    '3 million',
    '50/s',
    '20k messages',
    '20k msg/s + 2 KB',
    '20k msg/s and 2 KB',
    '50 MB/s × 2 KB',
    '2 KB × 2 KB',
    '20k msg/s × 2 KB × 3',
    '20k msg/s × 2 kilobits',
    '20k msg/month × 2 KB',
    '½',
    '5²',
    '①',
    '1/2',
    '1.234,5',
    '1.234.567',
    '1,23,456',
    '12,34',
    '0,500',
    '1,2345',
    '1__000',
    '1..5',
    '1e400',
    '1e-400',
    '1e308 PB/s',
    '1 MB per 0 s',
    '0 MB per 0 s',
    '5 2',
    '50\n100',
    '50  100',
    '٥٠',
    '0x10',
    'NaN',
    'Infinity',
    '--5',
    '5-',
    '-',
    '×',
    '/',
    'MB/s',
    'per second',
    '50 MB/s/vCPU',
    '50 MB/s per partition',
    '50 MB s',
    '50 parsecs',
    '50 MB/parsec',
    '50 constructor',
    '50 MB/__proto__',
    '$5',
    '5%',
    '3:1',
    '3x',
    '4 groups',
    '1d12h',
    'none',
    '50 MB/s maybe',
    '50 MB/s; drop',
    '<script>',
  ])('%s is no rate', (written) => {
    expect(whyOf('peakEgressMiBps', written)).toMatch(/^".+" .+: write .+/)
  })

  it.each([
    ['retentionHours', '2M'],
    ['retentionHours', '1d 12'],
    ['retentionHours', '1h × 2'],
    ['retentionHours', '2 months'],
    ['retentionHours', '$7'],
    ['retentionHours', '7d per topic'],
    ['replicationMsPerThousandPartitions', '20 ms/partition'],
    ['horizonMonths', '90 days'],
    ['horizonMonths', 'infinite'],
    ['messagesPerSecond', '30k messages'],
    ['messagesPerSecond', '1B/day'],
    ['messagesPerSecond', '5m/day'],
    ['messagesPerSecond', '50 MB/s'],
    ['messagesPerSecond', '30k msg/s × 2 KB'],
    ['messagesPerSecond', '30k msg/s per topic'],
    ['averageMessageBytes', '2 Kb'],
    ['averageMessageBytes', '16 kilobits'],
    ['averageMessageBytes', '2 KB/s'],
    ['averageMessageBytes', '7d'],
    ['rootVolumeGiB', '20k'],
    ['growthPercentPerMonth', '5% per year'],
    ['growthPercentPerMonth', '1.5x'],
    ['diskFill', '3x'],
    ['diskFill', '70 % of the average'],
    ['compressionRatio', '50%'],
    ['compressionRatio', '3 to 2'],
    ['engineerUsdPerHour', '€100'],
    ['engineerUsdPerHour', '100 EUR'],
    ['engineerUsdPerHour', '$800/day'],
    ['consumerGroups', '1B'],
    ['consumerGroups', '3k consumers'],
    ['consumerGroups', '3 groups per topic'],
    ['consumerGroups', '4/s'],
    ['availabilityZones', '3 brokers'],
  ])('of %s, %s, is refused', (field, written) => {
    expect(whyOf(field, written)).toMatch(/^".+" .+: write .+/)
  })

  it('is quoted to sixty characters', () => {
    expect(whyOf('retentionHours', 'y'.repeat(61))).toContain(`"${'y'.repeat(60)}…" is no duration`)
  })

  it('is not looked at beyond two hundred characters', () => {
    expect(whyOf('retentionHours', '9'.repeat(201))).toContain('has more than 200 characters')
  })
})
