import { amount } from '../../core/words'
import { text } from './escape'

/** Topics that a document names one by one. */
export const MOST_TOPICS = 20

/** How many topics are left out of a table; undefined when none are. */
export const moreTopics = (topics: number): string | undefined => {
  const more = topics - MOST_TOPICS
  if (more <= 0) return undefined
  return text(`And ${amount(more)} more ${more === 1 ? 'topic' : 'topics'}, none of them larger.`)
}
