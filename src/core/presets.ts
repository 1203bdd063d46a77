import type { AssumptionInputs } from '../schema/assumptions'
import type { Preset } from '../schema/vocabulary'

/** What the three presets choose; constants that are facts come from data/ instead. */
export const presets: Record<Preset, PresetChoices> = {
  'aws-guidance': {
    ioUtilisation: 1,
    expressUtilisation: 1,
    diskFill: 0.7,
    coverZoneLoss: true,
    rebalanceShare: 3,
    throughputGuidance: true,
    unprovisionedVolumeCap: 'documented',
    hardwareFigures: 'describe-instance-types',
  },
  'aws-workbook': {
    ioUtilisation: 0.5,
    expressUtilisation: 0.75,
    expressEgressPerIngress: 2.5,
    diskFill: 0.5,
    coverZoneLoss: true,
    rebalanceShare: 3,
    throughputGuidance: false,
    unprovisionedVolumeCap: 'provisionable',
    hardwareFigures: 'aws-sizer',
  },
  lean: {
    ioUtilisation: 1,
    expressUtilisation: 1,
    diskFill: 0.85,
    coverZoneLoss: false,
    rebalanceShare: 0,
    throughputGuidance: true,
    unprovisionedVolumeCap: 'documented',
    hardwareFigures: 'describe-instance-types',
  },
}

/** Choices that are the same in every preset. */
export const commonChoices = {
  hoursPerMonth: 730,
  quotaUnit: 'MiB/s',
  laggingReadShare: 0.5,
  tieredShare: 1.5,
  tieredReadShare: 0.5,
  replicationOverhead: 1.1,
  ec2LeastVcpu: 2,
  ec2BrokersPerCluster: 1000,
  heapShare: 0.25,
  systemMemoryGiB: 1,
  producerKiBPerPartition: 32,
  rootVolumeGiB: 20,
  fewerBrokersWithinPercent: 5,
  sizeForHorizon: false,
} as const satisfies AssumptionInputs

type PresetChoices = Required<
  Pick<
    AssumptionInputs,
    | 'ioUtilisation'
    | 'expressUtilisation'
    | 'diskFill'
    | 'coverZoneLoss'
    | 'rebalanceShare'
    | 'throughputGuidance'
    | 'unprovisionedVolumeCap'
    | 'hardwareFigures'
  >
> &
  Pick<AssumptionInputs, 'expressEgressPerIngress'>
