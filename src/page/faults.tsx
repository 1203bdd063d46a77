import { counted } from '../render/answer/figures'
import { labelOf } from '../written/labels'
import { queryFrom, withNames } from '../written/written'
import { hasControl } from './form/fields'
import { PASTE_LABEL } from './measure/paste-field'
import type { View } from './view'

/** Faults that are told one by one; an address can have thousands. */
export const MOST_FAULTS = 20
/** What is said of a paste that cannot be read. */
export const UNREAD = 'The measurements cannot be read'

/** Every fault with a link to its field; what is no field can be left out. And why a paste cannot be read. */
export const Faults = ({ view }: { readonly view: View }) => {
  const { faults, written } = view.asked
  const { pasted } = view
  return (
    <div id="faults" tabindex={-1} data-live="">
      {pasted?.ok === false ? (
        <section class="faults" aria-labelledby="unread-title">
          <h2 id="unread-title">{UNREAD}</h2>
          <p>
            <a href="#paste">{PASTE_LABEL}</a>: {pasted.fault}
          </p>
        </section>
      ) : null}
      {faults.size === 0 ? null : (
        <section class="faults" aria-labelledby="faults-title">
          <h2 id="faults-title">This cannot be planned yet</h2>
          <ul>
            {[...faults].slice(0, MOST_FAULTS).map(([field, fault]) => (
              <li>
                {hasControl(field) ? (
                  <a href={`#${field}`}>{labelOf(field)}</a>
                ) : (
                  <a href={`/?${queryFrom(withNames(written, { [field]: undefined }))}`}>
                    Leave {labelOf(field)} out
                  </a>
                )}
                : {fault}
              </li>
            ))}
          </ul>
          {faults.size > MOST_FAULTS ? (
            <p>and {counted(faults.size - MOST_FAULTS, 'fault')} more.</p>
          ) : null}
        </section>
      )}
    </div>
  )
}
