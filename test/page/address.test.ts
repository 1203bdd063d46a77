import { describe, expect, it } from 'vitest'
import { problemOf, request } from '../http/client'
import { attribute, byId, named, textOf, withId } from './document'
import { faultsOn, isAnswered, noteOn, pageOf, sectionText } from './shown-page'

const get = (path: string, method = 'GET') => request(path, { method, redirect: 'manual' })

describe('a blank field', () => {
  it.each([
    ['/?region=', '/'],
    ['/?region=&averageIngressMiBps=+', '/'],
    ['/?region=us-east-1&averageIngressMiBps=', '/?region=us-east-1'],
    ['/?region=us-east-1&x=+%09', '/?region=us-east-1'],
    ['/?x=%20', '/'],
    [
      '/?a=%09&region=us-east-1&b&averageIngressMiBps=5',
      '/?region=us-east-1&averageIngressMiBps=5',
    ],
    ['/?platforms=ec2&platforms=&platforms=msk-express', '/?platforms=ec2&platforms=msk-express'],
    ['/?peakIngressMiBps=3x&candidate=&x=%C3%97', '/?peakIngressMiBps=3x&x=%C3%97'],
    ['/?before=a%3D1%26b%3D&x=', '/?before=a%3D1%26b%3D'],
    ['/?x=%0d%0aset-cookie:a&y=', '/?x=set-cookie%3Aa'],
    ['/?x=%22%3E%3Cscript%3E&y=', '/?x=%22%3E%3Cscript%3E'],
    ['/?//evil.example&x=1', '/?x=1'],
  ])('%s leads to the address without it', async (path, canonical) => {
    const response = await get(path)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(canonical)
    expect((await get(canonical)).status).toBe(200)
  })

  it.each(['/', '/?', '/?region=us-east-1&averageIngressMiBps=5', '/?x=+1+', '/?a=0', '/?%20=1'])(
    '%s has none, and is answered',
    async (path) => {
      expect((await get(path)).status).toBe(200)
    },
  )
})

describe('the page before anything is asked', () => {
  it('welcomes without faults, and tells defaults', async () => {
    const page = await pageOf('')
    expect(faultsOn(page)).toEqual({})
    expect(isAnswered(page)).toBe(false)
    expect(textOf(byId(page, 'welcome-title'))).toBe('What you get')
    expect(attribute(byId(page, 'status'), 'data-summary')).toBe('')
    expect(sectionText(page, 'jump')).toBe('')
    expect(noteOn(page, 'retentionHours')).toBe('Default: 168 hours')
    expect(noteOn(page, 'peakIngressMiBps')).toBe('Default: twice the average')
    expect(noteOn(page, 'consumerGroups')).toBe('Default: 1')
    expect(noteOn(page, 'averageIngressMiBps')).toBe('')
  })

  it('begins in a region, which an address without one does not', async () => {
    const chosenOn = async (query: string) =>
      named(byId(await pageOf(query), 'region'), 'option')
        .filter((option) => attribute(option, 'selected') !== undefined)
        .map((option) => attribute(option, 'value'))
    expect(await chosenOn('')).toEqual(['us-east-1'])
    expect(await chosenOn('averageIngressMiBps=5')).toEqual([''])
    expect(await chosenOn('region=Seoul&averageIngressMiBps=5')).toEqual(['ap-northeast-2'])
  })

  it('asks for the ingress as soon as anything else is said', async () => {
    const page = await pageOf('region=us-east-1')
    expect(Object.keys(faultsOn(page))).toEqual(['averageIngressMiBps'])
    expect(withId(page, 'welcome-title')).toBeUndefined()
  })
})

const POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
]

describe('every page', () => {
  it.each(['/', '/?region=us-east-1&averageIngressMiBps=5', '/?region=x'])(
    '%s is HTML that is asked for anew and runs nothing of others',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8')
      expect(headers.get('cache-control')).toBe('no-cache')
      expect(headers.get('content-security-policy')?.split('; ').sort()).toEqual(POLICY.sort())
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('set-cookie')).toBeNull()
    },
  )

  it('has a HEAD with the same headers and no body', async () => {
    const path = '/?region=us-east-1&averageIngressMiBps=5'
    const [head, whole] = await Promise.all([get(path, 'HEAD'), get(path)])
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'cache-control', 'content-security-policy'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
  })

  it.each(['PATCH', 'PUT', 'DELETE'])('refuses a %s', async (method) => {
    const response = await get('/?region=us-east-1&averageIngressMiBps=5', method)
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST')
    expect((await problemOf(response, 405)).detail).toContain('use GET, HEAD, POST')
  })
})
