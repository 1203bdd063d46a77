/** Bytes in a MiB. Rates are MiB/s, sizes GiB, everywhere inside. */
export const BYTES_PER_MIB = 2 ** 20
export const MIB_PER_GIB = 1024
export const SECONDS_PER_HOUR = 3600
export const MS_PER_SECOND = 1000
/** AWS bills a byte that crosses zones twice: out of one zone, into the other. */
export const BILLED_DIRECTIONS = 2

const BYTES_PER_GIB = 2 ** 30
export const BITS_PER_BYTE = 8
export const MONTHS_PER_YEAR = 12
export const PERCENT = 100

/** 10^6 bytes/s, as EC2 reports EBS baselines, in MiB/s. */
export const mibpsFromMBps = (mbps: number): number => (mbps * 1e6) / BYTES_PER_MIB

/** 10^9 bits/s, as EC2 reports network baselines, in MiB/s. */
export const mibpsFromGbps = (gbps: number): number => (gbps * 1e9) / BITS_PER_BYTE / BYTES_PER_MIB

/** 10^9 bytes, as EC2 reports local disks, in GiB. */
export const gibFromGB = (gigabytes: number): number => (gigabytes * 1e9) / BYTES_PER_GIB

/** GiB that a rate in MiB/s makes in so many hours. */
export const gibIn = (mibps: number, hours: number): number =>
  (mibps * hours * SECONDS_PER_HOUR) / MIB_PER_GIB

/** Forgives the last bits of a division: a value within this factor of a limit is at it. */
export const HAIR = 1 + 1e-12

/**
 * Rounds up to a whole count of zero or more, forgiving the last bits of a division: 3.0000000000000004 is 3.
 * @example countUp(2.885) // 3
 */
export const countUp = (value: number): number =>
  Math.max(0, Math.ceil(value - Math.max(1, value) * (HAIR - 1)))

/**
 * Rounds up to a whole multiple.
 * @example countUpTo(3, 6.25) // 9
 */
export const countUpTo = (step: number, value: number): number => countUp(value / step) * step
