import { plan } from '../core/plan'
import type { Deps } from '../deps'
import { costChart } from '../render/charts/cost'
import { planSections } from '../render/csv/plan'
import { planMarkdown } from '../render/markdown/plan'
import { workloadForm } from '../request/form'
import { Plan } from '../schema/plan'
import type { WorkloadInput } from '../schema/workload'
import { csvFormat } from './csv-format'
import { markdownFormat, pngFormat, svgFormat } from './format'
import type { Resource } from './resource'

const PICTURE = 'Monthly cost of the best cluster of each platform, stacked by line of the bill.'

/** The main job: partitions, clusters on every platform, costs, comparison. */
export const planResource = (deps: Deps): Resource<WorkloadInput, Plan> => ({
  path: '/v1/plan',
  tag: 'plan',
  name: 'Plan',
  summary: 'Plan a workload',
  description:
    'How many partitions and why, which cluster on each platform, what each costs a month line by line, and what decided. The URL of a GET is a permalink: it gives the same bytes until formulas or prices change.',
  form: workloadForm,
  answer: { schema: Plan, description: 'The plan.' },
  calculate: plan,
  formats: [
    csvFormat(
      'Plan',
      'The plan as a table for a spreadsheet: one row a platform, or another section of it. Columns have the names of the JSON, which carry the units.',
      () => planSections,
    ),
    markdownFormat(
      'The plan as a Markdown section: the answer, partitions, comparison, bills, assumptions, dates of prices.',
      planMarkdown,
    ),
    svgFormat(PICTURE, costChart),
    pngFormat(PICTURE, costChart, { ...deps, sizeField: 'scale' }),
  ],
})
