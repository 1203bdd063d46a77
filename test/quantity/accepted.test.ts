import { describe, expect, it } from 'vitest'
import { readField } from '../../src/quantity/read-field'

const MIB = 2 ** 20
const GIB = 2 ** 30
const DAY = 86_400

const reads = (field: string, written: string, value: number) => {
  const reading = readField(field, written)
  expect(reading).toMatchObject({ ok: true, fields: { [field]: value } })
}

describe('a rate', () => {
  it.each([
    ['50', 50],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.5E-3', 0.0015],
    ['20,000', 20_000],
    ['20 000', 20_000],
    ['20\u00a0000', 20_000],
    ['20\u2009000', 20_000],
    ['20\u202f000', 20_000],
    ['1_000', 1000],
    ["1'000", 1000],
    ['1,234,567.5', 1_234_567.5],
    ['-5', -5],
    ['−5', -5],
    ['+5', 5],
    ['５０', 50],
    ['  50  ', 50],
    ['about 50', 50],
    ['ca. 50', 50],
    ['~50 MB/s', 50e6 / MIB],
    ['50 MB/s', 50e6 / MIB],
    ['50 MB/s.', 50e6 / MIB],
    ['50MiB/s', 50],
    ['50 mib/s', 50],
    ['50 MBps', 50e6 / MIB],
    ['50 MiBps', 50],
    ['50 MB / sec', 50e6 / MIB],
    ['400 Mb/s', 50e6 / MIB],
    ['400 Mbps', 50e6 / MIB],
    ['400 Mbit/s', 50e6 / MIB],
    ['400 Mibit/s', 50],
    ['400 megabits per second', 50e6 / MIB],
    ['1 Gbps', 125e6 / MIB],
    ['1Gb/s', 125e6 / MIB],
    ['1 GB/s', 1e9 / MIB],
    ['1 gigabyte a second', 1e9 / MIB],
    ['1 GByte/s', 1e9 / MIB],
    ['500 KB/s', 500e3 / MIB],
    ['500 kB/s', 500e3 / MIB],
    ['512 KiB/s', 0.5],
    ['1048576 B/s', 1],
    ['1048576 bytes/s', 1],
    ['2 TiB/day', 2 ** 21 / DAY],
    ['2 TB a day', 2e12 / DAY / MIB],
    ['2 TB per day', 2e12 / DAY / MIB],
    ['2TB/d', 2e12 / DAY / MIB],
    ['2 TB daily', 2e12 / DAY / MIB],
    ['two terabytes a day', 2e12 / DAY / MIB],
    ['7 TB a week', 7e12 / (7 * DAY) / MIB],
    ['10 GB/h', 1e10 / 3600 / MIB],
    ['10 GB an hour', 1e10 / 3600 / MIB],
    ['10 GB per 5 minutes', 2e9 / 60 / MIB],
    ['600 MB/min', 1e7 / MIB],
    ['86 PB/year', 86e15 / (365 * DAY) / MIB],
    ['40k msg/s × 2 KB', 80e6 / MIB],
    ['2 KiB × 512 msg/s', 1],
  ])('%s is read', (written, value) => {
    reads('peakEgressMiBps', written, value)
  })

  it.each([
    ['ec2IngressMiBpsPerVcpu', '2.4 MiB/s per vCPU', 2.4],
    ['ec2IngressMiBpsPerVcpu', '2.4 MiB/s/vCPU', 2.4],
    ['partitionProduceMiBps', '10 MiB/s a partition', 10],
    ['partitionConsumeMiBps', '10 MiB/s per consumer', 10],
  ])('of %s is read from %s, with what it is per', reads)
})

