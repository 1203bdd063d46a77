import { unitOfField } from '../../core/field-unit'
import { fieldWords } from '../../render/answer/field-words'
import { schemaOf } from './schema-of'

/** Labels of fields whose words alone say too little in a form. */
const LABELS: Readonly<Record<string, string>> = {
  allowBurstable: 'Burstable types',
  averageEgressMiBps: 'Average egress',
  averageMessageBytes: 'Message size',
  clientConnections: 'Client connections',
  consumerInstances: 'Consumers in the largest group',
  ec2Purchase: 'EC2 instances are bought',
  ec2Storage: 'Disks on EC2',
  engineerUsdPerHour: 'An hour of engineering',
  growthPercentPerMonth: 'Growth a month',
  horizonMonths: 'Months planned ahead',
  instanceTypes: 'Instance types',
  keyed: 'Messages have keys',
  localRetentionHours: 'Kept on broker disks (tiered storage)',
  maxReplicationLatencyMs: 'Replication latency at most',
  maxUnavailabilitySeconds: 'Unavailable at most',
  metadataMode: 'Metadata',
  partitionConsumeMiBps: 'One consumer processes (c)',
  partitionProduceMiBps: 'One partition takes (p)',
  partitions: 'Partitions, if decided',
  preset: 'Assumptions start from',
  processingMsPerMessage: 'Processing of a message',
  rackAwareConsumers: 'Consumers read in their own zone',
}

/** What a field is called on the page. */
export const labelOf = (field: string): string => {
  const words = LABELS[field] ?? fieldWords(field)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/**
 * A field within a sentence, with the unit in which the sentence counts; what is no field stays itself.
 * @example fieldWithUnit('retentionHours') // '“Retention” (hours)'
 */
export const fieldWithUnit = (name: string): string => {
  if (!schemaOf(name)) return name
  const unit = unitOfField(name)
  return `“${labelOf(name)}”${unit ? ` (${unit})` : ''}`
}
