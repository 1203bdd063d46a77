import type { MeasurementsInput } from '../schema/measurements-input'

/** A request as one paste: what is known of a reading stands before it, as somebody would have typed it. */
export const pasteOf = ({ text, readings = [] }: MeasurementsInput): string =>
  text ??
  readings
    .flatMap(({ at, partitions, text: own }) => [
      ...(at === undefined ? [] : [new Date(at).toISOString()]),
      ...(partitions === undefined ? [] : [`partitions: ${partitions}`]),
      own,
    ])
    .join('\n')
