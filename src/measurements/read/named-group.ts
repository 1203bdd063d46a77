const MESSAGE = /consumer group ['`]([^'`]{1,500})['`]/i
const COMMAND = /consumer-groups(?:\.sh|\.bat)?\s/
const OPTION = /\s--group[ =](?:'([^']+)'|"([^"]+)"|(\S+))/g
const LONGEST = 2000

/**
 * The group that a message of kafka-consumer-groups names; undefined where it names none.
 * @example namedGroup("Consumer group 'orders' has no active members.") // 'orders'
 */
export const namedGroup = (text: string): string | undefined =>
  text.length > LONGEST ? undefined : MESSAGE.exec(text)?.[1]

/**
 * The group that the command itself is for: '' where it is for several or says none, undefined where a line is
 * no such command.
 * @example commandedGroup('$ kafka-consumer-groups.sh --describe --group orders') // 'orders'
 */
export const commandedGroup = (text: string): string | undefined => {
  if (text.length > LONGEST || !COMMAND.test(text)) return undefined
  const [option, another] = [...text.matchAll(OPTION)]
  return another ? '' : (option?.slice(1).find((name) => name !== undefined) ?? '')
}

/** Whether a line is a message that kafka-consumer-groups writes between its tables. */
export const isToolMessage = (text: string): boolean =>
  /^\s*(?:Consumer group ['`]|Warning: |Note: |Error: |\[\d{4}-\d\d-\d\d[ T]|\d{4}-\d\d-\d\d[ T]\S+ .*\b(?:WARN|INFO|ERROR)\b)/.test(
    text,
  )
