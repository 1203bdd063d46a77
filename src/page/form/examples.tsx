import { exampleWorkloads } from '../../catalogue/example-workloads'
import type { ExampleWorkload } from '../../schema/workloads-file'
import type { Written } from '../../written/written'
import { firstValue } from '../../written/written'
import { isView } from '../read/read-page'
import { DEFAULT_REGION } from './region'

/** Published workloads as links that fill the form; of the one that is shown, who published what. */
export const Examples = ({ written }: { readonly written: Written }) => {
  const region = firstValue(written, 'region') ?? DEFAULT_REGION
  const shown = exampleWorkloads.find((example) => isWritten(example, written))
  return (
    <nav class="examples" id="examples" aria-label="Published workloads to start from" data-live="">
      <p>Start from a published workload:</p>
      <ul>
        {exampleWorkloads.map(({ id, name, description, fields }) => (
          <li>
            <a
              href={`/?${new URLSearchParams({ region, ...fields })}`}
              data-example={id}
              title={description}
              aria-current={id === shown?.id ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      {shown ? (
        <details id="example-source">
          <summary>{shown.name}: where it is from</summary>
          <p>{shown.description}</p>
          <p>
            {shown.source} ({shown.asOf}).
          </p>
          <p>Assumed: {shown.assumed}</p>
        </details>
      ) : null}
    </nav>
  )
}

/** Whether the form holds what was published, and nothing of it was changed. */
const isWritten = ({ fields }: ExampleWorkload, written: Written): boolean =>
  Object.entries(fields).every(([name, value]) => firstValue(written, name) === value) &&
  [...written.keys()].every(
    (name) => name === 'region' || isView(name) || Object.hasOwn(fields, name),
  )
