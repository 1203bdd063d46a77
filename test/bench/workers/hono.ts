import { Hono } from 'hono'

const app = new Hono()
app.get('/', (c) => c.text('ok'))
/** A route and nothing else. */
export default app