describe('an average rate of messages', () => {
  it.each([
    ['30k msg/s × 1.2 KB', 30_000, 1200],
    ['30k msg/s x 1.2KB', 30_000, 1200],
    ['30k msgs/s * 1200 B', 30_000, 1200],
    ['30k msg/s · 1200 B', 30_000, 1200],
    ['20,000 messages a second of 2 KB', 20_000, 2000],
    ['20000 messages per second at 2KB each', 20_000, 2000],
    ['20,000 messages a second, 2 KB each', 20_000, 2000],
    ['20,000 messages/s with ~2 KB each', 20_000, 2000],
    ['1M events/day × 500 B', 1e6 / DAY, 500],
    ['1bn events a day × 500 B', 1e9 / DAY, 500],
    ['2 KB × 20k msg/s', 20_000, 2000],
    ['2 KB messages at 20k/s', 20_000, 2000],
    ['20k/s × 2 KB', 20_000, 2000],
    ['5 million records per hour of 300 bytes', 5e6 / 3600, 300],
    ['1.2 KiB x 30k msg/s', 30_000, 1228.8],
    ['20k msg/s @ 2KB', 20_000, 2000],
    ['20k rps x 2KB', 20_000, 2000],
    ['20k eps x 2kb', 20_000, 2000],
    ['20k req/s × 2 KB per request', 20_000, 2000],
    ['600 rows/min × 1 MB', 10, 1e6],
  ])(
    '%s is messages a second and their size',
    (written, messagesPerSecond, averageMessageBytes) => {
      expect(readField('averageIngressMiBps', written)).toMatchObject({
        fields: { messagesPerSecond, averageMessageBytes },
      })
    },
  )

  it('without a size is messages a second alone', () => {
    expect(readField('averageIngressMiBps', '30k msg/s')).toEqual({
      ok: true,
      fields: { messagesPerSecond: 30_000 },
      understood: '30,000 messages/s',
    })
  })
})

describe('a peak', () => {
  it.each([
    '3x',
    '3 ×',
    'x3',
    '3 times',
    '3x average',
    '3 × the average',
    '300%',
    '300 % of the average',
  ])('%s is three times the average', (written) => {
    expect(readField('peakIngressMiBps', written, { averageIngressMiBps: 50 })).toEqual({
      ok: true,
      fields: { peakIngressMiBps: 150 },
      understood: '150 MiB/s',
    })
  })
})

