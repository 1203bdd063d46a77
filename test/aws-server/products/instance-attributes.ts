import instancesJson from '../../../data/instances.json'
import { code } from '../price-list/code'

interface Instance {
  readonly vcpu: number
  readonly memoryGiB: number
  readonly arch: string
  readonly currentGeneration: boolean
  readonly networkBaselineGbps: number
  readonly networkPeakGbps: number
  readonly ebsBaselineMBps: number
  readonly ebsMaxMBps: number
  readonly localDisk?: { readonly count: number; readonly sizeGB: number; readonly type: string }
}

const instances: Readonly<Record<string, Instance>> = instancesJson.instances

/** True of processors that run no Windows. */
export function isArm(instanceType: string): boolean {
  return /^[a-z]+\d+g/.test(instanceType)
}

/** What AWS says of an instance type wherever it is sold; figures that data/ lacks are left out. */
export function instanceAttributes(instanceType: string): Record<string, string> {
  const arm = isArm(instanceType)
  const intel = arm ? 'No' : 'Yes'
  return {
    enhancedNetworkingSupported: 'Yes',
    intelTurboAvailable: intel,
    classicnetworkingsupport: 'false',
    vpcnetworkingsupport: 'true',
    instanceFamily: familyOf(instanceType),
    intelAvx2Available: intel,
    intelAvxAvailable: intel,
    physicalProcessor: arm ? 'AWS Graviton Processor' : 'Intel Xeon Platinum',
    processorFeatures: 'NA',
    processorArchitecture: '64-bit',
    clockSpeed: 'NA',
    ecu: 'NA',
    gpuMemory: 'NA',
    servicename: 'Amazon Elastic Compute Cloud',
    servicecode: 'AmazonEC2',
    instancesku: code(['instance', instanceType]),
    instanceType,
    normalizationSizeFactor: sizeFactor(instanceType),
    availabilityzone: 'NA',
    ...figures(instanceType),
  }
}

function figures(instanceType: string): Record<string, string> {
  const instance = instances[instanceType]
  if (!instance) return { currentGeneration: 'Yes', storage: 'EBS only' }
  const { localDisk: disk } = instance
  const drive = disk?.type === 'hdd' ? 'HDD' : 'NVMe SSD'
  return {
    memory: `${instance.memoryGiB} GiB`,
    vcpu: String(instance.vcpu),
    currentGeneration: instance.currentGeneration ? 'Yes' : 'No',
    storage: disk ? `${disk.count} x ${disk.sizeGB} ${drive}` : 'EBS only',
    networkPerformance: upTo(instance.networkBaselineGbps, instance.networkPeakGbps, 'Gigabit'),
    dedicatedEbsThroughput: upTo(instance.ebsBaselineMBps * 8, instance.ebsMaxMBps * 8, 'Mbps'),
  }
}

function upTo(baseline: number, peak: number, unit: string): string {
  return baseline < peak ? `Up to ${peak} ${unit}` : `${peak} ${unit}`
}

function familyOf(instanceType: string): string {
  if (/^[di]/.test(instanceType)) return 'Storage optimized'
  if (instanceType.startsWith('c')) return 'Compute optimized'
  return instanceType.startsWith('r') ? 'Memory optimized' : 'General purpose'
}

/** 8 per xlarge, as AWS counts sizes; bare metal has none. */
function sizeFactor(instanceType: string): string {
  const size = instanceType.split('.')[1] ?? ''
  const smaller: Record<string, number> = { nano: 0.25, micro: 0.5, small: 1, medium: 2, large: 4 }
  const times = /^(\d*)xlarge$/.exec(size)?.[1]
  return String(times === undefined ? (smaller[size] ?? 'NA') : Number(times || 1) * 8)
}
