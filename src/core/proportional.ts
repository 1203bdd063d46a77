/** Rates that follow the average ingress where nobody gives them, and can keep their ratio where somebody does. */
const FOLLOWING = ['peakIngressMiBps', 'averageEgressMiBps', 'peakEgressMiBps'] as const

/** The ways to give the average ingress. */
const RATES: readonly string[] = ['averageIngressMiBps', 'messagesPerSecond']

/** Whether a field is the rate that others are in proportion to. */
export const isRate = (field: string): boolean => RATES.includes(field)

/**
 * Peak ingress and egress at another rate, MiB/s, each at the ratio it had to the rate that was given;
 * none that was not given, since a default follows anyway, and none without a rate to be in proportion to.
 */
export const followersAt = (
  given: Readonly<Record<string, unknown>>,
  field: string,
  value: number,
): Readonly<Record<string, number>> => {
  const rate = isRate(field) ? given[field] : undefined
  if (typeof rate !== 'number' || rate <= 0) return {}
  return Object.fromEntries(
    FOLLOWING.flatMap((name) => {
      const follower = given[name]
      return typeof follower === 'number' ? [[name, (follower * value) / rate] as const] : []
    }),
  )
}
