/** A way in which AWS sells an instance type, at a price of its own. */
export interface Variant {
  /** Comes before the instance type in the usagetype. */
  readonly usage: string
  readonly operation: string
  /** Of the price of plain Linux. */
  readonly priceTimes: number
  readonly operatingSystem: string
  readonly tenancy: string
  readonly preInstalledSw: string
  readonly capacitystatus: string
  readonly marketoption: string
  /** Sold with reserved offers as well. */
  readonly reservable: boolean
}

/** What the planner plans with: Linux, shared tenancy, nothing installed, used, on demand. */
export const plain: Variant = {
  usage: 'BoxUsage',
  operation: 'RunInstances',
  priceTimes: 1,
  operatingSystem: 'Linux',
  tenancy: 'Shared',
  preInstalledSw: 'NA',
  capacitystatus: 'Used',
  marketoption: 'OnDemand',
  reservable: true,
}

/**
 * What looks like it. The free ones are free in AWS's list too. A Capacity Block is the hardest to
 * tell apart: only its market option and operation differ. An unused reservation costs as much as a
 * used instance in AWS's list; here it costs a little more, so that taking it for one shows.
 */
export const lookalikes: readonly Variant[] = [
  { ...plain, tenancy: 'Dedicated', usage: 'DedicatedUsage', priceTimes: 1.06 },
  { ...plain, tenancy: 'Host', usage: 'HostBoxUsage', priceTimes: 0, reservable: false },
  capacity('UnusedCapacityReservation', 'UnusedBox', 1.02),
  capacity('AllocatedCapacityReservation', 'Reservation', 0),
  { ...plain, operatingSystem: 'RHEL', operation: 'RunInstances:0010', priceTimes: 1.3 },
  { ...plain, operatingSystem: 'SUSE', operation: 'RunInstances:000g', priceTimes: 1.25 },
  {
    ...plain,
    marketoption: 'CapacityBlock',
    operation: 'RunInstances:CB',
    priceTimes: 0,
    reservable: false,
  },
]

/** Not sold on ARM. */
export const x86Lookalikes: readonly Variant[] = [
  { ...plain, operatingSystem: 'Windows', operation: 'RunInstances:0002', priceTimes: 1.9 },
  {
    ...plain,
    preInstalledSw: 'SQL Std',
    operation: 'RunInstances:0004',
    priceTimes: 4.5,
    reservable: false,
  },
]

function capacity(capacitystatus: string, usage: string, priceTimes: number): Variant {
  return { ...plain, capacitystatus, usage, priceTimes, reservable: false }
}
