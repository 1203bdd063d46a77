import { expect, it } from 'vitest'
import { readField } from '../../src/quantity/read-field'

it.each([
  [
    'averageIngressMiBps',
    '20k msg/s × 2 KB',
    '20,000 messages/s × 2,000 bytes = 9.537 MiB/s compressed',
  ],
  ['peakIngressMiBps', '40k msg/s × 2 KB', '19.073 MiB/s'],
  ['averageEgressMiBps', '40k msg/s × 2 KB', '19.073 MiB/s'],
  ['peakIngressMiBps', '20 MiB/s', '20 MiB/s'],
])(
  '%s of %s is on the wire: messages are compressed by the ratio, rates are already',
  (field, written, understood) => {
    expect(readField(field, written, { compressionRatio: 4 })).toMatchObject({ understood })
  },
)
