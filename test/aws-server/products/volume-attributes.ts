interface Volume {
  readonly type: string
  readonly media: string
  readonly size: string
  readonly iops: string
  readonly throughput: string
}

/** As AWS lists them; of gp3 it still showed these in 2024, when the limits were higher already. */
const volumes: Readonly<Record<string, Volume>> = {
  gp3: ssd('General Purpose', '16 TiB', '16000', '1000 MiB/s'),
  gp2: ssd('General Purpose', '16 TiB', '16000', '250 MiB/s'),
  io1: ssd('Provisioned IOPS', '16 TiB', '64000', '1000 MiB/s'),
  io2: ssd('Provisioned IOPS', '64 TiB', '256000', '4000 MiB/s'),
  st1: hdd('Throughput Optimized HDD', '16 TiB', '500 - based on 1 MiB I/O size', '500 MiB/s'),
  sc1: hdd('Cold HDD', '16 TiB', '250 - based on 1 MiB I/O size', '250 MiB/s'),
  standard: hdd('Magnetic', '1 TiB', '40 - 200', '40 - 90 MB/sec'),
}

/**
 * What AWS says of the volume that a usagetype is for: its API name, and on storage its limits.
 * Magnetic volumes have no name in their usagetypes, and io1 is called piops.
 */
export function volumeAttributes(usagetype: string, family: string): Record<string, string> {
  const named = /\.(gp\d|io\d|st1|sc1|piops)/.exec(usagetype)?.[1] ?? 'standard'
  const volumeApiName = named === 'piops' ? 'io1' : named
  const volume = volumes[volumeApiName]
  if (!volume) throw new Error(`no volume ${volumeApiName}`)
  const name = { volumeApiName, volumeType: volume.type }
  if (family !== 'Storage') return name
  return {
    ...name,
    maxThroughputvolume: volume.throughput,
    maxIopsvolume: volume.iops,
    maxVolumeSize: volume.size,
    storageMedia: volume.media,
  }
}

function ssd(type: string, size: string, iops: string, throughput: string): Volume {
  return { type, size, iops, throughput, media: 'SSD-backed' }
}

function hdd(type: string, size: string, iops: string, throughput: string): Volume {
  return { type, size, iops, throughput, media: 'HDD-backed' }
}
