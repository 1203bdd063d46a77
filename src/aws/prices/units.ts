const HOUR = ['hrs', 'hours', 'hour']
const GIB = ['gb', 'gib']

/**
 * How AWS writes the units of data/, in lower case. `Hrs`, `GB-Mo` and `GiBps-mo` are as recorded;
 * `hours` of MSK is reported, and MSK's throughput was never seen in an answer of GetProducts, so each
 * spelling of MiB/s that AWS uses elsewhere will do. GB and MB are 2^30 and 2^20 bytes.
 */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'broker-hour': HOUR,
  'cluster-hour': HOUR,
  'partition-hour': HOUR,
  'instance-hour': HOUR,
  'MCU-hour': HOUR,
  'replicator-hour': HOUR,
  'hour per cluster per auth scheme': HOUR,
  GiB: GIB,
  'GiB, out and in': GIB,
  'GiB-month': ['gb-mo', 'gb-month', 'gib-mo'],
  'IOPS-month': ['iops-mo', 'iops-month'],
  'MiB/s-month': ['mibps-mo', 'mbps-mo', 'mibps-month', 'mbps-month', 'mib/s-month', 'mb/s-month'],
  'GiB/s-month': ['gibps-mo', 'gibps-month'],
}

/** Whether what AWS wrote is the unit that was wanted. */
export const isUnit = (written: string, wanted: string): boolean =>
  spellings[wanted]?.includes(written.toLowerCase()) ?? false
