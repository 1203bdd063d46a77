import { MS_PER_SECOND } from '../../core/units'
import { quoted } from './quoted'

/** A time in milliseconds since 1970; or why what looks like one is not used, going on after the line. */
export type Instant = { readonly atMs: number } | { readonly doubt: string }

const SHORTEST = 10
const LONGEST = 80
const BEFORE = /^(?:#+|[<>*]+|[=-]{2,})?\s*(?:(?:time|timestamp|date|at)\b\s*[:=]?\s*)?/i
const AFTER = /\s*[#*=-]*$/
const EPOCH = /^(?<seconds>\d{10})(?:\.?(?<ms>\d{3})(?:\d{6})?)?$/

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? '
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
const MONTH = `(?<month>${MONTHS.replaceAll(' ', '|')})`
const OF_MONTH = String.raw`(?<day>\d{1,2}),?`
const CLOCK = String.raw`(?<clock>\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)(?: (?<half>[AP]M))?`
const ZONE = String.raw`(?: ?(?<zone>Z|[A-Z]{2,5}|[+-]\d\d(?::?\d\d)?))?`
const YEAR = String.raw`(?<year>\d{4})`
/** ISO 8601; date in the C locale; in American and British English, as in HTTP's Date too. */
const WRITTEN = [
  String.raw`${YEAR}-(?<month>\d\d)-(?<day>\d\d)[T ]${CLOCK}${ZONE}`,
  `${DAY}${MONTH} ${OF_MONTH} ${CLOCK}${ZONE} ${YEAR}`,
  `${DAY}${OF_MONTH} ${MONTH} ${YEAR},? ${CLOCK}${ZONE}`,
  `${DAY}${OF_MONTH} ${MONTH} ${CLOCK}${ZONE} ${YEAR}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'i'))

/**
 * The time that a line is, with nothing but `time:`, `#` or `at` before it: ISO 8601, the output of date, or
 * seconds or milliseconds since 1970. Undefined for any other line.
 * @example instantOf('# Sat Nov 28 09:34:51 UTC 2026') // { atMs: 1795858491000 }
 */
export const instantOf = (text: string): Instant | undefined => {
  if (text.length < SHORTEST || text.length > LONGEST || !/\d/.test(text)) return undefined
  const time = text.trim().replace(BEFORE, '').replace(AFTER, '').replace(/\s+/g, ' ')
  const { seconds, ms = '0' } = EPOCH.exec(time)?.groups ?? {}
  if (seconds !== undefined) return { atMs: Number(seconds) * MS_PER_SECOND + Number(ms) }
  for (const pattern of WRITTEN) {
    const parts = pattern.exec(time)?.groups
    if (parts) return instantFrom(time, parts)
  }
  return undefined
}

const instantFrom = (time: string, parts: Readonly<Record<string, string>>): Instant => {
  const { year = '', month = '', day = '', clock = '', half, zone } = parts
  const [hours = '', minutes = '', seconds = '0'] = clock.split(':')
  const months = /^\d/.test(month) ? Number(month) : monthNumber(month)
  const date = [Number(year), months - 1, Number(day)] as const
  const local = Date.UTC(...date, hourOf(hours, half), Number(minutes))
  const second = Math.floor(Number(seconds.replace(',', '.')) * MS_PER_SECOND)
  const exists =
    new Date(Date.UTC(...date)).getUTCDate() === date[2] &&
    months <= 12 &&
    hourOf(hours, half) < 24 &&
    Number(minutes) < 60 &&
    second < 60 * MS_PER_SECOND
  if (!exists) return { doubt: `${quoted(time)} is no time there is: write ${EXAMPLE}` }
  const offset = offsetMsOf(zone)
  return offset === undefined
    ? { doubt: `${quoted(time)} ${whyNoZone(zone)}: write it in UTC, such as ${EXAMPLE}` }
    : { atMs: local + second - offset }
}

const EXAMPLE = '2026-11-28T09:34:51Z'

const monthNumber = (name: string): number =>
  MONTHS.toLowerCase().split(' ').indexOf(name.toLowerCase()) + 1

/** Noon is 12 PM, midnight 12 AM. NaN where the hour is none of twelve. */
const hourOf = (hours: string, half: string | undefined): number => {
  if (half === undefined) return Number(hours)
  const ofTwelve = Number(hours) >= 1 && Number(hours) <= 12 ? Number(hours) % 12 : Number.NaN
  return /^p/i.test(half) ? ofTwelve + 12 : ofTwelve
}

const MINUTE_MS = 60 * MS_PER_SECOND

/** Ahead of UTC; undefined where it cannot be told: CST alone is three zones. */
const offsetMsOf = (zone: string | undefined): number | undefined => {
  if (zone === undefined) return undefined
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (sign === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS
}

const whyNoZone = (zone: string | undefined): string =>
  zone === undefined ? 'says no zone' : `is in the zone ${zone}, which is not known here`
