/**
 * Fails a build when the cheapest cluster for a workload costs more than the budget.
 *
 *     BUDGET_USD=15000 node budget.ts
 *
 * Exit codes: 0 within the budget; 1 over it, or no cluster carries the workload;
 * 2 the workload or the budget is refused; 3 no planner answers.
 */
import { readFile } from 'node:fs/promises'
import createClient from 'openapi-fetch'
import type { components, paths } from './api'

const {
  PLANNER = 'http://127.0.0.1:8787',
  WORKLOAD = `${import.meta.dirname}/workload.json`,
  BUDGET_USD = '',
} = process.env

const budgetUsd = Number(BUDGET_USD)
if (!(budgetUsd > 0)) stop(2, `BUDGET_USD must be an amount above 0; got "${BUDGET_USD}"`)

// The planner checks it, and names every fault.
const workload: components['schemas']['WorkloadInput'] = await readFile(WORKLOAD, 'utf8')
  .then(JSON.parse)
  .catch((error) => stop(2, `${WORKLOAD} cannot be read: ${error.message}`))

const answer = await createClient<paths>({ baseUrl: PLANNER })
  .POST('/v1/plan', { body: workload })
  .catch(() => undefined)

const problem = answer?.error
if (problem?.detail) stop(2, ...(problem.errors ?? [problem]).map(({ detail }) => detail))

const comparison = answer?.data?.comparison
if (!comparison) stop(3, `No planner answers at ${PLANNER}`)
if (!comparison.cheapest) stop(1, 'No cluster carries this workload')

const { platform, instanceType, brokers, monthlyUsd } = comparison.cheapest
const cluster = instanceType ? `${platform}, ${brokers} × ${instanceType}` : platform
const cost = `${cluster}, costs ${usd(monthlyUsd)} a month`

if (monthlyUsd > budgetUsd)
  stop(1, `${cost}: ${usd(monthlyUsd - budgetUsd)} more than the budget of ${usd(budgetUsd)}`)
process.stdout.write(`${cost}: within the budget of ${usd(budgetUsd)}\n`)

function usd(amount: number): string {
  return `${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} USD`
}

function stop(exitCode: number, ...lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(exitCode)
}
