import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ran } from './tools'

const MINUTE = 60_000
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linters-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The document, and its form in OpenAPI 3.0.3, which differs in its first line alone. */
const document = async (version: string): Promise<string> => {
  const path = join(folder, `${version}.yaml`)
  const text = await readFile('openapi.yaml', 'utf8')
  await writeFile(path, text.replace('openapi: 3.1.0', `openapi: ${version}`))
  return path
}

describe.each(['3.1.0', '3.0.3'])('OpenAPI %s', (version) => {
  it(
    'has no findings of Redocly',
    async () => {
      const { out } = await ran(
        'redocly',
        ...['lint', await document(version), '--extends', 'recommended', '--format', 'json'],
      )
      const { problems } = JSON.parse(out.slice(out.indexOf('{'), out.lastIndexOf('}') + 1))
      expect(
        problems.map(({ ruleId, location }: Finding) => [ruleId, location[0]?.pointer]),
      ).toEqual([])
    },
    MINUTE,
  )

  it(
    'has no findings of Spectral',
    async () => {
      const ruleset = join(folder, 'spectral.yaml')
      await writeFile(ruleset, 'extends: ["spectral:oas"]\n')
      const { code, out } = await ran('spectral', 'lint', await document(version), '-r', ruleset)
      expect({ code, out: out.trim() }).toEqual({
        code: 0,
        out: "No results with a severity of 'error' found!",
      })
    },
    MINUTE,
  )
})

interface Finding {
  readonly ruleId: string
  readonly location: readonly { readonly pointer?: string }[]
}
