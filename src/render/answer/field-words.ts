/** What the names of fields end in when it is their unit. */
const UNIT =
  /(?:UsdPer\w+|MiBpsPerVcpu|MiBps|PercentPerMonth|Percent|Ms|MsPer\w+|KiBPer\w+|Bytes|GiB|Hours|Months|Seconds|Vcpu)$/

/**
 * A field of the workload in words, without its unit.
 * @example fieldWords('averageIngressMiBps') // 'average ingress'
 */
export const fieldWords = (field: string): string =>
  field
    .replace(UNIT, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bec2\b/, 'EC2')
    .replace(/\bs3\b/, 'S3')
