/** What can be pasted, in words. */
export const KNOWN =
  'kafka-producer-perf-test, kafka-consumer-perf-test (also --show-detailed-stats), kafka-consumer-groups --describe, kafka-topics --describe, and answers of Burrow v3'
