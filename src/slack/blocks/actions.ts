import type { ActionsBlock, ActionsBlockElement, Button, StaticSelect } from '@slack/types'
import { MOST_COMPARED } from '../../written/phrase/read-comparison'
import { MOST_NAME_CHARACTERS, MOST_VALUE_CHARACTERS } from '../message'
import { plain } from './texts'

/** Names by which interactions come back. */
export const SHARE = 'share'
export const REGION = 'region'

/** Before the phrase in the name of the block with the select: Slack sends the name back. */
const PHRASE = 'phrase:'

/** A button that opens an address; undefined where there is none. */
export const linkButton = (
  name: string,
  text: string,
  url: string | undefined,
): Button | undefined =>
  url === undefined ? undefined : { type: 'button', action_id: name, text: plain(text), url }

/** A button that shows the answers to these phrases to the channel; undefined where they do not fit into it. */
export const shareButton = (phrases: readonly string[]): Button | undefined => {
  const value = phrases.join('\n')
  return value.length > MOST_VALUE_CHARACTERS
    ? undefined
    : { type: 'button', action_id: SHARE, text: plain('Share in channel'), value }
}

/** The phrases of a share button; no more than can be compared. */
export const phrasesIn = (value: string): readonly string[] =>
  value.split('\n').slice(0, MOST_COMPARED)

/** The actions that there are, in one block; none where there are none. */
export const actions = (elements: readonly (Button | undefined)[]): readonly ActionsBlock[] => {
  const given: ActionsBlockElement[] = elements.filter((element) => element !== undefined)
  return given.length === 0 ? [] : [{ type: 'actions', elements: given }]
}

/** A select that plans the same in another region; none where the phrase does not fit into its block. */
export const regionSelect = (
  phrase: string,
  region: string,
  regionNames: ReadonlyMap<string, string>,
): readonly ActionsBlock[] => {
  const name = `${PHRASE}${phrase}`
  if (name.length > MOST_NAME_CHARACTERS) return []
  const options = [...regionNames].map(([code, name]) => ({
    text: plain(`${code} ${name}`),
    value: code,
  }))
  const chosen = options.find(({ value }) => value === region)
  const select: StaticSelect = {
    type: 'static_select',
    action_id: REGION,
    placeholder: plain('Another region'),
    options,
    ...(chosen && { initial_option: chosen }),
  }
  return [{ type: 'actions', block_id: name, elements: [select] }]
}

/** The phrase in the name of a block; undefined where it has none. */
export const phraseIn = (blockId: string): string | undefined =>
  blockId.startsWith(PHRASE) ? blockId.slice(PHRASE.length) : undefined
