import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { generate } from './generate'

const guide = await readFile('docs/clients.md', 'utf8')
const excerpts = [...guide.matchAll(/```ts\n((?:\/\*\*|export type)[\s\S]+?)\n```/g)].map(
  ([, excerpt = '']) => excerpt,
)

it('the types that the guide shows are those of a generated file', async () => {
  await generate('hey-api', 'guide')
  const types = await readFile('test/clients/generated/guide/types.gen.ts', 'utf8')
  expect(excerpts).toHaveLength(3)
  for (const excerpt of excerpts) expect(types).toContain(excerpt)
})

it('no type of a generated file is any, or has a number for a name', async () => {
  const file = await readFile('test/clients/generated/guide/types.gen.ts', 'utf8')
  const types = file.replace(/\/\*[\s\S]*?\*\//g, '')
  expect(types).not.toMatch(/: any\b|<any>|any\[\]/)
  const names = [...types.matchAll(/^export type (\w+)/gm)].map(([, name = '']) => name)
  expect(names.filter((name) => /\d$/.test(name))).toEqual(['MskVersusEc2'])
})

it('the versions of the guide are those that the tests run', async () => {
  const { devDependencies } = JSON.parse(await readFile('test/clients/package.json', 'utf8'))
  for (const name of ['openapi-typescript', 'openapi-fetch', '@hey-api/openapi-ts'])
    expect(guide).toContain(`${name}@${devDependencies[name]}`)
  for (const name of ['orval', 'oazapfts'])
    expect(guide).toContain(`${name} ${devDependencies[name]}`)
})
