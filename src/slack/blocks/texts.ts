import type { ContextBlock, MrkdwnElement, PlainTextElement, SectionBlock } from '@slack/types'
import { cut } from '../../request/shown'
import type { Message } from '../message'
import { MOST_FIELD_CHARACTERS, MOST_SECTION_CHARACTERS } from '../message'

/**
 * A text in which nothing is a mention or a link. Source:
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Characters of what somebody wrote that are repeated to them. */
const MOST_WRITTEN = 200

/** What somebody wrote, as code: there is no markup in it but that of `<`, which is escaped. */
export const code = (written: string): string => {
  const text = written.replaceAll('`', 'ˋ').replace(/\s+/g, ' ').trim()
  return text === '' ? 'nothing' : `\`${escaped(cut(text, MOST_WRITTEN))}\``
}

/** Text with markup; Slack links nothing in it by itself. */
export const mrkdwn = (text: string, most = MOST_SECTION_CHARACTERS): MrkdwnElement => ({
  type: 'mrkdwn',
  text: clipped(text, most),
  verbatim: true,
})

/** Text without markup, as it stands. */
export const plain = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text: clipped(escaped(text), MOST_SECTION_CHARACTERS),
  emoji: false,
})

/** Cut so that neither an escaped character nor one of two halves is cut in two. */
const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/&\w*$|[\ud800-\udbff]$/, '')}…` : text

export const section = (text: string): SectionBlock => ({ type: 'section', text: mrkdwn(text) })

/** Two a row, ten at most. */
export const fields = (texts: readonly string[]): MrkdwnElement[] =>
  texts.map((text) => mrkdwn(text, MOST_FIELD_CHARACTERS))

export const context = (...texts: readonly string[]): ContextBlock => ({
  type: 'context',
  elements: texts.map((text) => mrkdwn(text)),
})

/** A message of one line, to the person who asked alone. */
export const note = (text: string): Message => ({
  response_type: 'ephemeral',
  text,
  blocks: [context(text)],
})
