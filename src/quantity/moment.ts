/** Of which moment a rate is. */
export type Moment = 'average' | 'peak'

/** A text without the word for its moment. */
export interface Momentary {
  readonly text: string
  readonly moment: Moment
  /** Whether the word is the last, where it may be of a message size before it. */
  readonly last: boolean
}

const WORD = String.raw`(?<word>average|avg\.?|mean|peak)`
const FIRST = new RegExp(`^(?:(?:on|at) )?(?:the )?${WORD}(?: of)?(?:[:=] ?| )`, 'i')
const LAST = new RegExp(`(?:[ ,]+|,? ?\\()(?<at>on |at )?(?:the )?${WORD}\\)?$`, 'i')
const BETWEEN = /(?: |,) ?(?<at>at )?(?<word>peak)(?= ?[×@,(])/i
/** 3 × the average is no average. */
const MULTIPLIED = /(?:[×x%]|\b(?:times|of|the|its))\s*$/i

/**
 * A text that says of which moment it is, without that; undefined where it does not say.
 * @example momentary('50 MB/s peak') // { text: '50 MB/s', moment: 'peak', last: true }
 */
export const momentary = (text: string): Momentary | undefined => {
  for (const pattern of [FIRST, LAST, BETWEEN]) {
    const found = pattern.exec(text)
    if (!found) continue
    const before = text.slice(0, found.index)
    if (!found.groups?.at && MULTIPLIED.test(before)) continue
    return {
      text: (before + text.slice(found.index + found[0].length)).trim(),
      moment: /^peak/i.test(found.groups?.word ?? '') ? 'peak' : 'average',
      last: pattern === LAST,
    }
  }
  return undefined
}

/** The moment that a field is of; undefined where it is of none. */
export const momentOfField = (field: string): Moment | undefined => {
  if (/^average|^messagesPerSecond$/.test(field)) return 'average'
  return field.startsWith('peak') ? 'peak' : undefined
}

/** The field for the other moment; undefined where there is none. */
export const fieldOfOther = (field: string): string | undefined => {
  if (field === 'messagesPerSecond') return 'peakIngressMiBps'
  const [, moment = '', rate = ''] = /^(average|peak)(.*MiBps)$/.exec(field) ?? []
  if (!rate) return undefined
  return `${moment === 'peak' ? 'average' : 'peak'}${rate}`
}
