import { quoted } from '../../quantity/quoted'
import type { Said } from './attempt'
import type { Doubt } from './pairs'

const PEAKS = ['peakIngressMiBps', 'peakEgressMiBps']

const isTime = ({ field, bare }: Said): boolean => field === 'retentionHours' && bare === true

/** 50 MB/s a day; 3 groups a week. */
const timeOfWhat: Doubt = ({ said, between }) =>
  isTime(said) && /^an? /i.test(said.text) && !/(?:^| )(?:for|with)$/.test(between)
    ? `${quoted(said.text)} may be how long data is kept, or what something before it is counted over: write keep ${said.text}`
    : undefined

/** In 2 years; costs for 3 years. */
const timeToCome: Doubt = ({ said, between }) =>
  isTime(said) &&
  /(?:^| )(?:in|if|price|pricing|costs?|run|running|plan|planning|go|going|much|use|using|today|now)(?: (?:for|of|a|the|is|be|will|this|it))*$/.test(
    between,
  )
    ? `${quoted(`${between} ${said.text}`)} does not say what lasts so long: write keep ${said.text}, horizon ${said.text}, or reserved 1y`
    : undefined

/** Peak 100 MB/s for 2 hours. */
const timeOfPeak: Doubt = ({ said, before, between, apart }) =>
  isTime(said) && before && PEAKS.includes(before.field) && !apart && between !== ''
    ? `${quoted(`${between} ${said.text}`)} may be how long the peak lasts, which changes no plan, or how long data is kept: write keep ${said.text}, or leave it out`
    : undefined

/** 1h peak 100 MB/s. */
const timeWithPeak: Doubt = ({ said, before, between, apart }) =>
  before &&
  isTime(before) &&
  SHORT.test(before.text) &&
  PEAKS.includes(said.field) &&
  !apart &&
  between === ''
    ? `${quoted(`${before.text} ${said.text}`)} may be how long the peak lasts, which changes no plan, or how long data is kept: write keep ${before.text}, or leave it out`
    : undefined

/** Parts of a day, as a peak lasts. */
const SHORT = /(?:h|hrs?|hours?|mins?|minutes?)$/i

/** 3d 12h local. */
const timeOfLocal: Doubt = ({ said }) => {
  const [value = ''] = said.values
  const [all, local] = [value.replace(LAST_TIME, ''), LAST_TIME.exec(value)?.[0].trim() ?? '']
  return said.field === 'localRetentionHours' && local !== '' && !said.text.endsWith(value)
    ? `${quoted(said.text)} may be one time or two: write local ${value} for one; for two ${all}, ${local} local, with a comma`
    : undefined
}

/** 1 day and 12 hours is one. */
const LAST_TIME = /(?<! and) \d\S*(?: [a-z]+)?$/i

/** What a time may be of, other than how long data is kept. */
export const TIME_DOUBTS: readonly Doubt[] = [
  timeOfWhat,
  timeToCome,
  timeOfPeak,
  timeWithPeak,
  timeOfLocal,
]
