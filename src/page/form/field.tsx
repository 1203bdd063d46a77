import { exampleFor } from '../../quantity/example-for'
import { numericFields } from '../../schema/sweep-query'
import { labelOf } from '../../written/labels'
import type { View } from '../view'
import { choicesOf } from './choices'
import { Control } from './control'
import { meaningOf, Notes } from './notes'

interface FieldProps {
  readonly field: string
  readonly view: View
  /** In place of an example of the kind of quantity. */
  readonly placeholder?: string
  readonly withMeaning?: boolean
  /** The form it belongs to, where it stands outside of that. */
  readonly form?: string
}

/** A field of the form: label, control, what it means, what was understood or is wrong. */
export const Field = ({ field, view, placeholder, withMeaning = false, form }: FieldProps) => {
  const { isList, options } = choicesOf(field)
  const meaning = withMeaning ? meaningOf(field) : ''
  return (
    <div class="field">
      {isList && options.length > 0 ? null : <label for={field}>{labelOf(field)}</label>}
      <Control
        name={field}
        values={view.asked.written.get(field) ?? []}
        placeholder={placeholder ?? placeholderOf(field)}
        form={form}
        isFaulty={view.asked.faults.has(field)}
      />
      <Notes field={field} view={view} />
      {meaning === '' ? null : <p>{meaning}</p>}
    </div>
  )
}

const placeholderOf = (field: string): string =>
  numericFields.has(field) ? `e.g. ${exampleFor(field)}` : ''
