import { partitionPlan } from '../core/partition-plan'
import type { Deps } from '../deps'
import { windowChart } from '../render/charts/window'
import { partitionSection } from '../render/csv/partitions'
import { partitionsMarkdown } from '../render/markdown/partitions'
import { workloadForm } from '../request/form'
import { PartitionPlan } from '../schema/plan'
import type { WorkloadInput } from '../schema/workload'
import { csvFormat } from './csv-format'
import { markdownFormat, pngFormat, svgFormat } from './format'
import type { Resource } from './resource'

const PICTURE =
  'The partition window: lower bounds, the recommendation, and the tightest upper bound on the best cluster of each platform.'

/** The partition window alone. */
export const partitionsResource = (deps: Deps): Resource<WorkloadInput, PartitionPlan> => ({
  path: '/v1/partitions',
  tag: 'partitions',
  name: 'Partitions',
  summary: 'Recommend partition counts',
  description:
    'Lower bounds per topic, each with its reason, and the upper bounds on the best cluster of each platform.',
  form: workloadForm,
  answer: { schema: PartitionPlan, description: 'The partition window.' },
  calculate: partitionPlan,
  formats: [
    csvFormat('Partitions', 'The partition window as a table: one row a bound.', () => ({
      partitions: partitionSection,
    })),
    markdownFormat('The partition window as a Markdown section.', partitionsMarkdown),
    svgFormat(PICTURE, windowChart),
    pngFormat(PICTURE, windowChart, { ...deps, sizeField: 'scale' }),
  ],
})
