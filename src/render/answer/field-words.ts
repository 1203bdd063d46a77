/** What the names of fields end in when it is their unit. */
const UNIT = /(?:MiBpsPerVcpu|MiBps|PercentPerMonth|Ms|Hours|Months|Seconds)$/

/** Fields whose names say something else without their unit, or are no words. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    averageMessageBytes: 'average message size',
    controllerInitMs: 'start of a controller for each partition',
    ec2LeastVcpu: 'least vCPUs of an EC2 broker',
    ec2MostVcpu: 'vCPUs beyond which EC2 throughput does not grow',
    engineerUsdPerHour: 'an hour of engineering',
    fewerBrokersWithinPercent: 'what fewer brokers may cost more',
    heapGiB: 'heap of a broker',
    interZoneUsdPerGiB: 'price of traffic across zones',
    ioUtilisation: 'I/O utilisation',
    mapAreas: 'memory map areas of a broker',
    messagesPerSecond: 'message rate',
    openFiles: 'open files of a broker',
    processingMsPerMessage: 'processing time',
    producerKiBPerPartition: 'producer memory',
    replicationMsPerThousandPartitions: 'replication latency',
    rootVolumeGiB: 'root volume',
    s3UsdPerGiBMonth: 'price of object storage',
    segmentGiB: 'segment size',
    systemMemoryGiB: 'memory of the operating system',
  }),
)

/**
 * A field of the workload in words, without its unit.
 * @example fieldWords('averageIngressMiBps') // 'average ingress'
 */
export const fieldWords = (field: string): string =>
  WORDS.get(field) ??
  field
    .replace(UNIT, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bec2\b/, 'EC2')
