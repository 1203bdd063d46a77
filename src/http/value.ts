import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import { plan } from '../core/plan'
import type { Deps } from '../deps'
import { cellText } from '../render/csv/csv'
import { workloadForm } from '../request/form'
import { invalidWorkload } from '../request/problem'
import { contentOf } from './contract'
import { decimal } from './csv-format'
import { mediaTypes } from './kinds'
import { PICK_EXAMPLE, pick } from './pick'
import { representationRoutes } from './representation'
import { withOptions } from './with-options'

const MOST_PICK_CHARACTERS = 500
const options = z.object({
  pick: z
    .string()
    .min(1)
    .max(MOST_PICK_CHARACTERS)
    .describe('JSON pointer (RFC 6901) into the plan of the same workload.')
    .openapi({ example: PICK_EXAMPLE }),
  decimal,
})

/** One value of a plan. */
export const valueRoutes = (app: OpenAPIHono, deps: Deps): void =>
  representationRoutes(app, deps, {
    path: '/v1/value',
    tag: 'plan',
    name: 'Value',
    summary: 'One number or word of a plan, for a spreadsheet cell',
    description:
      'The value that a JSON pointer picks out of /v1/plan, as text: a number without separators. A wrong pointer is told with the nearest right ones.',
    form: withOptions(workloadForm, {
      options: options.shape,
      faults: (input) =>
        input.pick === undefined
          ? [
              {
                pointer: '/pick',
                detail: `pick is required: a JSON pointer into the plan, such as ${PICK_EXAMPLE}`,
              },
            ]
          : [],
    }),
    type: mediaTypes.value,
    content: contentOf('value'),
    answer: 'The value.',
    write: (c, input, catalogue) => {
      const { pick: pointer, decimal: style } = options.parse(input)
      const picked = pick(plan(input, catalogue), pointer)
      return picked.ok ? cellText(picked.value, style) : invalidWorkload(c, [picked.fault])
    },
  })
