import { describe, expect, it } from 'vitest'
import type { Need } from '../../src/core/sizing'
import {
  bindingOf,
  brokersAsked,
  constraintUse,
  requirementsOf,
  withRoom,
} from '../../src/core/sizing'

type Shape = { readonly mibps: number }

const need = (more: Partial<Need<Shape>>): Need<Shape> => ({
  constraint: 'ingress',
  demand: 30,
  unit: 'MiB/s',
  perBroker: ({ mibps }) => mibps,
  share: 0.5,
  sourceOf: ({ mibps }) => `page ${mibps}`,
  ...more,
})

const minimum = need({
  constraint: 'minimum-brokers',
  demand: 3,
  unit: 'brokers',
  perBroker: () => 1,
  share: 1,
})

describe('brokers asked for', () => {
  it('are demand over the usable share of one broker: 30 over half of 8 are 7.5', () => {
    expect(brokersAsked([need({})], { mibps: 8 })).toBe(7.5)
  })

  it('are the most that any need asks for, whichever comes first, and 0 where none is', () => {
    expect(brokersAsked([minimum, need({})], { mibps: 8 })).toBe(7.5)
    expect(brokersAsked([need({}), minimum], { mibps: 8 })).toBe(7.5)
    expect(brokersAsked([minimum, need({})], { mibps: 80 })).toBe(3)
    expect(brokersAsked([need({ demand: 1 })], { mibps: 8 })).toBe(0.25)
    expect(brokersAsked([], { mibps: 8 })).toBe(0)
  })
})

it('room of a fifth leaves 0.5 × 0.8 of each capacity, and a count of brokers as it is', () => {
  const [disk, brokers] = withRoom([need({}), minimum], 0.8)
  expect(disk).toMatchObject({ share: 0.4, demand: 30, constraint: 'ingress', unit: 'MiB/s' })
  expect(disk?.perBroker({ mibps: 8 })).toBe(8)
  expect(brokers).toBe(minimum)
})

it('what does not limit a shape is no requirement of it', () => {
  const endless = need({ constraint: 'egress', perBroker: () => Number.POSITIVE_INFINITY })
  expect(requirementsOf([endless, need({})], { mibps: 8 })).toEqual([
    { constraint: 'ingress', demand: 30, unit: 'MiB/s', capacityPerBroker: 4, source: 'page 8' },
  ])
})

describe('the requirement that decides', () => {
  const [ingress, three] = requirementsOf([need({}), minimum], { mibps: 20 })
  if (!ingress || !three) throw new Error('two requirements')

  it('is the larger of demand per capacity, wherever it stands', () => {
    const more = { ...ingress, demand: 31 }
    expect(bindingOf([more, three])).toBe(more)
    expect(bindingOf([three, more])).toBe(more)
  })

  it('is the first of equals: 30 of 10 is 3 brokers, as 3 of 1 is', () => {
    expect(bindingOf([ingress, three])).toBe(ingress)
    expect(bindingOf([three, ingress])).toBe(three)
  })

  it('stands in the answer with whole zones of brokers and its use: 30 of 9 × 4 is 5/6', () => {
    const use = constraintUse({ ...ingress, capacityPerBroker: 4 }, 9, 3)
    // 7.5 brokers are 9 in three zones.
    expect(use).toMatchObject({ brokersNeeded: 9, demand: 30, capacityPerBroker: 4, unit: 'MiB/s' })
    expect(use.utilisation).toBeCloseTo(30 / 36, 12)
  })
})
