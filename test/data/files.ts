import type { z } from '@hono/zod-openapi'
import {
  ExpressFile,
  InstancesFile,
  KafkaFile,
  RegionsFile,
  ServerlessFile,
  StandardFile,
  VolumesFile,
} from '../../src/schema/data-files'
import { ChangesFile, VersionsFile } from '../../src/schema/msk-files'
import {
  OnDemandFile,
  ProductPricesFile,
  ReservedFile,
  TransferOutFile,
} from '../../src/schema/price-files'
import { WorkloadsFile } from '../../src/schema/workloads-file'

/** Every file of data/ and its schema. */
export const schemas = {
  'regions.json': RegionsFile,
  'instances.json': InstancesFile,
  'kafka.json': KafkaFile,
  'volumes.json': VolumesFile,
  'msk-standard.json': StandardFile,
  'msk-express.json': ExpressFile,
  'msk-serverless.json': ServerlessFile,
  'msk-changes.json': ChangesFile,
  'msk-versions.json': VersionsFile,
  'prices/msk.json': ProductPricesFile,
  'prices/ebs.json': ProductPricesFile,
  'prices/ec2-on-demand.json': OnDemandFile,
  'prices/ec2-reserved.json': ReservedFile,
  'prices/transfer.json': ProductPricesFile,
  'prices/transfer-out-of-region.json': TransferOutFile,
  'workloads.json': WorkloadsFile,
} as const

/** The text of every file of data/, by its path there. */
export const texts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../../data/**/*.json', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => [path.replace('../../data/', ''), text]),
)

/** A file of data/, typed by its schema; a test holds it to that schema. */
const fileOf = <Name extends keyof typeof schemas>(name: Name) =>
  JSON.parse(texts[name] ?? 'null') as z.infer<(typeof schemas)[Name]>

export const { regions } = fileOf('regions.json')
export const { instances } = fileOf('instances.json')
export const standard = fileOf('msk-standard.json')
export const express = fileOf('msk-express.json')
export const mskChanges = fileOf('msk-changes.json')
export const mskVersions = fileOf('msk-versions.json')
export const msk = fileOf('prices/msk.json')
export const ebs = fileOf('prices/ebs.json')
export const onDemand = fileOf('prices/ec2-on-demand.json')
export const reserved = fileOf('prices/ec2-reserved.json')
export const transfer = fileOf('prices/transfer.json')
export const transferOut = fileOf('prices/transfer-out-of-region.json')

/** The price files that plans are made with; each region of one names its source. */
export const planned = { msk, ebs, onDemand, reserved, transfer }

export const brokers = { ...standard.brokers, ...express.brokers }
/** What a broker type is called in the price list: kafka.m7g.large is Kafka.m7g.large. */
export const productOf = (brokerType: string): string =>
  brokerType.charAt(0).toUpperCase() + brokerType.slice(1)

export const size = (record: object | undefined): number => Object.keys(record ?? {}).length
export const sum = (counts: readonly number[]): number =>
  counts.reduce((total, next) => total + next, 0)
