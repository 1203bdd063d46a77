import { expect, it } from 'vitest'
import { wantedPrices } from '../../src/catalogue/wanted'
import { diffLines } from '../../src/cli/diff'
import { reviewOf } from '../../src/cli/review'
import type { PriceTable } from '../../src/schema/price-rows'
import { everyTable } from '../../src/schema/price-rows'

const wanted = wantedPrices('eu-west-1')

type Some = Partial<Record<PriceTable, Record<string, string>>>
const rows = (some: Some) => everyTable((table) => some[table] ?? {})
const review = (before: Some, given: Some) =>
  reviewOf(wanted, rows(before), { rows: rows(given), faults: [] })
const diff = (before: Some, given: Some) => diffLines(review(before, given))

it('a type with one of its two reservation prices is left out, and said', () => {
  const both = { 'm5.large': '0.08', 'm5.xlarge': '0.16' }
  const given = { reserved1yNoUpfront: both, reserved3yNoUpfront: { 'm5.large': '0.05' } }
  const found = review({}, given)

  expect(found.rows.reserved1yNoUpfront).toEqual({ 'm5.large': '0.08' })
  expect(found.rows.reserved3yNoUpfront).toEqual({ 'm5.large': '0.05' })
  expect(found.doubts).toEqual([])
  expect(diffLines(found)).toEqual([
    'eu-west-1 AmazonEC2 reserved 1 year  EU-HeavyUsage:m5.large  added 0.08',
    'eu-west-1 AmazonEC2 reserved 1 year  EU-HeavyUsage:m5.xlarge  0.16 left out: AWS gave no price for the other term',
    'eu-west-1 AmazonEC2 reserved 3 years  EU-HeavyUsage:m5.large  added 0.05',
  ])
})

it('a family whose reservations lost a term is gone, which is a doubt', () => {
  const before = {
    reserved1yNoUpfront: { 'm5.large': '0.08' },
    reserved3yNoUpfront: { 'm5.large': '0.05' },
  }
  const given = { reserved1yNoUpfront: { 'm5.large': '0.08' } }

  expect(review(before, given).doubts).toEqual([
    'reserved1yNoUpfront m5 is gone',
    'reserved3yNoUpfront m5 is gone',
  ])
})

it.each([
  ['0.10', '0.1', '0.1'],
  ['0.1', '0.10', '0.1'],
])('%s and %s are one price, written %s', (before, given, kept) => {
  const found = review({ transfer: { interZone: before } }, { transfer: { interZone: given } })

  expect(found.changes).toEqual([])
  expect(found.rows.transfer).toEqual({ interZone: kept })
})

it('what AWS is not asked for goes, and is no doubt', () => {
  const before = { onDemand: { 'i3.metal': '5.504', 'm5.large': '0.107' } }
  const found = review(before, { onDemand: { 'm5.large': '0.107' } })

  expect(found.rows.onDemand).toEqual({ 'm5.large': '0.107' })
  expect(found.changes).toEqual([])
  expect(found.notKept).toHaveLength(1)
  expect(found.doubts).toEqual([])
})

it('lines are sorted by list and by size, whatever way the prices moved', () => {
  const onDemand = { 'm7g.12xlarge': '2', 'm7g.2xlarge': '0.4', 'm7g.large': '0.1' }

  expect(
    diff(
      { ebs: { gp3: '0.08' }, onDemand },
      {
        onDemand: { ...onDemand, 'm7g.12xlarge': '1.9', 'm7g.2xlarge': '0.4001' },
        msk: { 'Kafka.Storage.GP2': '0.11' },
      },
    ),
  ).toEqual([
    'eu-west-1 AmazonMSK  EU-Kafka.Storage.GP2  added 0.11',
    'eu-west-1 AmazonEC2 volumes  EU-EBS:VolumeUsage.gp3  removed 0.08',
    'eu-west-1 AmazonEC2 on demand  EU-BoxUsage:m7g.2xlarge  0.4 → 0.4001  +less than 0.1 %',
    'eu-west-1 AmazonEC2 on demand  EU-BoxUsage:m7g.12xlarge  2 → 1.9  -5.0 %',
  ])
})

it('products that share a usagetype are told apart by their operation', () => {
  const shared = 'KafkaReplication-Processed-Bytes'

  expect(diff({}, { msk: { [`${shared}/SameRegionSource`]: '0.08' } })).toEqual([
    `eu-west-1 AmazonMSK  EU-${shared} (SameRegionSource)  added 0.08`,
  ])
})
