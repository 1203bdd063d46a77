import type { Candidate } from '../../schema/candidate'
import type { RightsizingOption, RunningCandidate } from '../../schema/rightsizing'
import type { RunningCluster } from '../../schema/running-cluster'
import type { Platform } from '../../schema/vocabulary'
import { writeCandidate } from '../candidate'
import { evaluate } from '../evaluate'
import type { Fit, PlatformModel, Resize } from '../fit'
import { roundUsd } from '../money'
import { platforms } from '../platforms/platforms'
import type { Prepared } from '../prepare'
import type { Changing } from './changes'
import { canRemoveBrokers, changesByMoving, changesInPlace } from './changes'
import { fullest } from './running'

/** Above this utilisation a cluster that carries its workload is nearly full, and gets safer options. */
export const NEARLY_FULL = 0.8
/** States in which a cluster will not be changed any more, or not yet. */
export const FIXED: ReadonlySet<string> = new Set(['CREATING', 'DELETING', 'FAILED'])
const MOST_IN_PLACE = 2
const MOST_OPTIONS = 6

/** What options are made from. */
export interface Rightsized {
  readonly prepared: Prepared
  /** What is asked of the cluster itself: without tiered storage where it cannot have any. */
  readonly inPlace: Prepared
  readonly cluster: RunningCluster
  readonly running: RunningCandidate | undefined
  readonly changing: Changing
}

type Option = Omit<RightsizingOption, 'kind' | 'deltaUsd'>

/**
 * Other shapes for the workload: those that the cluster can become first, then new ones; a handful.
 * Cheaper ones where it carries the workload; where it does not, those that do; where it is nearly
 * full, those that leave a fifth of each capacity free (docs/method.md).
 */
export const optionsFor = (rightsized: Rightsized): RightsizingOption[] => {
  const { running } = rightsized
  if (!running)
    return first(shapes(rightsized, 1).map((option) => ({ kind: 'comparison', ...option })))
  const fitting = shapes(rightsized, 1)
  if (!running.carries) return first(against(running, 'safer', fitting))
  const cheaper = fitting.filter(({ candidate }) => candidate.monthlyUsd < running.monthlyUsd)
  const ec2 = fitting.filter(
    (option) => option.candidate.platform === 'ec2' && !cheaper.includes(option),
  )
  const isFull = (fullest(running)?.utilisation ?? 0) > NEARLY_FULL
  const roomy = isFull ? shapes(rightsized, NEARLY_FULL) : []
  return first([
    ...against(running, 'cheaper', cheaper),
    ...against(running, 'safer', roomy),
    ...against(running, 'comparison', ec2),
  ])
}

const first = (options: readonly RightsizingOption[]): RightsizingOption[] =>
  [...options]
    .sort(
      (one, other) =>
        Number(other.inPlace) - Number(one.inPlace) ||
        one.candidate.monthlyUsd - other.candidate.monthlyUsd,
    )
    .slice(0, MOST_OPTIONS)

const against = (
  { monthlyUsd }: RunningCandidate,
  kind: RightsizingOption['kind'],
  options: readonly Option[],
): RightsizingOption[] =>
  options.map((option) => ({
    kind,
    ...option,
    deltaUsd: roundUsd(option.candidate.monthlyUsd - monthlyUsd),
  }))

/** The best shapes that use at most `use` of each capacity: in place, and new where that is cheaper. */
const shapes = (rightsized: Rightsized, use: number): Option[] => {
  const inPlace = shapesInPlace(rightsized, use)
  const least = inPlace[0]?.candidate.monthlyUsd ?? Number.POSITIVE_INFINITY
  const moved = newShapes(rightsized, use).filter(
    ({ candidate }) =>
      candidate.platform !== rightsized.cluster.platform || candidate.monthlyUsd < least,
  )
  return [...inPlace, ...moved]
}

/** What the cluster can become, the cheapest types first: it keeps its volumes, and often its brokers. */
const shapesInPlace = ({ inPlace, cluster, changing }: Rightsized, use: number): Option[] => {
  const model = modelOf(cluster.platform)
  if (!model || FIXED.has(cluster.state) || cluster.platform === 'msk-serverless') return []
  const resize = {
    brokers: canRemoveBrokers(changing) ? 0 : (cluster.brokers ?? 0),
    gib: cluster.storageGiBPerBroker ?? 0,
    use,
  }
  const { fits, write } = sized(model, inPlace, resize)
  const options = fits
    .map((fit) => write(fit))
    .map((candidate) => ({
      inPlace: true,
      candidate,
      changes: changesInPlace(candidate, changing),
    }))
    .filter(({ changes }) => changes.length > 0 && changes.every(({ possible }) => possible))
    .sort((one, other) => one.candidate.monthlyUsd - other.candidate.monthlyUsd)
  const types = options.map(({ candidate }) => candidate.instanceType)
  return options
    .filter(({ candidate }, index) => types.indexOf(candidate.instanceType) === index)
    .slice(0, MOST_IN_PLACE)
}

/** The best new cluster of each platform asked for. */
const newShapes = ({ prepared, changing }: Rightsized, use: number): Option[] =>
  prepared.workload.platforms.flatMap((platform) => {
    const model = modelOf(platform)
    if (!model) return []
    const { best, write } = sized(model, prepared, { brokers: 0, gib: 0, use })
    const candidate = best && write(best)
    // EC2 and Serverless are not sized with room to spare: they have it, or are left out.
    if (!candidate || (use < 1 && !hasRoom(candidate, use))) return []
    return [{ inPlace: false, candidate, changes: changesByMoving(candidate, changing) }]
  })

const hasRoom = (candidate: Candidate, use: number): boolean =>
  (fullest(candidate)?.utilisation ?? 0) <= use

const modelOf = (platform: Platform): PlatformModel | undefined =>
  platforms.find(({ id }) => id === platform)

/** The fits of a platform under what is kept and left free. */
const sized = (model: PlatformModel, prepared: Prepared, resize: Resize) => {
  const { fits, best, context } = evaluate(model, {
    ...prepared,
    contextFor: (platform) => ({ ...prepared.contextFor(platform), resize }),
  })
  return { fits: fits(), best, write: (fit: Fit) => writeCandidate(fit, context) }
}
