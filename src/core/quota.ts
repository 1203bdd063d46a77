import type { Assumptions } from '../schema/assumptions'
import { mibpsFromMBps } from './units'

/**
 * A quota that AWS prints in "MBps", in MiB/s. AWS's own sizing workbook reads the figure as MiB/s,
 * and so do we unless `quotaUnit` says MB/s.
 */
export const quotaMiBps = (
  printed: number,
  { quotaUnit }: Pick<Assumptions, 'quotaUnit'>,
): number => (quotaUnit === 'MiB/s' ? printed : mibpsFromMBps(printed))
