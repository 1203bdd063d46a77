import { unitOfField } from '../core/field-unit'
import { fieldWords } from '../render/answer/field-words'
import { cut } from '../request/shown'
import { schemaOf } from './schema-of'

/** Labels of fields whose words alone say too little in a form. */
const LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    rackAwareConsumers: 'Rack-aware consumers',
  }),
)

/** Words such as vCPU, which keep their first letter. */
const BEGINS_SMALL = /^[a-z][A-Z]/

/** Characters of a name that is no field: it came with the address. */
const MOST_CHARACTERS = 60

/** What a field is called on the page; what is no field is called by its name. */
export const labelOf = (field: string): string => {
  if (field === '') return 'what has no name'
  if (!schemaOf(field)) return cut(field, MOST_CHARACTERS)
  const words = LABELS.get(field) ?? fieldWords(field)
  return BEGINS_SMALL.test(words) ? words : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/**
 * A text of the API with the labels of the page in place of its names, and their units.
 * @example inLabels('at most retentionHours') // 'at most “Retention” (hours)'
 */
export const inLabels = (text: string): string =>
  outsideQuotes(text, (part) => part.replace(NAME, labelWithUnit))

/** Changes a text but for what stands in quotes: that was written by the reader, and stays. */
export const outsideQuotes = (text: string, change: (part: string) => string): string =>
  text
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')

/** Names of the API are in camel case. */
const NAME = /\b[a-z]+[A-Z0-9]\w*\b/g

const labelWithUnit = (name: string): string => {
  if (!schemaOf(name)) return name
  const unit = unitOfField(name)
  return `“${labelOf(name)}”${unit ? ` (${unit})` : ''}`
}
