import { startAwsServer } from './server'

const port = Number(process.argv[2] ?? 9797)

startAwsServer({ port }).then(({ url }) => {
  const dearer = JSON.stringify({ change: [{ usagetype: 'USE1-Kafka.m7g.large', usdTimes: 1.07 }] })
  const denied = JSON.stringify({ fault: { kind: 'denied', operation: 'ListNodes' } })
  const keys = 'AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local'
  const put = (name: string, scenario: string) =>
    `curl -X PUT ${url}/_scenarios/${name} -d '${scenario}'`
  console.log(`The AWS prices of data/ are served at ${url}/`)
  console.log(`AWS_PRICING_ENDPOINT=${url}/ ${keys}  # for the planner`)
  console.log(`${put('changed', dearer)}  # 7 % dearer at AWS_PRICING_ENDPOINT=${url}/changed/`)
  console.log(`MSK clusters, most of them in us-east-1, are served at the same address`)
  console.log(`AWS_KAFKA_ENDPOINT=${url}/ CLUSTERS_TOKEN=local ${keys}  # for the planner`)
  console.log(`${put('denied', denied)}  # nodes denied at AWS_KAFKA_ENDPOINT=${url}/denied/`)
})
