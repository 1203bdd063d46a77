import { parseArgs } from 'node:util'
import regionsFile from '../../data/regions.json'
import { nearest } from '../request/nearest'

/** What the command was asked to do; `problems` says, in words, every argument that is not known. */
export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }
  | {
      readonly kind: 'refresh'
      /** Each once, in the order of data/regions.json. */
      readonly regions: readonly string[]
      /** Whether to take what is doubtful and leave out what cannot be read. */
      readonly accept: boolean
      /** The folder of the price files. */
      readonly folder: string
    }

/** Every region of data/regions.json, in its order. */
export const REGIONS: readonly string[] = Object.keys(regionsFile.regions)

const FOLDER = 'data/prices'
const OPTIONS = {
  accept: { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
const ALLOWED = '--accept, --data <folder>, --help'

/** Reads the arguments that follow the name of the command. Never throws. */
export const readArguments = (args: readonly string[]): Arguments => {
  const parsed = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const problems = parsed.tokens.flatMap((token) => {
    if (token.kind === 'positional') return regionProblems(token.value)
    return token.kind === 'option' ? optionProblems(token) : []
  })
  if (problems.length > 0) return { kind: 'wrong', problems }
  const { accept, data, help } = parsed.values
  if (help === true) return { kind: 'help' }
  const asked = new Set(parsed.positionals)
  return {
    kind: 'refresh',
    regions: asked.size === 0 ? REGIONS : REGIONS.filter((region) => asked.has(region)),
    accept: accept === true,
    folder: typeof data === 'string' ? data : FOLDER,
  }
}

const MOST_SUGGESTED = 3

const regionProblems = (written: string): string[] => {
  if (REGIONS.includes(written)) return []
  const near = nearest(written, REGIONS, MOST_SUGGESTED)
  const hint =
    near.length > 0
      ? `the nearest are ${near.join(', ')}`
      : `data/regions.json has ${REGIONS.join(', ')}`
  return [`there is no region ${written}; ${hint}`]
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
}

const optionProblems = ({ name, rawName, value }: OptionToken): string[] => {
  if (!isOption(name)) {
    const [near] = nearest(name, Object.keys(OPTIONS), 1)
    const hint = near === undefined ? '' : `did you mean --${near}? `
    return [`there is no option ${rawName}; ${hint}allowed are ${ALLOWED}`]
  }
  if (OPTIONS[name].type === 'string') {
    return value && !value.startsWith('-') ? [] : [`${rawName} needs a folder`]
  }
  return value === undefined ? [] : [`${rawName} takes no value`]
}

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name)
