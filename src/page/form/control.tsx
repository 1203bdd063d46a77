import { labelOf } from '../../written/labels'
import { choicesOf, choiceWords } from './choices'

/** What a control shows: the values that were written, and what is planned with where none was. */
export interface ControlProps {
  readonly name: string
  readonly values: readonly string[]
  readonly placeholder: string
  readonly isFaulty: boolean
  /** The form it belongs to, where it stands outside of that. */
  readonly form: string | undefined
}

/** The control of a field of a workload, by what its schema takes; what was written stays as it was. */
export const Control = (props: ControlProps) => {
  const { options, isList } = choicesOf(props.name)
  if (options.length === 0) return <TextControl {...props} />
  return isList ? (
    <Checkboxes {...props} options={options} />
  ) : (
    <Select {...props} options={options} />
  )
}

type Choosing = ControlProps & { readonly options: readonly string[] }

const shared = ({ name, isFaulty, form }: ControlProps) => ({
  id: name,
  name,
  form,
  'aria-describedby': `${name}-notes`,
  'aria-invalid': isFaulty ? ('true' as const) : undefined,
})

const TextControl = (props: ControlProps) => (
  <input
    {...shared(props)}
    value={props.values.join(', ') || undefined}
    placeholder={props.placeholder || undefined}
  />
)

const Select = (props: Choosing) => {
  const { values, options, placeholder } = props
  const [value] = values
  return (
    <select {...shared(props)}>
      <option value="">{placeholder === '' ? 'default' : placeholder}</option>
      {withUnknown(options, value).map((option) => (
        <option value={option} selected={option === value}>
          {choiceWords(option)}
        </option>
      ))}
    </select>
  )
}

const Checkboxes = ({ name, values, options, isFaulty, form }: Choosing) => {
  const chosen = values.flatMap((value) => value.split(',').map((part) => part.trim()))
  return (
    <fieldset id={name} tabindex={-1} aria-describedby={`${name}-notes`}>
      <legend>{labelOf(name)}: all, unless some are ticked</legend>
      {[...new Set([...options, ...chosen])].map((option) => (
        <label class="choice">
          <input
            type="checkbox"
            form={form}
            name={name}
            value={option}
            checked={chosen.includes(option)}
            aria-invalid={isFaulty ? 'true' : undefined}
          />{' '}
          {choiceWords(option)}
        </label>
      ))}
    </fieldset>
  )
}

/** What was written stays to be seen and mended, though it is no choice. */
const withUnknown = (options: readonly string[], value: string | undefined): readonly string[] =>
  value === undefined || options.includes(value) ? options : [...options, value]
