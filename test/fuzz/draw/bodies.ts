import { HOSTILE_JSON, HOSTILE_NAMES, HOSTILE_TEXTS } from './hostile'
import type { Random } from './random'
import { bytesOf } from './request'

const LEVELS = 100_000
const DEEP: readonly string[] = [
  '['.repeat(LEVELS),
  `${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`,
  `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`,
  `{"topics":${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}}`,
  `{"region":"us-east-1","averageIngressMiBps":5,"topics":[${'{},'.repeat(10_000)}{}]}`,
  `{${Array.from({ length: 10_000 }, (_, index) => `"f${index}":1`).join(',')}}`,
  `{"region":"us-east-1","averageIngressMiBps":1${'0'.repeat(100_000)}}`,
]
const TOO_LARGE = bytesOf(`{"a":"${'x'.repeat(4 * 1024 * 1024)}"}`)

/** A JSON object with one of its fields made odd. */
export const bentJson = (random: Random, fields: Readonly<Record<string, unknown>>): string => {
  const names = Object.keys(fields)
  const bent = random.chance(0.6) && names.length > 0 ? random.pick(names) : undefined
  const parts = Object.entries(fields).map(([name, value]) =>
    name === bent
      ? `${JSON.stringify(name)}:${oddValue(random)}`
      : `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  )
  if (bent === undefined || random.chance(0.2))
    parts.push(`${JSON.stringify(random.pick(HOSTILE_NAMES))}:${oddValue(random)}`)
  if (random.chance(0.1) && parts[0]) parts.push(parts[0])
  return `{${parts.join(',')}}`
}

const oddValue = (random: Random): string =>
  random.chance(0.7) ? random.pick(HOSTILE_JSON) : JSON.stringify(random.pick(HOSTILE_TEXTS))

/** Bytes that are no JSON, or JSON that nobody means to send. */
export const hostileBody = (random: Random, text: string): Uint8Array<ArrayBuffer> => {
  const bytes = bytesOf(text)
  switch (random.below(14)) {
    case 0:
      return bytesOf(random.pick(DEEP))
    case 1:
      return utf16(text)
    case 2:
      return joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes)
    case 3:
      return joined(bytes, Uint8Array.of(0xff, 0xfe, 0xc0, 0xaf, 0xed, 0xa0, 0x80))
    case 4:
      return bytesOf(text.replace(/[a-z]/i, '\0'))
    case 5:
      return bytes.slice(0, random.below(bytes.length + 1))
    case 6:
      return bytesOf(random.pick(HOSTILE_JSON))
    case 7:
      return bytesOf(`${text}${text}`)
    case 8:
      return bytesOf(`${' '.repeat(100_000)}${text}`)
    case 9:
      return Uint8Array.from({ length: random.below(300) }, () => random.below(256))
    case 10:
      return flipped(random, bytes)
    case 11:
      return random.chance(0.02) ? TOO_LARGE : bytesOf('')
    default:
      return bytesOf(bentJson(random, { region: 'us-east-1', averageIngressMiBps: 5 }))
  }
}

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0)).buffer)

const joined = (one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

/** Some bytes changed, left out or doubled. */
export const flipped = (random: Random, bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const changed = Uint8Array.from(bytes)
  for (let times = 1 + random.below(8); times > 0 && changed.length > 0; times--)
    changed[random.below(changed.length)] = random.below(256)
  if (random.chance(0.3)) return joined(changed, changed.slice(random.below(changed.length + 1)))
  return changed
}
