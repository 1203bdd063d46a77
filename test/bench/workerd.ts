import { execFileSync } from 'node:child_process'
import type { Bundle } from './workerd/bundles'
import { compressedKiB, plannerBundle, smallBundle } from './workerd/bundles'
import { load } from './workerd/load'
import { serve } from './workerd/served'

/**
 * The planner in workerd beside Workers that do less, one run, ratios to the empty one. CPU is that of the
 * whole process, so that what is above the empty Worker is what happens in the isolate.
 */
const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50&consumerGroups=3'
const SECONDS = Number(process.argv[2] ?? 4)
const VARIED = 'test/bench/workerd/vary.lua'
const STARTS = 9

const PATHS: readonly (readonly [name: string, path: string, script?: string])[] = [
  ['health', '/healthz'],
  ['partition window', `/v1/partitions?${WORKLOAD}`],
  ['plan', `/v1/plan?${WORKLOAD}`],
  ['plan, each another one', `/v1/plan?${WORKLOAD}`, VARIED],
  ['plan, MSK alone', `/v1/plan?${WORKLOAD}&platforms=msk-standard,msk-express,msk-serverless`],
  ['plan as CSV', `/v1/plan.csv?${WORKLOAD}`],
  ['plan as Markdown', `/v1/plan.md?${WORKLOAD}`],
  ['plan as SVG', `/v1/plan.svg?${WORKLOAD}`],
  ['one number of a plan', `/v1/value?${WORKLOAD}&pick=/comparison/cheapest/monthlyUsd`],
  ['sweep of 50 points', `/v1/sweep?${WORKLOAD}&field=averageIngressMiBps&from=0.1&to=1000`],
  ['page with an answer', `/?${WORKLOAD}`],
  ['plan as PNG', `/v1/plan.png?${WORKLOAD}`],
]

const hasWrk = (): boolean => {
  try {
    execFileSync('sh', ['-c', 'command -v wrk'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const main = async (): Promise<void> => {
  if (!hasWrk()) throw new Error('wrk is missing: apt-get install wrk, or brew install wrk')
  const planner = plannerBundle()
  const served = await serve(planner, '/healthz')
  const plan = await (await fetch(`${served.url}/v1/plan?${WORKLOAD}`)).text()
  const small = [
    ['an empty Worker', await smallBundle('empty'), '/'],
    ['an empty Hono route', await smallBundle('hono'), '/'],
    ['a validated Hono route', await smallBundle('validated'), `/?${WORKLOAD}`],
    [`${plan.length} bytes of a plan, sent`, await smallBundle('static', plan), '/'],
  ] as const
  const rows: Row[] = []
  for (const [name, bundle, path] of small) {
    const other = await serve(bundle, path)
    rows.push({ name, ...(await load(other, path, { seconds: SECONDS })) })
    await other.close()
  }
  for (const [name, path, script] of PATHS)
    rows.push({ name, ...(await load(served, path, { seconds: SECONDS, script })) })
  print(rows)
  console.log(
    `memory of the planner's workerd after all of it: ${served.residentMiB().toFixed(0)} MiB`,
  )
  await served.close()

  const [, empty] = small[0]
  const idle = await startOf(empty, '/')
  const first = await startOf(planner, '/healthz')
  const firstPlan = await startOf(planner, `/v1/plan?${WORKLOAD}`)
  console.log('\nstart of a process to its first answer, medians of', STARTS)
  for (const [name, { wallMs, cpuMs }] of [
    ['an empty Worker', idle],
    ['planner, health', first],
    ['planner, a plan', firstPlan],
  ] as const)
    console.log(
      `${name.padEnd(34)}${wallMs.toFixed(0).padStart(6)} ms ${cpuMs.toFixed(0).padStart(6)} ms CPU`,
    )
  const { all, noPng } = compressedKiB(planner)
  console.log(
    `\ncompressed: ${all.toFixed(0)} KiB, without what only PNGs need ${noPng.toFixed(0)} KiB`,
  )
}

interface Row {
  readonly name: string
  readonly perSecond: number
  readonly cpuMs: number
  readonly failed: number
}

const print = (rows: readonly Row[]): void => {
  const [empty] = rows
  if (!empty) return
  console.log(
    `${'one thread, 4 connections'.padEnd(34)}   per second  ratio      CPU    above the empty Worker`,
  )
  for (const { name, perSecond, cpuMs, failed } of rows)
    console.log(
      `${name.padEnd(34)}${perSecond.toFixed(0).padStart(12)} ${(perSecond / empty.perSecond).toFixed(3).padStart(7)} ${cpuMs.toFixed(3).padStart(7)} ms ${(cpuMs - empty.cpuMs).toFixed(3).padStart(7)} ms${failed > 0 ? `   ${failed} FAILED` : ''}`,
    )
}

const startOf = async (bundle: Bundle, path: string) => {
  const starts: { readonly wallMs: number; readonly cpuMs: number }[] = []
  for (let count = 0; count < STARTS; count++) {
    const served = await serve(bundle, path)
    starts.push(served.start)
    await served.close()
  }
  const middle = (of: 'wallMs' | 'cpuMs') =>
    starts.map((start) => start[of]).sort((one, other) => one - other)[Math.floor(STARTS / 2)] ?? 0
  return { wallMs: middle('wallMs'), cpuMs: middle('cpuMs') }
}

await main()
