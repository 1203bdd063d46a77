import type { OpenAPIHono } from '@hono/zod-openapi'

const TEXT = `Kafka capacity planner: how many partitions, which cluster, what will it cost?

  /v1/plan?region=us-east-1&averageIngressMiBps=50&consumerGroups=3
  /v1/partitions?region=us-east-1&averageIngressMiBps=50
  /v1/sweep?region=us-east-1&field=averageIngressMiBps&from=1&to=1000
  each also as .csv, .md, .svg and .png
  /v1/value?region=us-east-1&averageIngressMiBps=50&pick=/partitions/total
  /v1/price-book
  /v1/prices/us-east-1
  /openapi.yaml
`

/** What a person sees who opens the root: where to go. */
export const indexRoutes = (app: OpenAPIHono): void => {
  app.get('/', (c) => c.text(TEXT))
}
