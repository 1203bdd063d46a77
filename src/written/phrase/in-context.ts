import { quoted } from '../../quantity/quoted'
import type { Said } from './attempt'
import { LEFT_OUT, ONLY } from './by-word'
import { allOf, ONES } from './choices'
import { areTwoTimes } from './in-field'
import type { Piece } from './parts-in'

/** What parts say together that neither says alone: each doubt a fault. */
export const doubtsOf = (pieces: readonly Piece[]): readonly string[] =>
  inPairs(pieces).flatMap((pair) => {
    const doubt = DOUBTS.map((doubtIn) => doubtIn(pair)).find(Boolean)
    return doubt === undefined ? [] : [doubt]
  })

/** A part, the one before it, and the words between them that say nothing themselves. */
interface Pair {
  readonly said: Said
  /** Undefined at the beginning, and after what cannot be read. */
  readonly before: Said | undefined
  readonly between: string
  /** Whether a comma parts them. */
  readonly apart: boolean
}

const inPairs = (pieces: readonly Piece[]): readonly Pair[] => {
  const pairs: Pair[] = []
  let before: Said | undefined
  let apart = false
  let between: string[] = []
  for (const { step, text, ends } of pieces) {
    if (step.kind === 'said')
      pairs.push({ said: step.said, before, apart, between: between.join(' ') })
    if (step.kind === 'filler') {
      between = [...between, text.toLowerCase()]
      apart ||= ends
    } else {
      before = step.kind === 'said' ? step.said : undefined
      between = []
      apart = ends
    }
  }
  return pairs
}

const PEAKS = ['peakIngressMiBps', 'peakEgressMiBps']
const COUNTS = [
  'consumerGroups',
  'partitions',
  'replicationFactor',
  'clientConnections',
  'consumerInstances',
  'availabilityZones',
]

type Doubt = (pair: Pair) => string | undefined

const isTime = ({ field, bare }: Said): boolean => field === 'retentionHours' && bare === true

/** 50 MB/s a day; 3 groups a week. */
const timeOfWhat: Doubt = ({ said, between }) =>
  isTime(said) && /^an? /i.test(said.text) && !/(?:^| )(?:for|with)$/.test(between)
    ? `${quoted(said.text)} may be how long data is kept, or what something before it is counted over: write keep ${said.text}`
    : undefined

/** In 2 years; costs for 3 years. */
const timeToCome: Doubt = ({ said, between }) =>
  isTime(said) &&
  /(?:^| )(?:in|if|price|pricing|costs?|run|running|plan|planning|go|going|much|use|using|today|now)(?: (?:for|of|a|the|is|be|will|this|it))*$/.test(
    between,
  )
    ? `${quoted(`${between} ${said.text}`)} does not say what lasts so long: write keep ${said.text}, horizon ${said.text}, or reserved 1y`
    : undefined

/** Peak 100 MB/s for 2 hours. */
const timeOfPeak: Doubt = ({ said, before, between, apart }) =>
  isTime(said) && before && PEAKS.includes(before.field) && !apart && between !== ''
    ? `${quoted(`${between} ${said.text}`)} may be how long the peak lasts, which changes no plan, or how long data is kept: write keep ${said.text}, or leave it out`
    : undefined

/** 7d 12h local. */
const timeOfLocal: Doubt = ({ said, before, between, apart }) => {
  if (before?.field !== 'retentionHours' || said.field !== 'localRetentionHours') return undefined
  const [all = '', local = ''] = [...before.values, ...said.values]
  const isOne = said.text.startsWith(local) && before.text.endsWith(all)
  return isOne && between === '' && !apart && !areTwoTimes(`${all} ${local}`)
    ? `${quoted(`${before.text} ${said.text}`)} may be one time or two: write ${before.text}, ${said.text} with a comma`
    : undefined
}

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
  timeOfWhat,
  timeToCome,
  timeOfPeak,
  timeOfLocal,
  ofEach,
  readByEach,
  peakOfReads,
  leftOutToo,
]
