import { PasteField } from '../measure/paste-field'
import type { View } from '../view'
import { FORM_ID } from '../view'
import { Examples } from './examples'
import { Field } from './field'
import type { FieldGroup } from './fields'
import { fieldGroups, firstFields, hasControl } from './fields'
import { RegionField } from './region'

/** Examples in the fields that matter first. */
const EXAMPLES: Readonly<Record<string, string>> = {
  averageIngressMiBps: 'e.g. 50 MB/s, or 20k msg/s × 2 KB',
  peakIngressMiBps: 'e.g. 3x, or 120 MB/s',
  consumerGroups: 'e.g. 3',
  retentionHours: 'e.g. 7d',
}

/** The workload: the fields that matter first, the others by theme; by GET, so that an answer is a link. */
export const WorkloadForm = ({ view }: { readonly view: View }) => {
  const { written } = view.asked
  return (
    <form id={FORM_ID} method="get" action="/" aria-label="Workload" autocomplete="off">
      <Examples written={written} />
      <h2>Workload</h2>
      <RegionField view={view} />
      {firstFields
        .filter((field) => field !== 'region')
        .map((field) => (
          <Field field={field} view={view} placeholder={EXAMPLES[field] ?? ''} />
        ))}
      <button type="submit" class="primary">
        Plan
      </button>
      {fieldGroups.map((group) => (
        <Group group={group} view={view} />
      ))}
      {[...written]
        .filter(([name]) => !hasControl(name))
        .flatMap(([name, values]) =>
          values.map((value) => <input type="hidden" name={name} value={value} />),
        )}
      <p class="actions">
        <a href="/">Start again</a>
      </p>
    </form>
  )
}

const Group = ({ group, view }: { readonly group: FieldGroup; readonly view: View }) => {
  const { written, faults } = view.asked
  const hasPaste = group.id === 'partitioning'
  const isFaulty = hasPaste && view.pasted?.ok === false
  const inUse = group.fields.filter((field) => written.has(field) || faults.has(field)).length
  return (
    <details id={`group-${group.id}`} open={inUse > 0 || isFaulty}>
      <summary id={`group-${group.id}-title`} data-live="">
        {group.title} {inUse > 0 ? <span class="count">{inUse} set</span> : null}
      </summary>
      {hasPaste ? <PasteField view={view} /> : null}
      {group.fields.map((field) => (
        <Field field={field} view={view} withMeaning />
      ))}
    </details>
  )
}
