import { describe, expect, it } from 'vitest'
import { fewerBrokersNotes, sizeNotes } from '../../../src/render/answer/size-notes'
import { getPlan } from '../../support/plan'

const SEOUL = {
  region: 'ap-northeast-2',
  averageIngressMiBps: (20_000 * 2000) / 2 ** 20,
  consumerGroups: 4,
}

describe('the notes on sizes', () => {
  it('name each platform that would cost less with more brokers, and the rule that puts fewer first', async () => {
    expect(fewerBrokersNotes(await getPlan(SEOUL))).toEqual([
      'MSK Standard would cost 23,579.85 USD with more brokers: within 5 % of the cheapest cluster of a platform, fewer brokers come first (fewerBrokersWithinPercent).',
      'Kafka on EC2 would cost 17,495.33 USD with more brokers: within 5 % of the cheapest cluster of a platform, fewer brokers come first (fewerBrokersWithinPercent).',
    ])
  })

  it('are none where the best is the cheapest by cost alone', async () => {
    expect(fewerBrokersNotes(await getPlan({ ...SEOUL, fewerBrokersWithinPercent: 0 }))).toEqual([])
  })

  it('say what fills as few brokers as there may be, and what else costs the same', async () => {
    const plan = await getPlan(SEOUL)
    const express = plan.platforms.find(({ platform }) => platform === 'msk-express')?.best
    expect(express && sizeNotes(plan, express)).toEqual([
      'As few brokers as replicas and zones allow. What fills them most is egress, 81 % of what they can carry; with half of it each, there would have to be more.',
      '6 × express.m7g.xlarge and 12 × express.m7g.large cost the same.',
    ])
  })

  it('do not say that half would be too little where it is not', async () => {
    const plan = await getPlan({ averageIngressMiBps: 0.5 })
    const ec2 = plan.platforms.find(({ platform }) => platform === 'ec2')?.best
    expect(ec2 && sizeNotes(plan, ec2)[0]).toMatch(/ingress, [\d.]+ % of what they can carry\.$/)
  })

  it('say nothing of a size that a constraint decided, and that nothing ties with', async () => {
    const plan = await getPlan(SEOUL)
    const standard = plan.platforms.find(({ platform }) => platform === 'msk-standard')?.best
    expect(standard && sizeNotes(plan, standard)).toEqual([])
  })
})
