/** A unit of data; `either` where its letters do not tell bytes from bits. */
export interface DataUnit {
  readonly base: 'bytes' | 'bits' | 'either'
  /** 10 or 2^10, and how often. */
  readonly step: 'decimal' | 'binary'
  readonly steps: number
  /** Whether it ends in ps, as MBps does. */
  readonly perSecond: boolean
}

const PREFIXES = 'kmgtpe'
const NAMES: Readonly<Record<DataUnit['step'], readonly string[]>> = {
  decimal: ['', 'kilo', 'mega', 'giga', 'tera', 'peta', 'exa'],
  binary: ['', 'kibi', 'mebi', 'gibi', 'tebi', 'pebi', 'exbi'],
}

const LETTERS = new RegExp(`^([${PREFIXES}]?)(i?)(b)(ps)?$`, 'i')
const SPELLED = new RegExp(`^([${PREFIXES}]?)(i?)(bit|byte)s?(ps)?$`, 'i')
const NAMED = new RegExp(
  `^(${[...NAMES.decimal, ...NAMES.binary].filter(Boolean).join('|')})(bit|byte)s?$`,
  'i',
)
/** As Kubernetes writes binary sizes. */
const BINARY_PREFIX = new RegExp(`^[${PREFIXES.toUpperCase()}]i$`)

/**
 * The unit that a word stands for; undefined where it is none. MB are megabytes, Mb megabits, mb either;
 * mib are mebibytes.
 * @example dataUnitOf('Gbps') // { base: 'bits', step: 'decimal', steps: 3, perSecond: true }
 */
export const dataUnitOf = (word: string): DataUnit | undefined => {
  if (BINARY_PREFIX.test(word)) return unitOf(`${word}B`, 'bytes')
  const named = NAMED.exec(word)
  if (named) return namedUnit(named)
  const spelled = SPELLED.exec(word)
  if (spelled) return unitOf(word, spelled[3]?.toLowerCase() === 'bit' ? 'bits' : 'bytes')
  return LETTERS.test(word) ? unitOf(word, baseOf(word)) : undefined
}

const unitOf = (word: string, base: DataUnit['base']): DataUnit | undefined => {
  const [, prefix = '', binary = '', , ps = ''] = SPELLED.exec(word) ?? LETTERS.exec(word) ?? []
  if (binary && !prefix) return undefined
  return {
    base,
    step: binary ? 'binary' : 'decimal',
    steps: prefix ? PREFIXES.indexOf(prefix.toLowerCase()) + 1 : 0,
    perSecond: ps !== '',
  }
}

/** All capitals, or all small letters, say nothing of the b; mib says it all the same. */
const baseOf = (word: string): DataUnit['base'] => {
  const letters = word.replace(/ps$/i, '')
  if (word.endsWith('PS')) return 'either'
  if (letters.endsWith('B')) return 'bytes'
  if (/i/i.test(letters)) return letters === letters.toLowerCase() ? 'bytes' : 'either'
  return /^[A-Z]/.test(letters) ? 'bits' : 'either'
}

const namedUnit = ([, name = '', base = '']: readonly string[]): DataUnit => {
  const binary = /bi$/i.test(name)
  const step = binary ? 'binary' : 'decimal'
  return {
    base: base.toLowerCase() === 'bit' ? 'bits' : 'bytes',
    step,
    steps: NAMES[step].indexOf(name.toLowerCase()),
    perSecond: false,
  }
}

/**
 * A unit as it is written without doubt, and in words.
 * @example writtenUnit(unit, 'bits') // { short: 'Mb', long: 'megabits' }
 */
export const writtenUnit = (
  { step, steps }: DataUnit,
  base: 'bytes' | 'bits',
): { readonly short: string; readonly long: string } => {
  const prefix = `${PREFIXES.charAt(steps - 1).toUpperCase()}${step === 'binary' ? 'i' : ''}`
  const bits = step === 'decimal' && steps > 0 ? 'b' : 'bit'
  const short = `${prefix}${base === 'bytes' ? 'B' : bits}`
  return { short, long: `${NAMES[step][steps] ?? ''}${base}` }
}
