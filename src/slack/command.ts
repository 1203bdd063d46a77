import { isComparison } from '../written/phrase/read-comparison'

/** What the text after the command asks for. */
export type Command = {
  /** Whether everybody in the channel is to see the answer. */
  readonly inChannel: boolean
} & (
  | { readonly kind: 'help' | 'regions' }
  | { readonly kind: 'plan' | 'compare'; readonly phrase: string }
)

const IN_CHANNEL = /(?:^|[ ,;])(?:in[ _-]?(?:the )?channel|publicly)[.!]?(?=$|[ ,;])/gi
const HELP = /^(?:-{0,2}help|-h|usage|\?+|hi|hello)?[!?. ]*$|^help\b/i
const REGIONS = /^(?:(?:list|show|which|what|all) )*regions?[!?. ]*$/i
const NAME = /^\/kafka-plan\b ?/i
const COMPARE = /^compare\b:?\s*/i

/**
 * Reads what is asked for, but not the workload itself.
 * @example commandOf('compare 10MB/s 100MB/s in channel') // { kind: 'compare', phrase: '10MB/s 100MB/s', inChannel: true }
 */
export const commandOf = (written: string): Command => {
  const text = unescaped(written).replace(/\s+/g, ' ').trim().replace(NAME, '')
  const phrase = text.replace(IN_CHANNEL, ' ').trim()
  const inChannel = phrase !== text
  if (HELP.test(phrase)) return { kind: 'help', inChannel: false }
  if (REGIONS.test(phrase)) return { kind: 'regions', inChannel }
  if (COMPARE.test(phrase))
    return { kind: 'compare', phrase: phrase.replace(COMPARE, ''), inChannel }
  return { kind: isComparison(phrase) ? 'compare' : 'plan', phrase, inChannel }
}

/** Slack sends three characters as entities. */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
