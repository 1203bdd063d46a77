import { z } from '@hono/zod-openapi'
import type { Deps } from '../deps'
import { answerTo } from './answer'
import { phraseIn, phrasesIn, REGION, SHARE } from './blocks/actions'
import { code, note } from './blocks/texts'
import type { Message } from './message'

/** What comes of a click, as far as it is looked at. Source: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const Interaction = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string().regex(/^[UW][A-Z0-9]{1,20}$/) }),
  response_url: z.string(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string().optional(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
})
export type Interaction = z.infer<typeof Interaction>

/** What was clicked; undefined for what is no click on an answer. */
export const interactionIn = (payload: string | null): Interaction | undefined => {
  try {
    return Interaction.safeParse(JSON.parse(payload ?? '')).data
  } catch {
    return undefined
  }
}

/** A message that is sent afterwards. */
type Reply = Message & { readonly replace_original: boolean }

/** What a click asks for; undefined where there is nothing to send, as after a link. */
export const replyTo = async (
  { actions: [action], user }: Interaction,
  deps: Pick<Deps, 'catalogue' | 'catalogueFor' | 'publicBaseUrl'>,
  baseUrl: string,
): Promise<Reply | undefined> => {
  if (action?.action_id === SHARE) {
    const phrases = phrasesIn(action.value ?? '')
    const sharedBy = `Shared by <@${user.id}> · ${phrases.map(asked).join(' · ')}`
    const { ok, content } = await answerTo({ phrases, sharedBy }, deps, baseUrl)
    return ok ? { ...content, response_type: 'in_channel', replace_original: false } : OUTDATED
  }
  if (action?.action_id === REGION) {
    const phrase = phraseIn(action.block_id ?? '')
    const region = action.selected_option?.value
    if (phrase === undefined || !region || !/^[a-z0-9-]+$/.test(region)) return OUTDATED
    const { ok, content } = await answerTo({ phrases: [phrase], region }, deps, baseUrl)
    return { ...content, response_type: 'ephemeral', replace_original: ok }
  }
  return undefined
}

const OUTDATED: Reply = {
  ...note('That answer can no longer be changed or shared: ask again with /kafka-plan'),
  replace_original: false,
}

const asked = (phrase: string): string => code(`/kafka-plan ${phrase}`)
