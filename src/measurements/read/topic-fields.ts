const FIELD =
  /(?:^|\s)(?<name>Topic|TopicId|PartitionCount|ReplicationFactor|Configs|MarkedForDeletion|Partition|Leader|Replicas|Isr|Elr|LastKnownElr|Offline|Observers|Adding Replicas|Removing Replicas):/g
const LONGEST = 20_000

/**
 * The fields of a line of kafka-topics --describe, by name; undefined for any other line.
 * @example topicFields('Topic:orders\tPartitionCount:3\tConfigs:')?.get('PartitionCount') // '3'
 */
export const topicFields = (text: string): ReadonlyMap<string, string> | undefined => {
  if (text.length > LONGEST || !/^\s*Topic:/.test(text)) return undefined
  const names = [...text.matchAll(FIELD)]
  return new Map(
    names.map((match, at) => [
      match.groups?.name ?? '',
      text.slice(match.index + match[0].length, names[at + 1]?.index).trim(),
    ]),
  )
}
