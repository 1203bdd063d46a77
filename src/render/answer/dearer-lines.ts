import { roundUsd } from '../../core/money'
import { dollars } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import type { BillItem } from '../../schema/vocabulary'
import { itemsUsd } from '../bill-items'
import { plainName, platformName } from '../names'

/** A line of the bill of one cluster that exceeds the same line of another. */
export interface DearerLine {
  /** What is billed, in words. */
  readonly words: string
  /** US dollars a month above the other cluster. */
  readonly extraUsd: number
  /** Both amounts, and on which platform the lower one is. */
  readonly amounts: string
}

/** The lines on which a bill exceeds another, that with the largest difference first. */
export const dearerLines = (more: Candidate, less: Candidate): DearerLine[] =>
  kindsOf(more, less)
    .map((kind) => {
      const [moreUsd, lessUsd] = [itemsUsd(more, kind), itemsUsd(less, kind)]
      const lower = lessUsd === 0 ? nothingOn(less, kind) : `${dollars(lessUsd)} on ${sideOf(less)}`
      return {
        words: kind.map(plainName).join(' and '),
        extraUsd: roundUsd(moreUsd - lessUsd),
        amounts: `${dollars(moreUsd)} against ${lower}`,
      }
    })
    .filter(({ extraUsd }) => extraUsd > 0)
    .sort((one, other) => other.extraUsd - one.extraUsd)

/** A platform as one side of a comparison. */
export const sideOf = ({ platform }: Pick<Candidate, 'platform'>): string =>
  platform === 'ec2' ? 'EC2' : platformName(platform)

/** The items of two bills; storage and its tier are one where a tier is billed. */
const kindsOf = (more: Candidate, less: Candidate): BillItem[][] => {
  const items = [...new Set([...more.lineItems, ...less.lineItems].map(({ item }) => item))]
  if (!items.includes('tiered-storage')) return items.map((item) => [item])
  const stored: BillItem[] = ['storage', 'tiered-storage']
  return [stored, ...items.filter((item) => !stored.includes(item)).map((item) => [item])]
}

const nothingOn = (less: Candidate, kind: readonly BillItem[]): string => {
  const isBuiltIn = kind.includes('storage') && less.storageType.startsWith('local-')
  return `nothing on ${sideOf(less)}${isBuiltIn ? ', whose disks are in the price of its instances' : ''}`
}
