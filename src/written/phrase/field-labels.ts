/** What people call a field, before its value and after it, as sources of regular expressions. */
export interface FieldLabel {
  readonly field: string
  readonly before: string
  readonly after: string
  /** Whether the field is itself a bound, so that under and at most say nothing new. */
  readonly isBound?: true
}

const MESSAGE = '(?:message|msg|event|record)'
const INGRESS =
  'ingress|ingest|in|writes?|writing|produc(?:e|es|ed|ing)|throughput|rate|traffic|average|avg|mean|load'
const EGRESS = 'egress|out|reads?|reading|consum(?:e|es|ed|ing|ption)'
const DISKS = '(?:the )?(?:local |broker )?disks?'

/** The more telling labels come first: a peak of reads is no peak of writes. */
export const FIELD_LABELS: readonly FieldLabel[] = [
  {
    field: 'peakEgressMiBps',
    before: `(?:peak|max) (?:${EGRESS})(?: rate)?|(?:${EGRESS}) peaks?`,
    after: `(?:at )?peak (?:${EGRESS})|(?:${EGRESS})(?: at)? peak`,
  },
  {
    field: 'localRetentionHours',
    before: `local(?:ly)?(?: retention)?|(?:keep|kept) local(?:ly)?|hot|on ${DISKS}|(?:move[ds]? to s3|tier(?:ed|ing)?(?: storage)?) (?:after|beyond)`,
    after: `local(?:ly)?(?: retention)?|hot|on ${DISKS}|on (?:the )?brokers|(?:before|until) tier(?:ed|ing)`,
  },
  {
    field: 'peakIngressMiBps',
    before:
      '(?:peak(?:s|ing)?|burst(?:s|ing)?|spik(?:e|es|ing)|max)(?: ingress| rate| writes| throughput| traffic| load)?',
    after: '(?:(?:at )?peaks?|in bursts?|bursts?|spikes?|max)(?: ingress| rate)?',
  },
  {
    field: 'averageEgressMiBps',
    before: `(?:average |avg )?(?:${EGRESS})(?: rate)?`,
    after: `(?:average |avg )?(?:${EGRESS}|read out)`,
  },
  {
    field: 'averageIngressMiBps',
    before: `(?:average |avg )?(?:${INGRESS})`,
    after:
      '(?:average |avg )?(?:ingress|ingest|in|writes?|written|produced|throughput|traffic|average|avg|on average)',
  },
  {
    field: 'retentionHours',
    before:
      '(?:keep(?:s|ing)?|kept|retain(?:s|ed|ing)?|stor(?:e|es|ed|ing)|hold(?:s|ing)?|retention)(?: period| time)?|ret|ttl',
    after: '(?:of )?(?:retention|ret|ttl|history)|kept|retained|stored',
  },
  {
    field: 'consumerGroups',
    before: '(?:consumer )?groups?|cgs?|fan ?-?out(?: of)?|(?:read|consumed) by',
    after:
      'x? ?fan ?-?out|(?:consumer )?(?:groups?|teams?|apps?|applications?|services?) (?:reading|reads?|consuming|consume)',
  },
  {
    field: 'consumerInstances',
    before: 'consumer instances?|consumers (?:per|a|in the largest) group',
    after:
      'consumers? (?:each|(?:a|per) group|in (?:a|each|the largest) group)|consumer instances?',
  },
  {
    field: 'replicationFactor',
    before: 'rf|replication(?: factor)?|replicas|replicated',
    after: 'rf|replication(?: factor)?|replicated',
  },
  {
    field: 'availabilityZones',
    before: '(?:availability )?zones|azs?',
    after: '(?:availability )?zones|azs?',
  },
  { field: 'partitions', before: 'partitions', after: 'partitions' },
  {
    field: 'clientConnections',
    before: '(?:client )?connections',
    after: '(?:client )?connections',
  },
  {
    field: 'averageMessageBytes',
    before: `(?:(?:average|avg|mean) )?${MESSAGE}s?(?: size)?(?: of)?|size|(?:average|avg|mean) size`,
    after: `(?:per|a|each|every) ${MESSAGE}|${MESSAGE}s?(?: size)?|each`,
  },
  {
    field: 'compressionRatio',
    before: 'compress(?:ion|ed)(?: ratio| by)?',
    after: 'compress(?:ion|ed)(?: ratio)?',
  },
  {
    field: 'growthPercentPerMonth',
    before: 'gr(?:owth|owing|ows|ow)(?: rate)?',
    after:
      'growth(?: rate)?(?: (?:a|per|each|every) month| monthly)?|(?:(?:a|per) month )?growth|more (?:each|every) month',
  },
  {
    field: 'horizonMonths',
    before: 'horizon|over(?: the next)?|(?:for|in) the next|plan(?:ned)? ahead',
    after: 'horizon|ahead|(?:planning )?horizon',
  },
  {
    field: 'processingMsPerMessage',
    before: 'processing(?: time)?',
    after: `processing(?: time)?|(?:processing )?(?:per|a|each) ${MESSAGE}`,
  },
  {
    field: 'partitionProduceMiBps',
    before: 'p|per partition',
    after: '(?:per|a|each) partition',
  },
  { field: 'partitionConsumeMiBps', before: 'c|per consumer', after: '(?:per|a|each) consumer' },
  {
    field: 'maxReplicationLatencyMs',
    before: '(?:max )?replication latency',
    after: '(?:max )?replication latency',
    isBound: true,
  },
  {
    field: 'maxUnavailabilitySeconds',
    before: '(?:max )?(?:unavailab(?:le|ility)|downtime|failover(?: time)?)',
    after: '(?:max )?(?:unavailab(?:le|ility)|downtime|failover(?: time)?)',
    isBound: true,
  },
  {
    field: 'engineerUsdPerHour',
    before: 'engineer(?:s|ing)?(?: hours?| time)?',
    after: '(?:an? |per )?engineer(?:ing)?(?: hours?| time)?',
  },
]
