import type { z } from '@hono/zod-openapi'
import { once } from '../core/once'
import type { Form, FormSchema } from '../request/form'
import type { Format } from './format'

/** A form with the fields of a format on top. */
export const withOptions = <Input>(
  form: Form<Input>,
  { options, faults, adapt }: Pick<Format<never>, 'options' | 'faults' | 'adapt'>,
): Form<Input> => {
  // Made with the first request: extending them all would take longer than a plan.
  const query = once(() => extended(form.query, options))
  const posted = once(() => extended(form.body, options))
  return {
    get query() {
      return query()
    },
    get posted() {
      return posted()
    },
    body: form.body,
    options,
    faults: (input, catalogue) => [...form.faults(input, catalogue), ...(faults?.(input) ?? [])],
    ...(adapt ? { adapt } : {}),
  }
}

/** More fields take nothing away: what the schema reads is an `Input` still. */
const extended = <Input>(schema: FormSchema<Input>, options: z.ZodRawShape): FormSchema<Input> =>
  schema.extend(options) as z.ZodObject as FormSchema<Input>
