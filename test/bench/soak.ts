import { setTimeout as delay } from 'node:timers/promises'
import { plannerBundle } from './workerd/bundles'
import { load } from './workerd/load'
import { serve } from './workerd/served'

/**
 * The planner in workerd under load for minutes: what fails, how its memory goes, and whether answers stay
 * byte for byte what they were before. Arguments: seconds, 180 unless said.
 */
const SECONDS = Number(process.argv[2] ?? 180)
const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50&consumerGroups=3'
const ASKED = [
  `/v1/plan?${WORKLOAD}`,
  `/v1/plan.csv?${WORKLOAD}`,
  `/v1/plan.md?${WORKLOAD}`,
  `/v1/plan.svg?${WORKLOAD}`,
  `/v1/plan.png?${WORKLOAD}`,
  `/v1/partitions?${WORKLOAD}&partitionProduceMiBps=5`,
  `/v1/sweep?${WORKLOAD}&field=retentionHours&from=1&to=1000&points=10`,
  '/v1/plan?region=nowhere',
  `/?${WORKLOAD}`,
]
const EVERY_MS = 500
const SHOWN_EVERY = 20

const planner = await serve(plannerBundle(), '/healthz')
const ask = async (path: string): Promise<string> => {
  const answer = await fetch(planner.url + path)
  return `${answer.status} ${Buffer.from(await answer.arrayBuffer()).toString('base64')}`
}
const before = await Promise.all(ASKED.map(ask))

let isOver = false
const underLoad = load(planner, `/v1/plan?${WORKLOAD}`, {
  seconds: SECONDS,
  script: 'test/bench/workerd/vary.lua',
}).finally(() => {
  isOver = true
})
let compared = 0
let different = 0
const memory: number[] = []
for (let round = 0; !isOver; round++) {
  const now = await Promise.all(ASKED.map(ask))
  compared += now.length
  different += now.filter((answer, index) => answer !== before[index]).length
  memory.push(planner.residentMiB())
  if (round % SHOWN_EVERY === 0)
    console.log(`${memory.at(-1)?.toFixed(0)} MiB, ${compared} compared`)
  await delay(EVERY_MS)
}
const { requests, failed, perSecond } = await underLoad
const part = (from: number, to: number) => {
  const some = memory.slice(Math.floor(memory.length * from), Math.ceil(memory.length * to))
  return (some.reduce((sum, mib) => sum + mib, 0) / some.length).toFixed(0)
}
console.log(
  `${SECONDS} s: ${requests} plans by wrk (${perSecond.toFixed(0)} a second), ${failed} failed; ${compared} answers compared, ${different} different; memory ${part(0, 1 / 3)}, ${part(1 / 3, 2 / 3)}, ${part(2 / 3, 1)} MiB on average over the thirds, ${Math.max(...memory).toFixed(0)} at most`,
)
await planner.close()
process.exitCode = failed + different === 0 ? 0 : 1
