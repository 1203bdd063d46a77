import type { z } from '@hono/zod-openapi'
import type {
  ExpressFile,
  InstancesFile,
  KafkaFile,
  ServerlessFile,
  StandardFile,
  VolumesFile,
} from './data-files'
import type { ChangesFile, VersionsFile } from './msk-files'
import type { ServicePrices } from './price-book'
import type { PriceTable } from './price-rows'

/** Facts of AWS and Kafka that are the same in every region. */
export interface Facts {
  readonly kafka: z.infer<typeof KafkaFile>
  readonly standard: z.infer<typeof StandardFile>
  readonly express: z.infer<typeof ExpressFile>
  readonly serverless: z.infer<typeof ServerlessFile>
  readonly volumes: z.infer<typeof VolumesFile>
  readonly hardware: z.infer<typeof InstancesFile>
  readonly changes: z.infer<typeof ChangesFile>
  readonly versions: z.infer<typeof VersionsFile>
}

/** One price, ready to be put on a bill. */
export interface Price {
  readonly service: string
  readonly usagetype: string
  readonly unit: string
  readonly usd: number
  readonly asOf: string
  readonly source: string
  /** What one commits to for the price, where that is anything. */
  readonly terms?: string
}

/** The prices of one region, by table and key, and the facts. */
export interface RegionCatalogue {
  readonly region: string
  readonly name: string
  /** What EC2 and transfer usagetypes of the region start with. */
  readonly usagetypePrefix: string
  readonly facts: Facts
  readonly prices: Readonly<Record<PriceTable, ReadonlyMap<string, Price>>>
  readonly services: readonly ServicePrices[]
  /** Tells live prices of a region apart, two of one day too; absent where the bundled ones are in use. */
  readonly version?: string
  /** The lists among them that nobody has read or confirmed for so many days. */
  readonly old?: { readonly afterDays: number; readonly lists: readonly ServicePrices[] }
  /** Why live prices of the region are not in use though they should be, in words. */
  readonly liveFault?: string
}

/** Everything a plan is calculated from, but the workload. */
export interface Catalogue {
  readonly source: 'bundled' | 'live'
  readonly regionNames: ReadonlyMap<string, string>
  readonly services: readonly ServicePrices[]
  readonly facts: Facts
  region(code: string): RegionCatalogue | undefined
}
