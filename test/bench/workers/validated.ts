import { z } from '@hono/zod-openapi'
import { Hono } from 'hono'

const Query = z.strictObject({
  region: z.string().min(1).max(32),
  averageIngressMiBps: z.coerce.number().min(0.000001).max(1_000_000),
  consumerGroups: z.coerce.number().int().min(0).max(10_000),
})
const app = new Hono()
app.get('/', (c) => {
  const read = Query.safeParse(c.req.query())
  return read.success ? c.json(read.data) : c.json(read.error.issues, 400)
})
/** A route that reads three fields of a query by a schema. */
export default app
