import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { bareDocument } from '../../src/http/openapi'
import { post, request } from '../http/client'

const files = import.meta.glob<string>('../../docs/embedding.md', {
  query: '?raw',
  eager: true,
  import: 'default',
})
const written = files['../../docs/embedding.md'] ?? ''
const WORKLOAD = /^WORKLOAD := (.+)$/m.exec(written)?.[1] ?? ''
/** The page with the variables of its Makefile put in. */
const page = written.replaceAll('$(WORKLOAD)', WORKLOAD).replaceAll('plan.$*', 'plan.svg')

const PLANNERS =
  /(?:http:\/\/127\.0\.0\.1:8787|https:\/\/planner\.example|\$\(PLANNER\))(\/v1\/[^\s"'`)>]+)/g
const urls = [...new Set([...page.matchAll(PLANNERS)].map(([, path = '']) => path))].filter(
  (path) => path.includes('?') && !path.includes('…'),
)

describe('docs/embedding.md', () => {
  it('is read, with its recipes', () => {
    expect(urls.length).toBeGreaterThan(10)
    expect(WORKLOAD).toContain('region=')
  })

  it.each(urls)('%s works', async (path) => {
    const response = await request(path)
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
  })

  it('posts topics that are planned for', async () => {
    const body = /--data '\n(\{.+?\})'/s.exec(page)?.[1] ?? ''
    const response = await post('/v1/plan.md', body)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('clicks')
  })

  const pointers = [...page.matchAll(/^\| (`\/.+?) \|/gm)]
    .flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\/[^`]+)`/g)].map(([, pointer = '']) => pointer),
    )
    .filter((pointer) => !pointer.startsWith('/v1'))

  it.each(pointers)('points to something at %s', async (pointer) => {
    const pick = encodeURIComponent(pointer)
    expect((await request(`/v1/value?${WORKLOAD}&pick=${pick}`)).status).toBe(200)
  })

  it('names every option that a format or a sweep has', () => {
    const app = createApp(withoutRefresh(bundled))
    const names = new Set<string>()
    const { paths = {}, components } = bareDocument(app)
    const forDocuments = Object.entries(paths).filter(([path]) => path !== '/v1/measurements')
    for (const [, methods] of forDocuments)
      for (const { parameters = [] } of [methods.post ?? {}])
        for (const parameter of parameters)
          if ('name' in parameter) names.add(parameter.name)
          else names.add(named(parameter.$ref, components))
    expect(names.size).toBeGreaterThan(5)
    for (const name of [...names, 'field', 'from', 'to', 'points'])
      expect(page, name).toContain(`\`${name}\``)
  })
})

/** The name of a parameter that is written among the components. */
const named = ($ref: string, components: object | undefined): string => {
  const parameters: Readonly<Record<string, { name: string }>> =
    components && 'parameters' in components ? Object(components.parameters) : {}
  return parameters[$ref.replace('#/components/parameters/', '')]?.name ?? $ref
}
