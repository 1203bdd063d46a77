import { readdirSync, readFileSync } from 'node:fs'
import { startAwsServer } from '../../aws-server/server'
import { operations } from '../../http/document'
import type { Answer } from '../check'
import { faultsOf } from '../check'
import { drawn } from '../draw/draw'
import type { Materials } from '../draw/operation'
import type { FuzzRequest } from '../draw/request'
import { headersOf } from '../sign'
import { startPlanner } from './planner'
import { report } from './report'
import { send } from './send'

/**
 * npm run fuzz -- [count] [seed] [first]: sends hostile requests to a planner, several at a time. A fault is
 * told with the number of its request: `npm run fuzz -- 1 <seed> <number>` sends that one again.
 */
const [count = 20_000, seed = 1, first = 0] = process.argv.slice(2).map(Number)
const CONCURRENCY = 6
const REPEATED = 50
const MOST_BODY_BYTES = 4 * 1024 * 1024
/** With so few requests each is shown with its answer. */
const SHOWN = 3
const MOST_TOLD = 60
const TOLD_CHARACTERS = 400
const MOMENTS = 10
const RECORDINGS = 'test/measurements/recordings'
const SECRETS = {
  SLACK_SIGNING_SECRET: 'slack-secret-of-the-fuzzer',
  CLUSTERS_TOKEN: 'clusters-token-of-the-fuzzer',
  AWS_ACCESS_KEY_ID: 'AKIAFUZZERFUZZERFUZZ',
  AWS_SECRET_ACCESS_KEY: 'aws-secret-of-the-fuzzer',
}
const expectations = { secrets: Object.values(SECRETS), longestMs: 5000 }

const aws = await startAwsServer({})
const planner = await startPlanner({
  ...SECRETS,
  AWS_KAFKA_ENDPOINT: `${aws.url}/`,
  REQUEST_LOG: 'off',
})
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const { add, lines } = report()
const told = new Map<string, number>()
let faults = 0

const tell = (index: number, request: FuzzRequest, fault: string): void => {
  faults += 1
  const kind = `${request.route} ${fault.replace(/\d+/g, 'N')}`
  told.set(kind, (told.get(kind) ?? 0) + 1)
  if ((told.get(kind) ?? 0) > 3 || told.size > MOST_TOLD) return
  const body = request.body
    ? ` ${new TextDecoder().decode(request.body).slice(0, TOLD_CHARACTERS)}`
    : ''
  const heads = JSON.stringify(request.headers).slice(0, TOLD_CHARACTERS)
  print(
    `FAULT ${seed} ${index}: ${fault}: ${request.method} ${request.target.slice(0, TOLD_CHARACTERS)} ${heads}${body}`,
  )
}

const show = ({ method, target }: FuzzRequest, { status, headerText, body }: Answer): void =>
  print(
    `${method} ${target.slice(0, TOLD_CHARACTERS)}\n${status}\n${headerText}\n\n${new TextDecoder().decode(body).slice(0, 10 * TOLD_CHARACTERS)}`,
  )

const arnsOf = async (): Promise<string[]> => {
  const { clusters } = (await (
    await fetch(new URL('/v1/clusters', planner.url), {
      headers: { authorization: `Bearer ${SECRETS.CLUSTERS_TOKEN}` },
    })
  ).json()) as { readonly clusters: readonly { readonly clusterArn: string }[] }
  return clusters.map(({ clusterArn }) => clusterArn)
}

const materials: Materials = {
  operations,
  recordings: readdirSync(RECORDINGS)
    .filter((file) => /\.(?:txt|json)$/.test(file))
    .map((file) => readFileSync(`${RECORDINGS}/${file}`, 'utf8')),
  clusterArns: await arnsOf(),
  clustersToken: SECRETS.CLUSTERS_TOKEN,
}

const one = async (index: number): Promise<void> => {
  const request = drawn(seed, index, materials)
  const headers = await headersOf(request, SECRETS.SLACK_SIGNING_SECRET)
  try {
    const answer = await send(planner.url, request, headers)
    add(request, answer)
    if (count <= SHOWN) show(request, answer)
    for (const fault of faultsOf(request, answer, expectations)) tell(index, request, fault)
    if (request.method !== 'GET' || index % REPEATED !== 0) return
    const again = await send(planner.url, request, headers)
    if (!Buffer.from(again.body).equals(answer.body))
      tell(index, request, 'other bytes when repeated')
  } catch (error) {
    add(request, { status: 0, ms: 0 })
    // What is too large is refused before it has come, so that the sender finds a closed connection.
    if ((request.body?.length ?? 0) > MOST_BODY_BYTES && planner.isRunning()) return
    tell(index, request, `no answer: ${error instanceof Error ? error.message : error}`)
    if (!planner.isRunning()) throw new Error('workerd has ended', { cause: error })
  }
}

const start = performance.now()
const memory = [planner.residentMiB()]
let next = first
const work = async (): Promise<void> => {
  while (next < first + count) {
    const index = next++
    if ((index - first) % Math.ceil(count / MOMENTS) === 0 && index > first) {
      memory.push(planner.residentMiB())
      print(
        `${index - first} requests, ${seconds().toFixed(0)} s, ${memory.at(-1)?.toFixed(0)} MiB, ${faults} faults`,
      )
    }
    await one(index)
  }
}
const seconds = (): number => (performance.now() - start) / 1000

try {
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
} finally {
  memory.push(planner.isRunning() ? planner.residentMiB() : 0)
  for (const line of lines()) print(line)
  for (const [kind, times] of told) print(`${times} × ${kind}`)
  print(
    `seed ${seed}: ${count} requests, ${(count / seconds()).toFixed(0)} a second, ${faults} faults`,
  )
  print(
    `memory of workerd in MiB, start to end: ${memory.map((each) => each.toFixed(0)).join(', ')}`,
  )
  await planner.close()
  await aws.close()
}
if (faults > 0) process.exitCode = 1
