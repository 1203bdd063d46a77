import plan from './plan.txt'

/** The bytes of a plan, made by nobody: what sending them takes. */
export default {
  fetch: (): Response =>
    new Response(plan, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
}
