import type { ApiKey, ApiKeys } from '../deps'
import type { Env } from '../settings'

const ENTRY = /^(?:([\w.-]{1,64}):)?([0-9a-f]{64})$/i
/** A path that begins so needs a key, unless the settings say otherwise. */
const API = '/v1/'
const NAME_CHARACTERS = 8

/** API keys as the settings have them; undefined where none are wanted. What cannot be read closes. */
export const apiKeys = (env: Env): ApiKeys | undefined => {
  const prefixes = prefixesIn(env.API_KEYS_FOR)
  const isWanted = env.API_KEYS !== undefined || prefixes !== undefined
  if (!isWanted || prefixes?.length === 0) return undefined
  const { keys, faults } = keysIn(env.API_KEYS)
  const all = [...faults, ...(prefixes === 'unreadable' ? [NO_PREFIXES] : [])]
  return all.length === 0
    ? { isSetUp: true, keys, prefixes: prefixes === 'unreadable' ? ['/'] : (prefixes ?? [API]) }
    : {
        isSetUp: false,
        faults: all,
        prefixes: Array.isArray(prefixes) ? prefixes : closedBy(prefixes),
      }
}

const NO_PREFIXES = 'API_KEYS_FOR is neither all, nor none, nor paths that begin with a slash'

const closedBy = (prefixes: 'unreadable' | undefined): string[] => [prefixes ? '/' : API]

/** Beginnings of the paths that need a key; none for `none`, undefined where nothing is said. */
const prefixesIn = (written: string | undefined): string[] | 'unreadable' | undefined => {
  const entries = entriesOf(written)
  if (entries.length === 0) return undefined
  const [only] = entries
  if (entries.length === 1 && only === 'none') return []
  if (entries.length === 1 && only === 'all') return ['/']
  return entries.every((entry) => entry.startsWith('/')) ? entries : 'unreadable'
}

/** Nothing of an entry is told: somebody may have written a key instead of its hash. */
const keysIn = (
  written: string | undefined,
): { readonly keys: readonly ApiKey[]; readonly faults: readonly string[] } => {
  const entries = entriesOf(written)
  const keys: ApiKey[] = []
  const faults: string[] = []
  for (const [index, entry] of entries.entries()) {
    const [, name, hex] = ENTRY.exec(entry) ?? []
    if (hex === undefined)
      faults.push(`API_KEYS: entry ${index + 1} is no SHA-256 hash in hex, nor name:hash`)
    else keys.push({ name: name ?? hex.slice(0, NAME_CHARACTERS), hash: bytesOf(hex) })
  }
  if (entries.length === 0) faults.push('API_KEYS has no hash of a key')
  return { keys, faults }
}

const entriesOf = (written = ''): string[] =>
  written.split(/[\s,]+/).filter((entry) => entry !== '')

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
