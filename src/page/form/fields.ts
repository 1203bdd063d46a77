import { assumptionFields } from '../../schema/assumptions'

/** The fields that matter first. */
export const firstFields = [
  'region',
  'averageIngressMiBps',
  'peakIngressMiBps',
  'consumerGroups',
  'retentionHours',
] as const

/** Fields of one theme, folded away until somebody wants them. */
export interface FieldGroup {
  readonly id: string
  readonly title: string
  readonly fields: readonly string[]
}

/** Every other field of a workload; assumptions are changed where the answer shows them. */
export const fieldGroups: readonly FieldGroup[] = [
  {
    id: 'traffic',
    title: 'Messages, reads, connections',
    fields: [
      'messagesPerSecond',
      'averageMessageBytes',
      'compressionRatio',
      'averageEgressMiBps',
      'peakEgressMiBps',
      'rackAwareConsumers',
      'clientConnections',
    ],
  },
  {
    id: 'partitioning',
    title: 'Partitions and growth',
    fields: [
      'partitions',
      'partitionProduceMiBps',
      'partitionConsumeMiBps',
      'processingMsPerMessage',
      'consumerInstances',
      'keyed',
      'growthPercentPerMonth',
      'horizonMonths',
    ],
  },
  {
    id: 'safety',
    title: 'Copies, zones, targets',
    fields: [
      'replicationFactor',
      'availabilityZones',
      'localRetentionHours',
      'maxUnavailabilitySeconds',
      'maxReplicationLatencyMs',
      'metadataMode',
    ],
  },
  {
    id: 'choices',
    title: 'What to compare',
    fields: [
      'platforms',
      'instanceTypes',
      'allowBurstable',
      'ec2Storage',
      'ec2Purchase',
      'engineerUsdPerHour',
    ],
  },
  { id: 'basis', title: 'Assumptions', fields: ['preset', 'detail'] },
]

/** Names that have a control on every page; what else an address says is kept as it is. */
export const hasControl = (name: string): boolean => CONTROLS.includes(name)

/** Where the control of a name stands among all; after the last where it has none. */
export const placeOnPage = (name: string): number =>
  hasControl(name) ? CONTROLS.indexOf(name) : CONTROLS.length

const CONTROLS: readonly string[] = [
  ...firstFields,
  ...fieldGroups.flatMap(({ fields }) => fields),
  ...Object.keys(assumptionFields),
  'field',
  'from',
  'to',
]
