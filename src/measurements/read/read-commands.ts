import type { Line } from './found'

/** The command of a tool, as it was typed. */
export interface Command {
  readonly line: number
  readonly lastLine: number
  readonly tool: 'producer' | 'consumer' | 'topics' | 'groups'
  /** Options by name, without dashes; the last where one is repeated. */
  readonly options: ReadonlyMap<string, string>
  /** Settings of the client: `--producer-props acks=all linger.ms=5`, `--command-property`. */
  readonly properties: ReadonlyMap<string, string>
}

const TOOLS = [
  ['producer', /\bkafka-producer-perf-test(?:\.sh|\.bat)?\b|\bProducerPerformance\b/],
  ['consumer', /\bkafka-consumer-perf-test(?:\.sh|\.bat)?\b|\bConsumerPerformance\b/],
  ['groups', /\bkafka-consumer-groups(?:\.sh|\.bat)?\b|\bConsumerGroupCommand\b/],
  ['topics', /\bkafka-topics(?:\.sh|\.bat)?\b|\bTopicCommand\b/],
] as const

/** Options of one tool that name client settings. */
const PROPERTIES = new Set(['producer-props', 'command-property', 'producer-property', 'property'])

/** The commands of Kafka's tools in a paste; one that goes on after a backslash is one command. */
export const readCommands = (lines: readonly Line[]): Command[] => {
  const commands: Command[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const tool = line && TOOLS.find(([, pattern]) => pattern.test(line.text))
    if (!line || !tool || !/\s--?\w/.test(line.text + (lines[index + 1]?.text ?? ''))) continue
    const words: string[] = []
    let last = line
    for (;;) {
      const goesOn = last.text.endsWith('\\')
      for (const word of last.text.replace(/\\$/, '').split(/\s+/)) words.push(word)
      const next = lines[index + 1]
      if (!goesOn || !next) break
      last = next
      index++
    }
    commands.push({ line: line.number, lastLine: last.number, tool: tool[0], ...optionsIn(words) })
  }
  return commands
}

const optionsIn = (words: readonly string[]): Pick<Command, 'options' | 'properties'> => {
  const options = new Map<string, string>()
  const properties = new Map<string, string>()
  let name = ''
  for (const word of words.map(unquoted)) {
    const option = /^--([\w.-]+)(?:=(.*))?$/.exec(word)
    if (option) {
      name = option[1] ?? ''
      if (option[2] !== undefined) options.set(name, option[2])
      continue
    }
    const setting = PROPERTIES.has(name) ? /^([\w.-]+)=(.*)$/.exec(word) : null
    if (setting) properties.set(setting[1] ?? '', setting[2] ?? '')
    else if (name !== '' && word !== '' && !options.has(name)) options.set(name, word)
  }
  return { options, properties }
}

const unquoted = (word: string): string => word.replace(/^(["'])(.*)\1$/, '$2')
