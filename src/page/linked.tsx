import { labelOf } from './form/labels'
import { schemaOf } from './form/schema-of'

/** Names of the API are in camel case; what else is in it is no field of a workload. */
const NAMES = /\b([a-z]+[A-Z0-9]\w*)\b/

/** A text of the API in which each field that it names is a link to where that is changed. */
export const Linked = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(NAMES)
      .map((part) =>
        schemaOf(part) ? <a href={`#${part}`}>{labelOf(part).toLowerCase()}</a> : part,
      )}
  </>
)