describe('other kinds', () => {
  it.each([
    ['messagesPerSecond', '30k', 30_000],
    ['messagesPerSecond', '30k/s', 30_000],
    ['messagesPerSecond', '30k msg/s', 30_000],
    ['messagesPerSecond', '1.005k', 1005],
    ['messagesPerSecond', '2.5M', 2_500_000],
    ['messagesPerSecond', '1M/day', 1e6 / DAY],
    ['messagesPerSecond', '1M events per day', 1e6 / DAY],
    ['messagesPerSecond', '100 per minute', 100 / 60],
    ['messagesPerSecond', '5 tps', 5],
    ['averageMessageBytes', '1.2 KB', 1200],
    ['averageMessageBytes', '2 KiB', 2048],
    ['averageMessageBytes', '1200', 1200],
    ['averageMessageBytes', '1200 B', 1200],
    ['averageMessageBytes', '512b', 512],
    ['averageMessageBytes', '512 bytes', 512],
    ['averageMessageBytes', '1 MB', 1e6],
    ['averageMessageBytes', '2 kb', 2000],
    ['averageMessageBytes', '2K', 2000],
    ['averageMessageBytes', '2 KB/msg', 2000],
    ['averageMessageBytes', '2 kilobytes', 2000],
    ['averageMessageBytes', '2 kibibytes', 2048],
    ['rootVolumeGiB', '20', 20],
    ['rootVolumeGiB', '10 TB', 1e13 / GIB],
    ['rootVolumeGiB', '1 TiB', 1024],
    ['heapGiB', '6Gi', 6],
    ['heapGiB', '6 gb', 6e9 / GIB],
    ['heapGiB', '512 MiB', 0.5],
    ['producerKiBPerPartition', '32 KiB per partition', 32],
    ['producerKiBPerPartition', '1 MiB', 1024],
    ['retentionHours', '7d', 168],
    ['retentionHours', '7D', 168],
    ['retentionHours', '7-day', 168],
    ['retentionHours', 'a week', 168],
    ['retentionHours', 'two weeks', 336],
    ['retentionHours', '168h', 168],
    ['retentionHours', '36 hrs', 36],
    ['retentionHours', '0.1 hours', 0.1],
    ['retentionHours', '90 min', 1.5],
    ['retentionHours', '1h30m', 1.5],
    ['retentionHours', '36s', 0.01],
    ['retentionHours', '1d12h', 36],
    ['retentionHours', '1 day 12 hours', 36],
    ['retentionHours', '1 day, 12 hours', 36],
    ['retentionHours', '1 week and 2 days', 216],
    ['retentionHours', '1y', 8760],
    ['retentionHours', '1k', 1000],
    ['pageCacheSeconds', '2 min', 120],
    ['pageCacheSeconds', '500 ms', 0.5],
    ['maxReplicationLatencyMs', '250ms', 250],
    ['maxReplicationLatencyMs', '1s', 1000],
    ['maxReplicationLatencyMs', '500 us', 0.5],
    ['maxReplicationLatencyMs', '500 µs', 0.5],
    ['processingMsPerMessage', '5 ms per message', 5],
    ['replicationMsPerThousandPartitions', '20 ms per 1,000 partitions', 20],
    ['horizonMonths', '24', 24],
    ['horizonMonths', '24 months', 24],
    ['horizonMonths', '18 mo', 18],
    ['horizonMonths', '2 years', 24],
    ['horizonMonths', '1 year 6 months', 18],
    ['growthPercentPerMonth', '5%', 5],
    ['growthPercentPerMonth', '5', 5],
    ['growthPercentPerMonth', '5 % a month', 5],
    ['growthPercentPerMonth', '5 per cent monthly', 5],
    ['diskFill', '0.7', 0.7],
    ['diskFill', '70%', 0.7],
    ['diskFill', '7 percent', 0.07],
    ['laggingReadShare', '50%', 0.5],
    ['rebalanceShare', '1.5x', 1.5],
    ['compressionRatio', '3', 3],
    ['compressionRatio', '3x', 3],
    ['compressionRatio', '3:1', 3],
    ['compressionRatio', '3 : 1', 3],
    ['engineerUsdPerHour', '$100', 100],
    ['engineerUsdPerHour', '-$5', -5],
    ['engineerUsdPerHour', 'USD 100', 100],
    ['engineerUsdPerHour', 'US$ 1,250.50', 1250.5],
    ['engineerUsdPerHour', '100 $/h', 100],
    ['engineerUsdPerHour', '100 dollars an hour', 100],
    ['interZoneUsdPerGiB', '0.023 USD/GiB', 0.023],
    ['s3UsdPerGiBMonth', '$0.023 per GiB-month', 0.023],
    ['consumerGroups', '4', 4],
    ['consumerGroups', '-3', -3],
    ['consumerGroups', '4 groups', 4],
    ['consumerGroups', '4 consumer groups', 4],
    ['consumerGroups', 'four teams', 4],
    ['consumerGroups', '2 readers', 2],
    ['consumerGroups', 'None', 0],
    ['consumerGroups', 'no groups', 0],
    ['partitions', '12 partitions', 12],
    ['partitions', '2.5M', 2_500_000],
    ['partitions', '3 million', 3_000_000],
    ['partitions', '1bn', 1e9],
    ['availabilityZones', '2 AZs', 2],
    ['availabilityZones', '3 zones', 3],
    ['replicationFactor', '3 copies', 3],
    ['replicationFactor', '3x', 3],
    ['ec2BrokersPerCluster', '30 brokers', 30],
    ['ec2ReplicasPerBroker', '4,000 replicas per broker', 4000],
    ['ec2MostVcpu', '64 cores', 64],
    ['openFiles', '100k', 100_000],
  ])('%s is read from %s', reads)
})

describe('what was understood', () => {
  it.each([
    ['averageIngressMiBps', '50 MB/s', '47.684 MiB/s'],
    ['averageIngressMiBps', '30k msg/s × 1.2 KB', '30,000 messages/s × 1,200 bytes = 34.332 MiB/s'],
    ['peakIngressMiBps', '86 PB/year', '2,600.7 MiB/s (a year of 365 days)'],
    ['retentionHours', '7d', '168 hours'],
    ['retentionHours', '60 min', '1 hour'],
    ['retentionHours', '1 year', '8,760 hours (a year of 365 days)'],
    ['averageMessageBytes', '2kb', '2,000 bytes'],
    ['growthPercentPerMonth', '5%', '5 % a month'],
    ['engineerUsdPerHour', '$100', '100 USD an hour'],
    ['consumerGroups', 'none', '0'],
  ])('%s: %s is %s', (field, written, understood) => {
    expect(readField(field, written)).toMatchObject({ ok: true, understood })
  })
})
