import type { Warning } from '../../schema/candidate'
import type {
  KafkaVersionStatus,
  RightsizingOption,
  RunningCandidate,
} from '../../schema/rightsizing'
import { amount, dollars } from '../words'
import { fullest } from './running'

type Size = Pick<RunningCandidate, 'instanceType' | 'brokers' | 'storageGiBPerBroker'> & {
  readonly platform: string
}

/** What to do, in a few sentences that can be passed on: the cluster as it is, the best option, its Kafka. */
export const verdictOf = (found: {
  readonly running: RunningCandidate | undefined
  readonly options: readonly RightsizingOption[]
  readonly kafkaVersion: KafkaVersionStatus | undefined
  readonly warnings: readonly Warning[]
}): string =>
  [
    ...(found.running ? [runningSentence(found.running)] : [unpricedSentence(found.warnings)]),
    ...optionSentences(found.running, found.options),
    ...versionSentences(found.kafkaVersion),
  ].join(' ')

const runningSentence = (running: RunningCandidate): string => {
  const { carries, monthlyUsd, warnings } = running
  const cost = `${dollars(monthlyUsd)} a month`
  const most = fullest(running)
  const used = most ? `${most.constraint} is used to ${percent(most.utilisation)}` : ''
  const broken = warnings.find(({ code }) => code === 'rule-broken')?.detail
  if (carries) return `The cluster, ${sizeOf(running)}, carries the workload at ${cost}; ${used}.`
  return `The cluster, ${sizeOf(running)}, at ${cost}, does not carry the workload: ${broken ?? used}.`
}

const unpricedSentence = (warnings: readonly Warning[]): string => {
  const why = warnings.find(({ code }) => UNKNOWN.has(code))?.detail
  return `The running cluster cannot be held against the workload${why ? `: ${why}` : ''}.`
}

const UNKNOWN: ReadonlySet<string> = new Set([
  'type-not-known',
  'price-not-known',
  'size-not-known',
])

const optionSentences = (
  running: RunningCandidate | undefined,
  options: readonly RightsizingOption[],
): string[] => {
  if (!running)
    return best('comparison', options).map((option) => capital(`${sentenceOf(option)}.`))
  const cheaper = best('cheaper', options)
  const safer = best('safer', options)
  if (!running.carries)
    return safer.length > 0
      ? [capital(`${safer.map(sentenceOf).join('; ')}.`)]
      : ['Nothing on the platforms asked for carries it.']
  const isInPlace = cheaper.some((option) => option.inPlace)
  return [
    ...(isInPlace ? [] : ['Nothing that can be done in place is cheaper.']),
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

const sizeOf = ({ platform, instanceType, brokers, storageGiBPerBroker }: Size): string => {
  if (instanceType === undefined) return platform
  const disks =
    storageGiBPerBroker === undefined ? '' : ` with ${amount(storageGiBPerBroker, 'GiB')} each`
  return `${brokers} × ${instanceType}${disks}`
}

const percent = (share: number): string => `${amount(Number((share * 100).toFixed(1)))} %`

const versionSentences = (kafka: KafkaVersionStatus | undefined): string[] =>
  kafka === undefined || kafka.status === 'supported' ? [] : [capital(`${kafka.detail}.`)]

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
