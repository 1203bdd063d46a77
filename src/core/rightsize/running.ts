import type { Candidate, ConstraintUse, Warning } from '../../schema/candidate'
import type { Headroom, RunningCandidate } from '../../schema/rightsizing'
import type { RunningCluster } from '../../schema/running-cluster'
import type { Constraint } from '../../schema/vocabulary'
import { writeCandidate } from '../candidate'
import type { Existing } from '../existing'
import type { PlatformContext } from '../fit'
import { existingExpress } from '../platforms/msk-express'
import { existingServerless } from '../platforms/msk-serverless'
import { existingStandard } from '../platforms/msk-standard/existing'
import { HAIR } from '../units'

/** The running cluster held against the workload; or, in warnings, why it cannot be. */
export interface Assessed {
  readonly running?: RunningCandidate
  readonly warnings: readonly Warning[]
}

/**
 * The cluster as it is: its own brokers and volumes under every constraint of its platform, and its
 * bill at today's prices (docs/method.md). No running cluster where type, size or price is not known.
 */
export const assessRunning = (cluster: RunningCluster, context: PlatformContext): Assessed => {
  const existing = existingOf(cluster, context)
  if (existing.kind === 'unknown')
    return { warnings: [{ code: existing.code, detail: existing.why }] }
  const candidate = writeCandidate(existing.fit, context)
  const broken = existing.broken?.()
  const isWithin = candidate.constraints.every(({ utilisation }) => utilisation <= HAIR)
  return {
    running: written(cluster, candidate, {
      carries: isWithin && broken === undefined,
      averageIngressMiBps: context.load.demand.averageIngressMiBps,
      warnings: [
        ...(broken ? [{ code: 'rule-broken', detail: broken.why }] : []),
        ...burstableWarnings(cluster, context),
      ],
    }),
    warnings: [],
  }
}

const existingOf = (cluster: RunningCluster, context: PlatformContext): Existing => {
  const { platform, instanceType, brokers = 0, storageGiBPerBroker } = cluster
  if (platform === 'msk-serverless') return existingServerless(context)
  if (instanceType === undefined || brokers === 0)
    return {
      kind: 'unknown',
      code: 'size-not-known',
      why: 'AWS does not say how many brokers the cluster has, or of which type',
    }
  const size = {
    instanceType,
    brokers,
    storageGiBPerBroker: storageGiBPerBroker || undefined,
    boughtMiBps: cluster.provisionedMiBps || undefined,
  }
  return platform === 'msk-express'
    ? existingExpress(context, size)
    : existingStandard(context, size)
}

const burstableWarnings = (
  { instanceType = '' }: RunningCluster,
  { facts }: PlatformContext,
): Warning[] =>
  facts.hardware.instances[instanceType.slice(instanceType.indexOf('.') + 1)]?.burstable
    ? [
        {
          code: 'burstable-type',
          detail: `${instanceType} is burstable: its throughput lasts only as long as its CPU credits`,
        },
      ]
    : []

const written = (
  { platform }: RunningCluster,
  candidate: Candidate,
  found: {
    readonly carries: boolean
    readonly averageIngressMiBps: number
    readonly warnings: readonly Warning[]
  },
): RunningCandidate => {
  const { kind: _, storageType: __, purchase: ___, volumeIops: ____, ...rest } = candidate
  return {
    ...rest,
    platform,
    carries: found.carries,
    headroom: headroomOf(candidate.constraints, found.averageIngressMiBps),
    warnings: [...found.warnings, ...candidate.warnings],
  }
}

/** Demands that grow as the rates do, all of them alike. */
const FOLLOW_RATES: ReadonlySet<Constraint> = new Set([
  'ingress',
  'egress',
  'disk-throughput',
  'network',
  'storage',
])

/** How many times the workload fits, tightest first. A constraint of nothing has no end. */
const headroomOf = (constraints: readonly ConstraintUse[], averageMiBps: number): Headroom[] =>
  constraints
    .filter(({ constraint, utilisation }) => constraint !== 'minimum-brokers' && utilisation > 0)
    .sort((one, other) => other.utilisation - one.utilisation)
    .map(({ constraint, utilisation }) => ({
      constraint,
      times: 1 / utilisation,
      ...(FOLLOW_RATES.has(constraint)
        ? { fullAtAverageIngressMiBps: averageMiBps / utilisation }
        : {}),
    }))

/** How full the fullest constraint is, of those that more or larger brokers would relieve. */
export const fullest = ({
  constraints,
}: Pick<RunningCandidate, 'constraints'>): ConstraintUse | undefined =>
  constraints
    .filter(({ constraint }) => constraint !== 'minimum-brokers')
    .reduce<ConstraintUse | undefined>(
      (most, next) => (most && most.utilisation >= next.utilisation ? most : next),
      undefined,
    )
