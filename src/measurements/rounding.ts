/** Two digits are written of a MiB/s: half of the last one may be missing. */
export const ROUNDING_MIBPS = 0.005
/** More than this share of a number may not be in doubt. */
export const MOST_DOUBT = 0.01
