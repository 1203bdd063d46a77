import { describe, expect, it } from 'vitest'
import { mskChanges, mskVersions, standard } from './files'

const rows = Object.entries(mskVersions.versions)

describe('the Kafka versions of MSK', () => {
  it('are 29, in the order of their numbers', () => {
    const byNumber = (one: string, other: string) =>
      one.localeCompare(other, 'en', { numeric: true })
    const names = rows.map(([version]) => version)

    expect(names).toHaveLength(29)
    expect(names).toEqual([...names].sort(byNumber))
  })

  it.each(rows)('%s ends after it began', (_, { released, endOfSupport }) => {
    expect((released ?? '') < (endOfSupport ?? '9')).toBe(true)
  })

  it('say of a date that is not from AWS that it is secondary', () => {
    expect(rows.filter(([, { source }]) => source?.includes('secondary')).map(([v]) => v)).toEqual([
      '3.7.x',
    ])
  })
})

describe('the changes that MSK makes', () => {
  it('are told for every family of Standard brokers', () => {
    const families = new Set(Object.keys(standard.brokers).map((type) => type.split('.')[1]))

    expect(Object.keys(mskChanges.rules['change-type'].families).sort()).toEqual(
      [...families].sort(),
    )
  })

  it('never lead to a burstable type', () => {
    expect(Object.values(mskChanges.rules['change-type'].families).flat()).not.toContain('t3')
  })
})
