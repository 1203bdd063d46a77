type Fields = Readonly<Record<string, unknown>>

const MOST_SWEEP_POINTS = 5
const KIB = 1024

/** A request without the contradictions that no schema can say: two ways to say one thing, or half of a way. */
export const consistent = (input: Fields): Fields => {
  if (has(input, 'lagMessages')) return consistentLag(input)
  const { topics } = input
  const whole = Array.isArray(topics)
    ? without(
        { ...input, topics: topics.map((topic, index) => named(withOneRate(topic), index)) },
        ...REPLACED,
      )
    : withOneRate(input)
  return withRange(withEgress(withRetention(whole)))
}

const REPLACED = [
  'averageIngressMiBps',
  'messagesPerSecond',
  'peakIngressMiBps',
  'averageEgressMiBps',
  'peakEgressMiBps',
  'partitions',
]

const named = (topic: Fields, index: number): Fields => ({
  ...topic,
  name: `${String(topic.name).slice(0, 200)}${index}`,
})

const withOneRate = (input: Fields): Fields => {
  const byMessage = has(input, 'messagesPerSecond') && has(input, 'averageMessageBytes')
  const rated = byMessage
    ? without(input, 'averageIngressMiBps')
    : { averageIngressMiBps: 50, ...without(input, 'messagesPerSecond') }
  const sized = has(rated, 'averageMessageBytes')
    ? rated
    : without(rated, 'compressionRatio', 'processingMsPerMessage')
  const average = byMessage
    ? (number(input, 'messagesPerSecond') * number(input, 'averageMessageBytes')) /
      number({ compressionRatio: 1, ...input }, 'compressionRatio') /
      KIB ** 2
    : number(rated, 'averageIngressMiBps')
  return number(sized, 'peakIngressMiBps') < average ? without(sized, 'peakIngressMiBps') : sized
}

const withRetention = (input: Fields): Fields =>
  number(input, 'localRetentionHours') > number({ retentionHours: 168, ...input }, 'retentionHours')
    ? without(input, 'localRetentionHours')
    : input

const withEgress = (input: Fields): Fields =>
  number(input, 'peakEgressMiBps') < number(input, 'averageEgressMiBps')
    ? without(input, 'peakEgressMiBps')
    : input

/** The range of a sweep the right way round; with few values, because each is a plan. */
const withRange = (input: Fields): Fields => {
  if (!has(input, 'field')) return input
  const [from = 0, to = 0] = [number(input, 'from'), number(input, 'to')].sort((a, b) => a - b)
  const points = Math.min(
    number({ points: MOST_SWEEP_POINTS, ...input }, 'points'),
    MOST_SWEEP_POINTS,
  )
  return { ...input, from, to: to > from ? to : from + 1, points }
}

/** A lagging group with one speed, and a largest partition between the mean and the whole. */
const consistentLag = (input: Fields): Fields => {
  const rated =
    has(input, 'consumedPerSecond') && number(input, 'consumers') !== 0
      ? without(input, 'consumedPerSecondPerConsumer')
      : without({ consumedPerSecondPerConsumer: 100, ...input }, 'consumedPerSecond')
  const largest: Record<string, unknown> = { ...rated }
  const lag = number(input, 'lagMessages')
  if (has(input, 'largestPartitionLag'))
    largest.largestPartitionLag = within(number(input, 'largestPartitionLag'), [
      lag / number(input, 'partitions'),
      lag,
    ])
  const writes = number(input, 'producedPerSecond')
  if (has(input, 'largestPartitionProducedPerSecond'))
    largest.largestPartitionProducedPerSecond = within(
      number(input, 'largestPartitionProducedPerSecond'),
      [input.partitions === 1 ? writes : 0, writes],
    )
  return largest
}

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(Math.max(value, least), most)

const has = (input: Fields, name: string): boolean => input[name] !== undefined
/** A number, or NaN, which is neither less nor more than anything. */
const number = (input: Fields, name: string): number => Number(input[name] ?? Number.NaN)
const without = (input: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)))
