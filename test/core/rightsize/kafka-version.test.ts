import { describe, expect, it } from 'vitest'
import { facts } from '../../../src/catalogue/facts'
import { isAtLeast, kafkaVersionStatus } from '../../../src/core/rightsize/kafka-version'

const { versions } = facts
const statusOf = (version: string, today = '2026-11-28') =>
  kafkaVersionStatus(version, ['4.1.x.kraft', '3.9.x'], { versions, today })

describe('the version of Kafka', () => {
  it.each([
    ['3.5.1', 'ended', '2025-10-23'],
    ['2.8.2.tiered', 'ended', '2025-01-14'],
    ['2.8.2-tiered', 'ended', '2025-01-14'],
    ['3.7.x', 'ended', '2026-09-01'],
    ['3.7.x.kraft', 'ended', '2026-09-01'],
    ['3.8.x', 'supported', undefined],
    ['3.9.x.kraft', 'supported', undefined],
    ['4.1.x.kraft', 'supported', undefined],
    ['2.8.2', 'not-known', undefined],
    ['3.5.2', 'not-known', undefined],
    ['5.0.x', 'not-known', undefined],
    ['', 'not-known', undefined],
    ['toString', 'not-known', undefined],
  ])('%s is %s', (version, status, endOfSupport) => {
    const found = statusOf(version)
    expect([found.status, found.endOfSupport]).toEqual([status, endOfSupport])
  })

  it.each([
    ['2025-12-01', 'supported'],
    ['2025-12-02', 'supported'],
    ['2025-12-03', 'ends-soon'],
    ['2026-06-01', 'ends-soon'],
    ['2026-06-02', 'ended'],
  ])('3.6.0, supported until 2026-06-01, on %s is %s', (today, status) => {
    expect(statusOf('3.6.0', today).status).toBe(status)
  })

  it('says what it can be upgraded to, and where a date is not from AWS', () => {
    const { upgradeTo, detail, source } = statusOf('3.7.x')
    expect(upgradeTo).toBe('4.1.x.kraft')
    expect(detail).toContain('secondary')
    expect(source).toContain('endoflife.date')
  })

  it.each([
    ['3.7.x.kraft', '2.8.1', true],
    ['2.8.0', '2.8.1', false],
    ['2.8.1', '2.8.1', true],
    ['2.8.2.tiered', '3.6.0', false],
    ['10.0.0', '3.6.0', true],
    ['newest', '3.6.0', undefined],
  ])('%s is at least %s: %s', (version, least, expected) => {
    expect(isAtLeast(version, least)).toBe(expected)
  })
})
