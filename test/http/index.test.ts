import { expect, it } from 'vitest'
import { request } from './client'

it('the root tells a person where to go, and every way leads somewhere', async () => {
  const response = await request('/')
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
  const paths = (await response.text()).match(/^ {2}\/\S+/gm) ?? []
  expect(paths.length).toBeGreaterThan(0)
  for (const path of paths) expect((await request(path.trim())).status, path).toBe(200)
})
