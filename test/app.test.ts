import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { createApp } from '../src/app'

describe('GET /healthz', () => {
  it('answers 200 and {"status":"ok"} through the deployed entry', async () => {
    const response = await exports.default.fetch('https://planner.example/healthz')

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ok' })
  })

  it('answers the same when the app is called without a network', async () => {
    const response = await createApp({}).request('/healthz')

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({ status: 'ok' })
  })
})
