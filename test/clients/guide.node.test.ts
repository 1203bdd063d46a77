import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { generate } from './generate'

/** Generates into a folder of this test's own; orval has one for all. */
const made = async (name: string): Promise<string> => {
  const folder = name === 'orval' ? name : `${name}-for-guide`
  if (name !== 'orval') await generate(name, folder)
  return folder
}

const guide = await readFile('docs/clients.md', 'utf8')
const excerpts = [...guide.matchAll(/```ts\n((?:\/\*\*|export type)[\s\S]+?)\n```/g)].map(
  ([, excerpt = '']) => excerpt,
)

it('the types that the guide shows are those of a generated file', async () => {
  const types = await readFile(
    `test/clients/generated/${await made('hey-api')}/types.gen.ts`,
    'utf8',
  )
  expect(excerpts).toHaveLength(4)
  for (const excerpt of excerpts) expect(types).toContain(excerpt)
})

const FILES = {
  'openapi-typescript': 'api.d.ts',
  'hey-api': 'types.gen.ts',
  orval: 'api.ts',
  oazapfts: 'api.ts',
} as const

/** Orval has a type for each status. */
const STATUS = /Response\d{3}$/

it.each(Object.entries(FILES))(
  'no type that %s makes is any, or has a number for a name',
  async (name, file) => {
    const text = await readFile(`test/clients/generated/${await made(name)}/${file}`, 'utf8')
    const types = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(types).not.toMatch(/: any\b|<any>|any\[\]|@ts-nocheck/)
    const names = [...types.matchAll(/^\s*(?:export (?:type|interface) )?(\w+)(?: =|:)? \{$/gm)]
    const numbered = names
      .map(([, each = '']) => each)
      .filter((each) => /[a-z]\d+$/.test(each) && !STATUS.test(each))
    expect([...new Set(numbered)].filter((each) => each !== 'MskVersusEc2')).toEqual([])
  },
)

it('the versions of the guide are those that the tests run', async () => {
  const { devDependencies } = JSON.parse(await readFile('test/clients/package.json', 'utf8'))
  for (const name of ['openapi-typescript', 'openapi-fetch', '@hey-api/openapi-ts'])
    expect(guide).toContain(`${name}@${devDependencies[name]}`)
  for (const name of ['orval', 'oazapfts'])
    expect(guide).toContain(`${name} ${devDependencies[name]}`)
})
