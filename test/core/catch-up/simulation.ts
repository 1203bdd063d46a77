interface Partition {
  readonly lag: number
  readonly written: number
}

/**
 * Seconds until no partition lags, found by letting them go by: partition i is read by consumer i mod n,
 * which takes what it can from one of its partitions after the other, each second beginning with the next.
 * Infinity after `most` seconds.
 */
export const secondsSimulated = (
  partitions: readonly Partition[],
  {
    consumers,
    consumedPerSecondPerConsumer: speed,
  }: { readonly consumers: number; readonly consumedPerSecondPerConsumer: number },
  most = Infinity,
): number => {
  const lags = partitions.map(({ lag }) => lag)
  for (let second = 0; second <= most; second++) {
    if (lags.every((lag) => lag <= speed * 1e-9)) return second
    for (let consumer = 0; consumer < Math.min(consumers, lags.length); consumer++) {
      const own = lags.flatMap((_, index) => (index % consumers === consumer ? [index] : []))
      let left = speed
      for (let turn = 0; turn < own.length; turn++) {
        const index = own[(turn + second) % own.length] ?? 0
        const waiting = (lags[index] ?? 0) + (partitions[index]?.written ?? 0)
        const read = Math.min(left, waiting)
        left -= read
        lags[index] = waiting - read
      }
    }
  }
  return Infinity
}
