/** What the names of fields end in, and what they are counted in; the first that matches counts. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/UsdPerHour$/, 'USD an hour'],
  [/UsdPerGiB$/, 'USD per GiB'],
  [/UsdPerGiBMonth$/, 'USD per GiB-month'],
  [/MiBpsPerVcpu$/, 'MiB/s per vCPU'],
  [/MiBps$/, 'MiB/s'],
  [/PercentPerMonth$/, '% a month'],
  [/Percent$/, '%'],
  [/messagesPerSecond$/, 'messages/s'],
  [/MsPerMessage$/, 'ms a message'],
  [/MsPerThousandPartitions$/, 'ms per 1,000 partitions'],
  [/KiBPerPartition$/, 'KiB a partition'],
  [/Bytes$/, 'bytes'],
  [/GiB$/, 'GiB'],
  [/Hours$|^hoursPerMonth$/, 'hours'],
  [/Months$/, 'months'],
  [/Seconds$/, 's'],
  [/Ms$/, 'ms'],
  [/Vcpu$/, 'vCPU'],
]

/**
 * The unit of a field, which its name ends in; empty for counts and shares.
 * @example unitOfField('retentionHours') // 'hours'
 */
export const unitOfField = (field: string): string =>
  UNITS.find(([ending]) => ending.test(field))?.[1] ?? ''
