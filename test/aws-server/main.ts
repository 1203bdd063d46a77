import { startAwsServer } from './server'

const port = Number(process.argv[2] ?? 9797)

startAwsServer({ port }).then(({ url }) => {
  const dearer = JSON.stringify({ change: [{ usagetype: 'USE1-Kafka.m7g.large', usdTimes: 1.07 }] })
  const keys = 'AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local'
  const put = `curl -X PUT ${url}/_scenarios/changed -d '${dearer}'`
  console.log(`The AWS prices of data/ are served at ${url}/`)
  console.log(`AWS_PRICING_ENDPOINT=${url}/ ${keys}  # for the planner`)
  console.log(`${put}  # 7 % dearer at AWS_PRICING_ENDPOINT=${url}/changed/`)
})
