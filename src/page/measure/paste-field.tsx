import { amount } from '../../core/words'
import { queryFrom } from '../../written/written'
import type { View } from '../view'

/** The id of the form for measurements: a paste is too long for an address, and stays out of it. */
const MEASURE_ID = 'measure'

/** Characters that are sent back of what could not be read. */
const MOST_SHOWN = 200_000
/** What no document may hold; tabs and line ends stay. */
const CONTROL_CHARACTERS = /(?![\t\n])\p{Cc}/gu

/** What a paste is called. */
export const PASTE_LABEL =
  'Output of kafka-producer-perf-test, kafka-consumer-perf-test, kafka-consumer-groups or Burrow'

/** The form that the field below belongs to: forms cannot stand in one another. */
export const MeasureForm = ({ view }: { readonly view: View }) => (
  <form id={MEASURE_ID} method="post" action="/#measured" data-live="" hidden>
    <input type="hidden" name="query" value={queryFrom(view.asked.written).toString()} />
  </form>
)

/** Where what other tools printed is pasted. */
export const PasteField = ({ view: { pasted } }: { readonly view: View }) => {
  const unread = pasted?.ok === false ? pasted : undefined
  const text = (unread?.paste ?? '').replaceAll('\r\n', '\n')
  const isCut = text.length > MOST_SHOWN
  return (
    <div class="field">
      <label for="paste">{PASTE_LABEL}</label>
      <textarea
        id="paste"
        name="paste"
        form={MEASURE_ID}
        rows={4}
        aria-describedby="paste-notes"
        aria-invalid={unread ? 'true' : undefined}
      >
        {text.slice(0, MOST_SHOWN).replace(CONTROL_CHARACTERS, '\uFFFD')}
      </textarea>
      <div id="paste-notes">
        {unread
          ? [unread.fault, ...unread.doubts].map((words) => <p class="fault">{words}</p>)
          : null}
        {isCut ? (
          <p>
            The first {amount(MOST_SHOWN)} of {amount(text.length)} characters are shown.
          </p>
        ) : null}
      </div>
      <p>
        Fills in p, c and what else was measured; read once, kept nowhere. A line “partitions: 6”
        says how many a test had.{' '}
        <noscript>Press Plan first: what was typed since is not sent along.</noscript>
      </p>
      <button type="submit" form={MEASURE_ID}>
        Read measurements
      </button>
    </div>
  )
}
