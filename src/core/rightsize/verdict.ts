import type { ConstraintUse, Warning } from '../../schema/candidate'
import type {
  KafkaVersionStatus,
  RightsizingOption,
  RunningCandidate,
} from '../../schema/rightsizing'
import type { RunningCluster } from '../../schema/running-cluster'
import { amount, dollars } from '../words'
import { FIXED } from './options'
import { fullest } from './running'

type Size = Pick<
  RunningCandidate,
  | 'instanceType'
  | 'brokers'
  | 'storageGiBPerBroker'
  | 'provisionedThroughput'
  | 'volumeMiBps'
  | 'lineItems'
> & { readonly platform: string }

/** What a verdict is made of. */
interface Found {
  readonly cluster: Pick<RunningCluster, 'state'>
  readonly running: RunningCandidate | undefined
  readonly options: readonly RightsizingOption[]
  readonly kafkaVersion: KafkaVersionStatus | undefined
  readonly warnings: readonly Warning[]
  /** Whether the workload keeps a part in tiered storage, and the cluster has none. */
  readonly isTierOff: boolean
}

/** What to do, in a few sentences that can be passed on: the cluster as it is, the best option, its Kafka. */
export const verdictOf = (found: Found): string =>
  [
    found.running ? runningSentence(found.running, found) : unpricedSentence(found.warnings),
    ...(found.cluster.state === 'ACTIVE' ? [] : [stateSentence(found.cluster)]),
    ...optionSentences(found),
    ...versionSentences(found.kafkaVersion),
  ].join(' ')

const runningSentence = (running: RunningCandidate, found: Found): string => {
  const { carries, monthlyUsd } = running
  const cost = `${dollars(monthlyUsd)} a month`
  const most = fullest(running)
  if (carries)
    return `The cluster, ${sizeOf(running)}, carries the workload at ${cost}; ${most ? usedTo(most) : ''}.`
  return `The cluster, ${sizeOf(running)}, at ${cost}, does not carry the workload: ${whyNot(running, found)}.`
}

/** The rule that is broken, else the fullest constraint; and brokers that are missing for replicas and zones. */
const whyNot = (running: RunningCandidate, { isTierOff }: Found): string => {
  const broken = running.warnings.find(({ code }) => code === 'rule-broken')?.detail
  const most = fullest(running)
  const least = running.constraints.find(({ constraint }) => constraint === 'minimum-brokers')
  const tier = isTierOff && most?.constraint === 'storage' ? ' with tiered storage off' : ''
  const used = most && most.utilisation > 1 ? [`${usedTo(most)}${tier}`] : []
  return [
    ...(broken ? [broken] : used),
    ...(least && least.utilisation > 1
      ? [
          `it has ${amount(running.brokers ?? 0)} brokers and needs ${amount(least.demand)}, one for each replica and zone`,
        ]
      : []),
  ].join('; ')
}

const usedTo = ({ constraint, utilisation }: ConstraintUse): string =>
  `${constraint} is used to ${percent(utilisation)}`

const stateSentence = ({ state }: Pick<RunningCluster, 'state'>): string =>
  FIXED.has(state)
    ? `It is ${state}: nothing can be done in place.`
    : `It is ${state}: nothing can be done in place before it is ACTIVE.`

const unpricedSentence = (warnings: readonly Warning[]): string => {
  const why = warnings.find(({ code }) => UNKNOWN.has(code))?.detail
  return `The running cluster cannot be held against the workload${why ? `: ${why}` : ''}.`
}

const UNKNOWN: ReadonlySet<string> = new Set([
  'type-not-known',
  'price-not-known',
  'size-not-known',
])

const optionSentences = ({ cluster, running, options }: Found): string[] => {
  if (!running)
    return best('comparison', options).map((option) => capital(`${sentenceOf(option)}.`))
  const cheaper = best('cheaper', options)
  const safer = best('safer', options)
  const isInPlace = (running.carries ? cheaper : safer).some((option) => option.inPlace)
  const notInPlace = (what: string) =>
    isInPlace || FIXED.has(cluster.state) ? [] : [`Nothing that can be done in place ${what}.`]
  if (!running.carries)
    return safer.length > 0
      ? [...notInPlace('carries it'), capital(`${safer.map(sentenceOf).join('; ')}.`)]
      : ['Nothing on the platforms asked for carries it.']
  return [
    ...notInPlace('is cheaper'),
    ...(cheaper.length > 0 ? [capital(`${cheaper.map(sentenceOf).join('; ')}.`)] : []),
    ...(safer.length > 0 ? [`With room to spare: ${safer.map(sentenceOf).join('; ')}.`] : []),
  ]
}

/** The cheapest of a kind in place, and the cheapest new cluster where that costs less still. */
const best = (
  kind: RightsizingOption['kind'],
  options: readonly RightsizingOption[],
): RightsizingOption[] => {
  const ofKind = options.filter((option) => option.kind === kind)
  const inPlace = ofKind.find((option) => option.inPlace)
  const moved = ofKind.find((option) => !option.inPlace)
  const isLess = moved && (!inPlace || moved.candidate.monthlyUsd < inPlace.candidate.monthlyUsd)
  return [...(inPlace ? [inPlace] : []), ...(isLess ? [moved] : [])]
}

const sentenceOf = ({ inPlace, candidate, deltaUsd }: RightsizingOption): string => {
  const where = inPlace ? 'in place it can become' : 'a new cluster would be'
  const more =
    deltaUsd === undefined
      ? ''
      : `, ${dollars(Math.abs(deltaUsd))} ${deltaUsd < 0 ? 'less' : 'more'}`
  return `${where} ${sizeOf(candidate)} at ${dollars(candidate.monthlyUsd)} a month${more}`
}

const sizeOf = (size: Size): string => {
  const { platform, instanceType, brokers, storageGiBPerBroker, volumeMiBps } = size
  if (instanceType === undefined) return platform
  const bought =
    size.provisionedThroughput && volumeMiBps !== undefined
      ? ` and ${amount(volumeMiBps, 'MiB/s')} bought`
      : ''
  const disks =
    storageGiBPerBroker === undefined
      ? ''
      : ` with ${amount(storageGiBPerBroker, 'GiB')}${bought} each`
  const tier = size.lineItems.some(({ item }) => item === 'tiered-storage')
    ? ' and tiered storage'
    : ''
  return `${brokers} × ${instanceType}${disks}${tier}`
}

/** What is above a whole is never said to be one. */
const percent = (share: number): string => {
  const rounded = Number((share * 100).toFixed(1))
  return `${share > 1 && rounded <= 100 ? 'just over ' : ''}${amount(rounded)} %`
}

const versionSentences = (kafka: KafkaVersionStatus | undefined): string[] =>
  kafka === undefined || kafka.status === 'supported' ? [] : [capital(`${kafka.detail}.`)]

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
