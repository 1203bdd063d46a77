import type { ChangeCounts } from '../refresh/changes'
import { countsOf } from '../refresh/changes'
import { diffLines } from './diff'
import type { Review } from './review'

/** One line for a region that was read: `eu-west-1  312 prices, 2 changed, 1 added`. */
export const regionLine = (review: Review): string => {
  const { changed, added, removed, notKept } = countsIn([review])
  const prices = Object.values(review.rows).flatMap((rows) => Object.keys(rows)).length
  const moved = movements({ changed, added, removed: removed + notKept })
  const doubts = review.doubts.length + review.faults.length
  return [
    `${review.wanted.region}  ${counted(prices, 'price')}`,
    ...(moved.length > 0 ? moved : ['unchanged']),
    ...(doubts > 0 ? [counted(doubts, 'doubt')] : []),
  ].join(', ')
}

/** What differs, price by price and region by region, and in the last line how much. */
export const diffText = (reviews: readonly Review[]): string => {
  const { changed, added, removed, notKept } = countsIn(reviews)
  const moved = movements({ changed, added, removed })
  const where = `in ${counted(reviews.length, 'region')}`
  const rest = notKept > 0 ? `; ${notKept} no longer kept` : ''
  const summary =
    moved.length > 0 ? `Prices ${where}: ${moved.join(', ')}` : `Nothing changed ${where}`
  return [...reviews.flatMap(diffLines), `${summary}${rest}.`].join('\n')
}

/** Why nothing was written, reason by reason; undefined where there is no doubt about any region. */
export const refusalText = (reviews: readonly Review[]): string | undefined => {
  const reasons = [...reasonsOf(reviews, 'doubts'), ...reasonsOf(reviews, 'faults')]
  if (reasons.length === 0) return undefined
  return [
    `Nothing was written, for ${counted(reasons.length, 'reason')}:`,
    ...reasons,
    'With --accept, prices that moved or are gone are taken, and what cannot be read is left out.',
  ].join('\n')
}

/** What was taken although it is doubtful, and what was left out; undefined where there is neither. */
export const acceptedText = (reviews: readonly Review[]): string | undefined => {
  const doubts = reasonsOf(reviews, 'doubts')
  const faults = reasonsOf(reviews, 'faults')
  if (doubts.length + faults.length === 0) return undefined
  return [
    ...(doubts.length > 0 ? ['Accepted:', ...doubts] : []),
    ...(faults.length > 0 ? ['Left out, as it cannot be trusted:', ...faults] : []),
  ].join('\n')
}

/** Which files were written, and what they say now. */
export const writtenText = (names: readonly string[], folder: string, today: string): string =>
  names.length === 0
    ? `The files in ${folder} say so already.`
    : `Written to ${folder}: ${names.join(', ')}. They say that AWS gave these prices on ${today}.`

const reasonsOf = (reviews: readonly Review[], kind: 'doubts' | 'faults'): string[] =>
  reviews.flatMap((review) => review[kind].map((reason) => `  ${review.wanted.region}: ${reason}`))

const countsIn = (reviews: readonly Review[]): ChangeCounts & { readonly notKept: number } => ({
  ...countsOf(reviews.flatMap((review) => review.changes)),
  notKept: reviews.flatMap((review) => review.notKept).length,
})

const movements = ({ changed, added, removed }: ChangeCounts): string[] =>
  Object.entries({ changed, added, removed })
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
