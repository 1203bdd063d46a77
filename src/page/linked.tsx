import { labelOf } from '../written/labels'
import { schemaOf } from '../written/schema-of'
import type { Written } from '../written/written'
import { queryFrom } from '../written/written'
import { choiceWords } from './form/choices'
import { withValue } from './read/marks'

/** Words that may be fields, with the value that a text gives them: ec2Storage=gp3,io2. */
const FIELD = /\b([a-z]+[A-Z0-9]\w*|platforms(?==))(?:=([\w-]+(?:,[\w-]+)*))?/g

/**
 * A text of the API in which each field that it names is a link: to where it is changed, or, where the
 * text gives it a value, to the plan with that.
 */
export const Linked = ({ text, written }: { readonly text: string; readonly written: Written }) => (
  <>{partsOf(text, written)}</>
)

const partsOf = (text: string, written: Written) => {
  const parts = []
  let end = 0
  for (const match of text.matchAll(FIELD)) {
    const [whole, field = '', value] = match
    if (!schemaOf(field)) continue
    parts.push(text.slice(end, match.index))
    end = match.index + whole.length
    parts.push(
      value === undefined ? (
        <a href={`#${field}`}>{inSentence(field)}</a>
      ) : (
        <a href={`/?${queryFrom(withValue(written, field, value))}`}>
          {inSentence(field)}: {value.split(',').map(choiceWords).join(', ')}
        </a>
      ),
    )
  }
  return [...parts, text.slice(end)]
}

const inSentence = (field: string): string => {
  const label = labelOf(field)
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`
}
