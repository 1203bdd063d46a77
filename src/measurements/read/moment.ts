const WRITTEN = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)[:.,](\d{3})$/

/**
 * A moment as kafka-consumer-perf-test writes it (yyyy-MM-dd HH:mm:ss:SSS, in no zone), in milliseconds
 * that can be subtracted from each other; undefined where it is none.
 */
export const momentOf = (text: string | undefined): number | undefined => {
  const parts = WRITTEN.exec(text?.trim() ?? '')
    ?.slice(1)
    .map(Number)
  if (!parts) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts
  return Date.UTC(year, month - 1, day, hour, minute, second, ms)
}
