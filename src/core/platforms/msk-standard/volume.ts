import type { Warning } from '../../../schema/candidate'
import type { PlatformContext } from '../../fit'
import type { DiskUse } from '../../requirements'
import { countUp, HAIR } from '../../units'
import { amount } from '../../words'
import type { StandardShape } from './shape'

/** The volume of one broker: its size, the throughput it has, and what to know about it. */
export interface StandardVolume {
  readonly gib: number
  readonly mibps: number
  readonly warnings: () => Warning[]
}

/**
 * Most MiB/s that the volume of this shape can be given: what may be provisioned when it is bought;
 * else the documented 250, or, as AWS's sizing workbook assumes, what could be provisioned.
 */
export const volumeCapMiBps = (
  { type, provisioned }: StandardShape,
  { facts, load }: Pick<PlatformContext, 'facts' | 'load'>,
): number => {
  const { broker } = type
  const { unprovisionedMaxMiBps } = facts.standard.volume
  const { assumptions } = load
  const provisionable = broker.maxProvisionedMiBps ?? unprovisionedMaxMiBps
  if (provisioned) return provisionable
  if (assumptions.unprovisionedVolumeCap === 'documented') return unprovisionedMaxMiBps
  // The workbook's hardware table is capped already.
  return assumptions.hardwareFigures === 'aws-sizer'
    ? (broker.sizerEbsMiBps ?? provisionable)
    : provisionable
}

/**
 * The volume one broker needs for `use.gib` of disk and `use.mibps` of throughput. Without bought
 * throughput a volume gives min(250, max(128, 0.75 · GiB)) MiB/s, so it may be larger than the data.
 */
export const standardVolume = (
  shape: StandardShape,
  use: DiskUse,
  context: PlatformContext,
): StandardVolume => {
  const { volume, storageGiB } = context.facts.standard
  const { gib: keptGiB, use: share } = context.resize ?? { gib: 0, use: 1 }
  const dataGiB = Math.max(storageGiB.min, keptGiB, countUp(use.gib / share))
  const wanted = use.mibps / share
  if (shape.provisioned)
    return {
      gib: Math.max(dataGiB, volume.provisionedMinGiB),
      mibps: Math.min(
        volumeCapMiBps(shape, context),
        Math.max(volume.provisionedMinMiBps, countUp(wanted)),
      ),
      warnings: () => [],
    }
  const reachable = Math.min(wanted, volume.unprovisionedMaxMiBps)
  const fastGiB =
    reachable > volume.unprovisionedMinMiBps
      ? countUp(reachable / volume.unprovisionedMiBpsPerGiB)
      : 0
  const gib = Math.max(dataGiB, fastGiB)
  const mibps = includedMiBps(gib, context)
  return { gib, mibps, warnings: () => volumeWarnings({ dataGiB, gib, mibps, wanted }) }
}

/** What a volume of so many GiB gives without bought throughput: min(250, max(128, 0.75 · GiB)) MiB/s. */
const includedMiBps = (gib: number, { facts }: Pick<PlatformContext, 'facts'>): number => {
  const { volume } = facts.standard
  return Math.min(
    volume.unprovisionedMaxMiBps,
    Math.max(volume.unprovisionedMinMiBps, gib * volume.unprovisionedMiBpsPerGiB),
  )
}

/**
 * The volume of a broker that exists, and the MiB/s to count on: what was bought, else what its size
 * gives, or, as AWS's sizing workbook assumes, what could be provisioned.
 */
export const existingVolume = (
  shape: StandardShape,
  has: { readonly gib: number; readonly boughtMiBps?: number | undefined; readonly use: DiskUse },
  context: PlatformContext,
): StandardVolume & { readonly countedMiBps: number } => {
  const { gib, boughtMiBps, use } = has
  if (boughtMiBps !== undefined)
    return { gib, mibps: boughtMiBps, countedMiBps: boughtMiBps, warnings: () => [] }
  const mibps = includedMiBps(gib, context)
  const isDocumented = context.load.assumptions.unprovisionedVolumeCap === 'documented'
  if (isDocumented) return { gib, mibps, countedMiBps: mibps, warnings: () => [] }
  return {
    gib,
    mibps,
    countedMiBps: volumeCapMiBps(shape, context),
    warnings: () => volumeWarnings({ dataGiB: gib, gib, mibps, wanted: use.mibps }),
  }
}

const volumeWarnings = (volume: {
  readonly dataGiB: number
  readonly gib: number
  readonly mibps: number
  readonly wanted: number
}): Warning[] => {
  const warnings: Warning[] = []
  if (volume.gib > volume.dataGiB)
    warnings.push({
      code: 'volume-enlarged',
      detail: `the volume is ${amount(volume.gib, 'GiB')} where the data needs ${amount(volume.dataGiB, 'GiB')}: a smaller one would be slower than ${amount(volume.wanted, 'MiB/s')}`,
    })
  if (volume.wanted > volume.mibps * HAIR)
    warnings.push({
      code: 'throughput-not-bought',
      detail: `sized as AWS's workbook does, with ${amount(volume.wanted, 'MiB/s')} per volume; a volume without provisioned throughput gives ${amount(volume.mibps, 'MiB/s')}, and the bill holds none`,
    })
  return warnings
}
