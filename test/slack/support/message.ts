import { z } from '@hono/zod-openapi'

/**
 * What Slack takes in a message, with its limits. Sources: https://docs.slack.dev/reference/block-kit/blocks,
 * https://docs.slack.dev/reference/block-kit/block-elements
 */
const text = (most: number) => z.string().min(1).max(most)
const Plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(most), emoji: z.boolean().optional() })
const Mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(most), verbatim: z.boolean().optional() })
const AnyText = (most: number) => z.union([Plain(most), Mrkdwn(most)])

const Button = z.strictObject({
  type: z.literal('button'),
  action_id: text(255),
  text: Plain(75),
  url: z.url().max(3000).optional(),
  value: text(2000).optional(),
})
const Option = z.strictObject({ text: Plain(75), value: text(75) })
const Select = z.strictObject({
  type: z.literal('static_select'),
  action_id: text(255),
  placeholder: Plain(150),
  options: z.array(Option).min(1).max(100),
  initial_option: Option.optional(),
})
const block_id = text(255).optional()

export const Block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('section'),
    block_id,
    text: AnyText(3000).optional(),
    fields: z.array(AnyText(2000)).min(1).max(10).optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: z.array(AnyText(3000)).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal('image'),
    block_id,
    image_url: z.url().max(3000),
    alt_text: text(2000),
    title: Plain(2000).optional(),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z
      .array(z.union([Button, Select]))
      .min(1)
      .max(25),
  }),
])
export type Block = z.infer<typeof Block>

/** A message that Slack takes: 50 blocks, 13,000 characters in all, each name once. */
export const Answered = z
  .strictObject({
    response_type: z.enum(['ephemeral', 'in_channel']),
    text: text(4000),
    replace_original: z.boolean().optional(),
    blocks: z.array(Block).min(1).max(50),
  })
  .refine(({ blocks }) => JSON.stringify(blocks).length <= 13_000, 'more than 13,000 characters')
  .refine(({ blocks }) => {
    const names = blocks.flatMap(({ block_id: name }) => name ?? [])
    return new Set(names).size === names.length
  }, 'a block_id stands twice')
export type Answered = z.infer<typeof Answered>

/** All that a person reads of a message, a line each. */
export const readIn = ({ blocks }: Pick<Answered, 'blocks'>): string =>
  blocks
    .flatMap((block): (string | undefined)[] => {
      switch (block.type) {
        case 'section':
          return [block.text?.text, ...(block.fields ?? []).map((field) => field.text)]
        case 'context':
          return block.elements.map((element) => element.text)
        case 'image':
          return [block.title?.text]
        case 'actions':
          return block.elements.map((element) =>
            element.type === 'button' ? element.text.text : element.placeholder.text,
          )
        default:
          return block satisfies never
      }
    })
    .filter((line) => line !== undefined)
    .join('\n')

/** The buttons and selects of a message. */
export const controlsIn = ({ blocks }: Pick<Answered, 'blocks'>) =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((element) => ({ ...element, block_id: block.block_id }))
      : [],
  )
