import type { z } from '@hono/zod-openapi'

/** What a field holds, without the optional around it. */
export const fieldDef = (field: z.core.$ZodType): z.core.$ZodTypeDef => {
  const { def } = field._zod
  // The type of a definition says which of zod's definitions it is.
  return def.type === 'optional' ? fieldDef((def as z.core.$ZodOptionalDef).innerType) : def
}
