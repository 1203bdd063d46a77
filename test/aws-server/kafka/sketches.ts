/** The account of every ARN. */
export const account = '123456789012'

/** A cluster in a few words; the rest is made of its name. */
export interface Sketch {
  readonly name: string
  readonly region?: string
  /** Absent: MSK Serverless. */
  readonly type?: string
  readonly brokers?: number
  readonly zones?: number
  readonly version?: string
  readonly storageGiB?: number
  /** Throughput bought for each volume, MiB/s; `off` for one that was switched off. */
  readonly volumeMiBps?: number | 'off'
  readonly tiered?: boolean
  readonly state?: string
  readonly stateInfo?: { readonly code: string; readonly message: string }
  readonly tags?: Readonly<Record<string, string>>
}

const kmsKey = `arn:aws:kms:us-east-1:${account}:key/0b6f9e0c-1f5e-4a53-9e4c-2f6f2f3f7c11`

/** The clusters of the account: of every kind, in every state. */
export const sketches: readonly Sketch[] = [
  {
    name: 'orders',
    type: 'kafka.m5.large',
    version: '3.5.1',
    storageGiB: 1000,
    tags: { team: 'shop' },
  },
  {
    name: 'payments',
    type: 'kafka.m5.4xlarge',
    brokers: 6,
    version: '3.6.0',
    storageGiB: 2000,
    volumeMiBps: 300,
  },
  {
    name: 'clicks',
    type: 'kafka.m7g.xlarge',
    brokers: 6,
    version: '3.7.x.kraft',
    storageGiB: 500,
    tiered: true,
  },
  {
    name: 'audit',
    type: 'kafka.m5.xlarge',
    brokers: 4,
    zones: 2,
    version: '2.8.1',
    storageGiB: 4000,
  },
  {
    name: 'telemetry',
    type: 'kafka.m7g.4xlarge',
    brokers: 9,
    version: '3.8.x',
    storageGiB: 8000,
    volumeMiBps: 500,
  },
  {
    name: 'sandbox',
    type: 'kafka.t3.small',
    brokers: 2,
    zones: 2,
    version: '3.9.x.kraft',
    storageGiB: 10,
    volumeMiBps: 'off',
  },
  { name: 'ledger', type: 'express.m7g.large', version: '3.6.0' },
  { name: 'stream-hub', type: 'express.m7g.4xlarge', brokers: 6, version: '3.9.x.kraft' },
  { name: 'events-serverless' },
  {
    name: 'coming',
    type: 'kafka.m7g.large',
    version: '3.9.x.kraft',
    storageGiB: 100,
    state: 'CREATING',
  },
  {
    name: 'broken',
    type: 'kafka.m5.large',
    version: '3.6.0',
    storageGiB: 100,
    state: 'FAILED',
    stateInfo: { code: 'KMS.NotFound', message: `The key ${kmsKey} was not found` },
  },
  { name: 'going', type: 'kafka.m5.large', version: '3.4.0', storageGiB: 100, state: 'DELETING' },
  {
    name: 'resizing',
    type: 'kafka.m5.4xlarge',
    version: '3.6.0',
    storageGiB: 1500,
    state: 'UPDATING',
  },
  {
    name: 'a-name-as-long-as-amazon-msk-lets-one-be-which-is-64-characters1',
    type: 'kafka.m7g.large',
    version: '4.0.x.kraft',
    storageGiB: 250,
    state: 'MAINTENANCE',
    tags: { 'cost-centre': '4711', owner: 'platform team' },
  },
  {
    name: 'eu-orders',
    region: 'eu-west-1',
    type: 'kafka.m7g.2xlarge',
    version: '3.9.x',
    storageGiB: 1200,
  },
  { name: 'eu-events', region: 'eu-west-1' },
  {
    name: 'tokyo-orders',
    region: 'ap-northeast-1',
    type: 'express.m7g.xlarge',
    version: '3.8.x.kraft',
  },
  {
    name: 'records',
    region: 'us-gov-west-1',
    type: 'kafka.m5.large',
    version: '3.6.0',
    storageGiB: 1000,
  },
]
