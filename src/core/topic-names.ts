import { namesOf } from './words'
import { ALL_TOPICS } from './workload'

/**
 * Which topics are meant, after these words; empty where one stands for the whole workload.
 * @example topicsAfter(' of ', [{ name: 'orders' }]) // ' of orders'
 */
export const topicsAfter = (words: string, topics: readonly { readonly name: string }[]): string =>
  topics.every(({ name }) => name === ALL_TOPICS) ? '' : `${words}${namesOf(topics)}`
