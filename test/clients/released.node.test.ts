import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { ran } from './tools'

const MINUTE = 60_000
const RELEASED = 'test/clients/released.yaml'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'released-'))
})
afterAll(() => rm(folder, { recursive: true }))

const read = async (path: string) => parse(await readFile(path, 'utf8'))

/** Whether clients made from the released document would break on another. */
const breaks = async (path: string): Promise<boolean> => {
  const { code, out } = await ran('redocly', 'diff', RELEASED, path, '--fail-on', 'major')
  if (code > 1) throw new Error(out)
  return code === 1
}

it(
  'the document breaks no client that was made from the released one',
  async () => {
    expect(await breaks('openapi.yaml')).toBe(false)
  },
  MINUTE,
)

it('every released type and operation has its name still: they are names in generated clients', async () => {
  const [released, now] = await Promise.all([RELEASED, 'openapi.yaml'].map(read))
  const namesIn = ({ components, paths }: typeof now) => [
    ...Object.keys(components.schemas),
    ...Object.values<object>(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => String(operationId)),
    ),
  ]
  expect(namesIn(now)).toEqual(expect.arrayContaining(namesIn(released)))
})

describe('a change that breaks clients is refused:', () => {
  it.each<[string, (document: ReturnType<typeof parse>) => void]>([
    ['an operation that is gone', ({ paths }) => delete paths['/v1/value']],
    [
      'a field of an answer that is gone',
      ({ components }) => delete components.schemas.Plan.properties.demand,
    ],
    [
      'a field of an answer that may be absent now',
      ({ components: { schemas } }) => {
        schemas.Choice.required = schemas.Choice.required.filter(
          (name: string) => name !== 'monthlyUsd',
        )
      },
    ],
    [
      'a field of an answer of another type',
      ({ components: { schemas } }) => {
        schemas.Choice.properties.monthlyUsd.type = 'string'
      },
    ],
    [
      'a field of a request that must be given now',
      ({ components }) => {
        components.schemas.WorkloadInput.required.push('retentionHours')
      },
    ],
    [
      'a field of a request that is gone',
      ({ components }) => delete components.schemas.WorkloadInput.properties.keyed,
    ],
    [
      'a choice of a request that is gone',
      ({ components }) => components.schemas.Preset.enum.pop(),
    ],
    [
      'one more choice in an answer',
      ({ components }) => components.schemas.Constraint.enum.push('moon'),
    ],
    [
      'a narrower range of a request',
      ({ components }) => {
        components.schemas.WorkloadInput.properties.retentionHours.maximum = 100
      },
    ],
  ])(
    '%s',
    async (name, change) => {
      const document = await read(RELEASED)
      change(document)
      const path = join(folder, `${name.replaceAll(' ', '-')}.yaml`)
      await writeFile(path, stringify(document, { aliasDuplicateObjects: false }))
      expect(await breaks(path)).toBe(true)
    },
    MINUTE,
  )
})

it(
  'a field more in an answer, or one more that may be given, breaks nobody',
  async () => {
    const document = await read(RELEASED)
    const { Plan, WorkloadInput } = document.components.schemas
    Plan.properties.note = { type: 'string', description: 'A note.' }
    WorkloadInput.properties.note = { type: 'string', description: 'A note.' }
    const path = join(folder, 'more.yaml')
    await writeFile(path, stringify(document, { aliasDuplicateObjects: false }))
    expect(await breaks(path)).toBe(false)
  },
  MINUTE,
)
