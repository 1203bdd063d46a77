import type { KnownBlock } from '@slack/types'

/** An answer to Slack. */
export interface Message {
  /** Who sees it: the person who asked, or everybody in the channel. */
  readonly response_type: 'ephemeral' | 'in_channel'
  /** What notifications and screen readers say. */
  readonly text: string
  readonly blocks: readonly KnownBlock[]
}

/** A message without the decision who sees it. */
export type Content = Omit<Message, 'response_type'>

/**
 * Most characters of a message, counted as JSON. Slack's documentation is silent; it was seen to refuse from
 * some 13,170 on (https://github.com/slackapi/bolt-js/issues/2509, 2025).
 */
export const MOST_MESSAGE_CHARACTERS = 13_000
/** Most characters of a text in a section. Source: https://docs.slack.dev/reference/block-kit/blocks/section-block */
export const MOST_SECTION_CHARACTERS = 3000
export const MOST_FIELD_CHARACTERS = 2000
/** Most characters of a link, and of the value of a button. Source: https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const MOST_URL_CHARACTERS = 3000
export const MOST_VALUE_CHARACTERS = 2000
/** Most characters of the name of a block. Source: https://docs.slack.dev/reference/block-kit/blocks */
export const MOST_NAME_CHARACTERS = 255

/** A block, and how soon it is left out where not all fit; without a number it stays. */
export interface Weighed {
  readonly block: KnownBlock
  readonly leftOut?: number
}

/**
 * The blocks that fit into a message together: the highest numbers are left out first. Should what stays be
 * too long still, the first alone is kept, and that is said.
 */
export const fitting = (weighed: readonly Weighed[]): readonly KnownBlock[] => {
  const limits = [...new Set(weighed.map(({ leftOut = 0 }) => leftOut))].sort((a, b) => b - a)
  for (const limit of limits) {
    const blocks = weighed.filter(({ leftOut = 0 }) => leftOut <= limit).map(({ block }) => block)
    if (isShort(blocks)) return blocks
  }
  return [...weighed.slice(0, 1).map(({ block }) => block), TOO_LONG]
}

const isShort = (blocks: readonly KnownBlock[]): boolean =>
  JSON.stringify(blocks).length <= MOST_MESSAGE_CHARACTERS

const TOO_LONG: KnownBlock = {
  type: 'context',
  elements: [{ type: 'plain_text', text: 'The rest is too long for Slack: the page shows it.' }],
}
