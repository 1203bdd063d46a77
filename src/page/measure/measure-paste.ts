import { KNOWN } from '../../measurements/known'
import { measure } from '../../measurements/measure'
import type { Measured, Measurements } from '../../schema/measurements'
import { trafficFields } from '../../schema/topic'
import { readFields } from '../../written/read-fields'
import type { Written } from '../../written/written'
import { DEFAULT_REGION } from '../form/region'
import { fillIn } from './fill-in'
import type { Unread } from './posted'

/** What came of a paste: what was measured, with the fields that it filled; or why nothing was. */
export type Pasted =
  | {
      readonly ok: true
      readonly measurements: Measurements
      readonly filled: readonly Measured[]
    }
  | Unread

/** Doubts that are told of what was not recognised. */
const MOST_DOUBTS = 5

/** Reads a paste, and fills the fields of a page with what was measured in it. */
export const measurePaste = (
  { paste, written }: { readonly paste: string; readonly written: Written },
  regionNames: ReadonlyMap<string, string>,
): { readonly pasted: Pasted; readonly written: Written } => {
  const averageMessageBytes = sizeIn(written, regionNames)
  const outcome = measure({
    text: paste,
    ...(averageMessageBytes === undefined ? {} : { averageMessageBytes }),
  })
  if (!outcome.ok)
    return {
      pasted: {
        ok: false,
        fault: `It was not recognised: what we know is ${KNOWN}`,
        doubts: outcome.doubts.slice(0, MOST_DOUBTS),
        paste,
      },
      written,
    }
  const { measurements } = outcome
  // A size that the form has was not measured: it is what messages were turned into MiB with.
  const isGiven = (field: string) =>
    field === 'averageMessageBytes' && averageMessageBytes !== undefined
  const filled = measurements.measured.filter(({ field }) => !isGiven(field))
  return {
    pasted: { ok: true, measurements, filled },
    written: fillIn(written.size === 0 ? ON_EMPTY_PAGE : written, filled, averageMessageBytes),
  }
}

/** What the form of an empty page says. */
const ON_EMPTY_PAGE: Written = new Map([['region', [DEFAULT_REGION]]])

/** The size of a message that a page says, in a field of its own or in that of the rate. */
const sizeIn = (written: Written, regionNames: ReadonlyMap<string, string>): number | undefined => {
  const [text] = readFields(written, regionNames).query.get('averageMessageBytes') ?? []
  const size = trafficFields.averageMessageBytes.safeParse(text && Number(text))
  return size.success ? size.data : undefined
}
