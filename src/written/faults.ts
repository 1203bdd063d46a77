import { unitOfField } from '../core/field-unit'
import { amount } from '../core/words'
import type { Fault } from '../schema/problem'
import { inLabels, outsideQuotes } from './labels'
import type { Written } from './written'

const RATE = 'averageIngressMiBps'
const RATE_WANTED =
  'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB'
const REGION_WANTED = 'Choose a region: prices differ from one to another'
const SIZE_WANTED = 'Say how large a message is: 20k msg/s × 2 KB'
const SIZE = 'averageMessageBytes'
const WITH_MESSAGES = 'required with messagesPerSecond'

/** What was made of the fields of a page before they were checked. */
export interface Told {
  readonly written: Written
  /** Why a field cannot be read. */
  readonly unreadable: ReadonlyMap<string, string>
  /** The field of the page that gave a field of the API another name. */
  readonly origins: ReadonlyMap<string, string>
}

/**
 * Faults of a request by the field of the page that mends them. What cannot be read is told as that,
 * and not as missing; what follows from a field that was written elsewhere is told there.
 */
export const faultsByField = (
  errors: readonly Fault[],
  told: Told,
): ReadonlyMap<string, string> => {
  const faults = new Map<string, string>()
  for (const { pointer, detail } of errors) {
    const name = nameIn(pointer)
    const field = placeOf(name, detail, told)
    if (!told.unreadable.has(field) && !faults.has(field))
      faults.set(field, words({ name, field, detail }, told))
  }
  return new Map([...told.unreadable, ...faults])
}

/** The first name of a JSON pointer (RFC 6901). */
const nameIn = (pointer: string): string =>
  (pointer.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')

/** A rate in messages is written in the field of the rate. */
const placeOf = (name: string, detail: string, { origins }: Told): string =>
  isSizeOfRate(name, detail)
    ? (origins.get('messagesPerSecond') ?? name)
    : (origins.get(name) ?? name)

const isSizeOfRate = (name: string, detail: string): boolean =>
  name === SIZE && detail.includes(WITH_MESSAGES)

const words = (
  { name, field, detail }: { name: string; field: string; detail: string },
  { written }: Told,
): string => {
  if (name === RATE && !written.has(RATE)) return RATE_WANTED
  if (name === 'region' && !written.has('region')) return REGION_WANTED
  if (isSizeOfRate(name, detail) && field === RATE) return SIZE_WANTED
  return sentence(name, detail)
}

/** A fault as it stands below its field: without the name of that, with its unit, numbers made readable. */
const sentence = (name: string, detail: string): string => {
  const own = ownFault(name, detail) ?? detail
  const text = inLabels(outsideQuotes(own, (part) => part.replace(PLAIN_NUMBER, readable)))
  const unit = unitOfField(name)
  const withUnit = own.startsWith(MUST) && unit !== '' ? `${text} (${unit})` : text
  return `${withUnit.charAt(0).toUpperCase()}${withUnit.slice(1)}`
}

const MUST = 'must be '

/** What is said of a field without its name; undefined where the fault begins with something else. */
const ownFault = (name: string, detail: string): string | undefined => {
  if (name === '' || !detail.startsWith(name)) return undefined
  const rest = detail.slice(name.length).replace(INDEX, '')
  if (rest.startsWith(` ${MUST}`)) return rest.slice(1)
  return rest.startsWith(' is ') || rest.startsWith(' only ') ? `it${rest}` : undefined
}

/** The place of an entry of a list. */
const INDEX = /^\[\d+\]/

/** Numbers that are no part of a name or a version. */
const PLAIN_NUMBER = /(?<![\w.-])\d+(?:\.\d+)?(?![\w.-])/g

/** A number with its thousands apart; one that would be rounded stays as it is. */
const readable = (digits: string): string => {
  const words = amount(Number(digits))
  return Number(words.replaceAll(',', '')) === Number(digits) ? words : digits
}
