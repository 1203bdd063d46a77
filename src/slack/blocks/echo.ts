import { amount } from '../../core/words'
import { counted } from '../../render/answer/figures'
import type { Plan } from '../../schema/plan'
import { labelOf } from '../../written/labels'
import type { ReadPhrase } from '../../written/phrase/read-phrase'
import { code, escaped } from './texts'

/** What was understood of a phrase, field by field, with what was written for it; in one line. */
export const understoodLine = (
  {
    written,
    understood,
    assumedRegion,
  }: Pick<ReadPhrase, 'written' | 'understood' | 'assumedRegion'>,
  regionNames: ReadonlyMap<string, string>,
): string =>
  [...written]
    .filter(([field]) => field !== 'region' || assumedRegion === undefined)
    .map(([field, values]) => {
      const text = values.join(', ')
      const words = field === 'region' ? regionNames.get(text) : understood.get(field)
      const own = words === undefined || words === text ? '' : ` = ${escaped(words)}`
      return `${escaped(labelOf(field).toLowerCase())} ${code(text)}${own}`
    })
    .join(' · ')

/** What a phrase did not say and the plan took for granted, in one line. */
export const assumedLine = (
  { workload, partitions }: Pick<Plan, 'workload' | 'partitions'>,
  { written, assumedRegion }: Pick<ReadPhrase, 'written' | 'assumedRegion'>,
): string => {
  const unsaid = (field: string, words: string): readonly string[] =>
    written.has(field) ? [] : [words]
  const isMeasured = partitions.topics.every(({ measured }) => measured)
  return [
    ...(assumedRegion === undefined ? [] : [`*region ${assumedRegion}*`]),
    ...unsaid(
      'peakIngressMiBps',
      `peak ${amount(workload.peakIngressMiBps, 'MiB/s')}, ${amount(workload.peakIngressMiBps / workload.averageIngressMiBps)} × the average`,
    ),
    ...unsaid('consumerGroups', counted(workload.consumerGroups, 'consumer group')),
    ...unsaid('retentionHours', `${amount(workload.retentionHours, 'h')} retention`),
    ...unsaid('replicationFactor', `${amount(workload.replicationFactor)} replicas`),
    ...unsaid('availabilityZones', `${amount(workload.availabilityZones)} zones`),
    ...(isMeasured
      ? []
      : [
          `a partition takes ${amount(workload.partitionProduceMiBps, 'MiB/s')} and a consumer ${amount(workload.partitionConsumeMiBps, 'MiB/s')}, not measured`,
        ]),
  ].join(' · ')
}
