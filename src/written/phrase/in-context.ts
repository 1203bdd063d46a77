import { quoted } from '../../quantity/quoted'
import type { Said } from './attempt'
import { LEFT_OUT, ONLY } from './by-word'
import { allOf, ONES } from './choices'
import type { Doubt } from './pairs'
import { inPairs } from './pairs'
import type { Piece } from './parts-in'
import { TIME_DOUBTS } from './time-doubts'

/** What parts say together that neither says alone: each doubt a fault. */
export const doubtsOf = (pieces: readonly Piece[]): readonly string[] =>
  inPairs(pieces).flatMap((pair) => {
    const doubt = DOUBTS.map((doubtIn) => doubtIn(pair)).find(Boolean)
    return doubt === undefined ? [] : [doubt]
  })

const COUNTS = [
  'consumerGroups',
  'partitions',
  'replicationFactor',
  'clientConnections',
  'consumerInstances',
  'availabilityZones',
]

/** 12 partitions of 5 MB/s; 3 groups at 50 MB/s. */
const ofEach: Doubt = ({ said, before, between, apart }) =>
  before &&
  COUNTS.includes(before.field) &&
  /(?:MiBps|Bytes)$/.test(said.field) &&
  !apart &&
  /^(?:of|at|with|each)(?: |$)/.test(between)
    ? `${quoted(`${before.text} ${between} ${said.text}`)} may be of each or of all together: write what producers write in all, and egress for what all groups read together`
    : undefined

/** 3 groups reading 50 MB/s. */
const readByEach: Doubt = ({ said, before, apart }) =>
  before?.field === 'consumerGroups' &&
  /EgressMiBps$/.test(said.field) &&
  /^(?:read|consum)/i.test(said.text) &&
  !apart
    ? `${quoted(`${before.text} ${said.text}`)} may be read by each group or by all together: write egress for what all read together`
    : undefined

/** Egress 100 MB/s peak 300 MB/s. */
const peakOfReads: Doubt = ({ said, before }) =>
  before?.field === 'averageEgressMiBps' &&
  said.field === 'peakIngressMiBps' &&
  !/ingress|writes/i.test(said.text)
    ? `${quoted(`${before.text} ${said.text}`)} may be the peak of what is read or of what is written: write peak egress, or peak ingress`
    : undefined

/** Now on EC2; if express. */
const usedNow: Doubt = ({ said, between }) =>
  said.field === 'platforms' && NOW.test(between)
    ? `${quoted(`${between} ${said.text}`)} may be what runs now, or what is to be planned: write only what is to be planned`
    : undefined

const NOW =
  /(?:^| )(?:now|currently|today|have|has|got|we're|are|running|if)(?: (?:on|a|an|the|in|our|kafka|using))*$/

/** No serverless and express. */
const leftOutToo: Doubt = ({ said, before, between, apart }) => {
  if (!before || !LEFT_OUT_WORDS.test(before.text) || !isChoice(said)) return undefined
  if (LEFT_OUT_WORDS.test(said.text) || said.text.search(ONLY) >= 0) return undefined
  const isSameList = said.field === before.field && allOf.has(said.field)
  const isJoined = /^(?:and|&)$/.test(between) && !apart
  return isJoined || (isSameList && between === '')
    ? `${quoted(`${before.text} ${between} ${said.text}`.replace(/ +/g, ' '))} may leave out the second too: write no ${said.text}, or ${said.text} before ${before.text}`
    : undefined
}

const LEFT_OUT_WORDS = new RegExp(LEFT_OUT.source, 'i')
const choices = new Set([...allOf.keys(), 'instanceTypes', ...ONES.map(({ field }) => field)])
const isChoice = ({ field }: Said): boolean => choices.has(field)

const DOUBTS: readonly Doubt[] = [
  ...TIME_DOUBTS,
  ofEach,
  readByEach,
  peakOfReads,
  usedNow,
  leftOutToo,
]
