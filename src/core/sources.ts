/** The article that the partition heuristics are from. */
export const HEURISTICS =
  'Jun Rao, How to choose the number of topics/partitions in a Kafka cluster?'
