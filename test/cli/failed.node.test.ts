import { expect, it } from 'vitest'
import { workshop } from './workshop'

const { original, now, start, run, requests } = workshop()
const regions = ['eu-west-1', 'eu-west-2']

it.each([
  ['throttled', 'AWS throttled the requests'],
  ['denied', 'the AWS credentials do not allow pricing:GetProducts'],
  ['expired', 'the AWS credentials have expired'],
  ['unavailable', 'AWS failed'],
  ['not-json-body', 'the answer of AWS was not JSON'],
  ['endless', 'the answer of AWS has no end: 20 pages'],
] as const)('%s: the first failure ends it, and nothing is written', async (kind, words) => {
  const { code, stdout, stderr } = await run([...regions, '--accept'], { fault: { kind } })

  expect(code).toBe(1)
  expect(stderr).toContain(`Nothing was written. eu-west-1: MSK: ${words}`)
  expect(stderr).not.toContain('eu-west-2')
  expect(stdout).toBe('')
  expect(now()).toEqual(original())
})

it('a failure after some regions leaves them as they were, too', async () => {
  const { code, stderr } = await run(regions, { fault: { kind: 'denied', after: 40 } })

  expect(stderr).toMatch(/^eu-west-1 {2}\d{3} prices/)
  expect(stderr).toMatch(/^Nothing was written\. eu-west-2: EC2 /m)
  expect(code).toBe(1)
  expect(now()).toEqual(original())
})

it('a failure that passes is tried again', async () => {
  const { code } = await run(['eu-west-1'], { fault: { kind: 'throttled', after: 3, times: 1 } })

  expect(code).toBe(0)
})

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s half way leaves the files as they were', async (signal, exitCode) => {
  const { child, ended } = await start(regions, { fault: { kind: 'no-answer', after: 40 } })
  await expect.poll(requests, { timeout: 10_000 }).toBe(41)
  child.kill(signal)
  const { code, stderr } = await ended

  expect(stderr).toContain('Interrupted: nothing was written.')
  expect(code).toBe(exitCode)
  expect(now()).toEqual(original())
})
