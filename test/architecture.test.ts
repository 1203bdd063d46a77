import { describe, expect, it } from 'vitest'

/**
 * Where each folder or file under src may import from: `runtime` for values, `types` for `import type`
 * on top of that. An entry names a folder or file under src, `../x` for something at the top of the
 * project, or a package; it covers everything below it. A folder may always import itself.
 */
const allowed: Record<string, { runtime: readonly string[]; types: readonly string[] }> = {
  schema: { runtime: ['@hono/zod-openapi'], types: [] },
  core: { runtime: [], types: ['schema'] },
  catalogue: { runtime: ['../data', 'schema'], types: ['core'] },
  measurements: { runtime: ['schema', 'core/catch-up', 'core/units', 'core/words'], types: [] },
  render: {
    runtime: [
      'core/money',
      'core/partitions/tightest',
      'core/units',
      'core/words',
      'd3-scale',
      'd3-shape',
    ],
    types: ['schema'],
  },
  raster: { runtime: ['@resvg/resvg-wasm'], types: [] },
  aws: { runtime: ['@aws-sdk', '@hono/zod-openapi', 'schema'], types: [] },
  quantity: {
    runtime: ['core/field-unit', 'core/units', 'core/words', 'schema', 'fastest-levenshtein'],
    types: [],
  },
  deps: { runtime: [], types: ['schema'] },
  request: {
    runtime: [
      '@hono/zod-openapi',
      'core/proportional',
      'core/workload',
      'fastest-levenshtein',
      'schema',
    ],
    types: ['core/sweep', 'deps', 'hono'],
  },
  written: {
    runtime: [
      'core/field-unit',
      'core/once',
      'core/units',
      'core/words',
      'quantity',
      'render/answer/field-words',
      'request',
      'schema',
      '@hono/zod-openapi',
    ],
    types: ['deps'],
  },
  http: { runtime: entrance(), types: [] },
  slack: { runtime: entrance(), types: ['@slack/types'] },
  page: { runtime: entrance(), types: [] },
  app: {
    runtime: ['http', 'slack', 'page', 'hono', '@hono/zod-openapi'],
    types: ['deps', 'schema'],
  },
  refresh: { runtime: ['@hono/zod-openapi', 'schema', 'catalogue'], types: [] },
  settings: { runtime: [], types: ['deps'] },
  worker: {
    runtime: [
      'app',
      'catalogue',
      'aws',
      'refresh',
      'raster',
      'settings',
      '@resvg/resvg-wasm',
      '@fontsource/inter',
    ],
    types: ['@hono/zod-openapi', 'deps'],
  },
  cli: {
    runtime: [
      'aws',
      'catalogue',
      'refresh',
      'schema',
      '../data',
      'request/nearest',
      'node:fs',
      'node:util',
      'node:process',
    ],
    types: [],
  },
}

function entrance() {
  const ours = [
    'schema',
    'core',
    'catalogue',
    'measurements',
    'render',
    'deps',
    'request',
    'quantity',
    'written',
    '../openapi.yaml',
  ]
  return [...ours, 'hono', '@hono/zod-openapi', 'fastest-levenshtein']
}

const longestFile = 200

interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

/** What breaks the rules in one source file; `path` is relative to the project, such as src/core/plan.ts. */
function violations(path: string, source: string): string[] {
  const owner = ownerOf(path)
  const rule = allowed[owner]
  if (!rule) return [`${path}: ${owner} has no line in the table of import directions`]

  const found = importsOf(source).flatMap(({ from, typeOnly }) => {
    const target = resolve(path, from)
    const reachable = [owner, ...rule.runtime, ...(typeOnly ? rule.types : [])]
    if (reachable.some((entry) => covers(entry, target))) return []
    const hint = rule.types.some((entry) => covers(entry, target)) ? ' except as a type' : ''
    return [`${path}: ${owner} must not import ${from}${hint}`]
  })
  const lines = source.trimEnd().split('\n').length
  if (lines > longestFile) {
    found.push(`${path}: ${lines} lines, at most ${longestFile} are allowed`)
  }
  return found
}

/** src/http/plans.ts belongs to http, src/app.ts to app. */
function ownerOf(path: string): string {
  return path
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replace(/\/.*$/, '')
}

/**
 * The imports and re-exports of a source file. Statements start their line, as the formatter leaves
 * them, so text in a comment is not taken for one. A dynamic import counts as one at run time.
 */
function importsOf(source: string): Import[] {
  const statement =
    /^(?:import\s+(type\s+(?!from\b))?(?:[\w$\s{},*]+?\s+from\s+)?|export\s+(type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})\s+from\s+)['"]([^'"]+)['"]/gm
  const dynamic = /\bimport\(\s*['"`]([^'"`]+)['"`]/g
  return [
    ...[...source.matchAll(statement)].map(([, importType, exportType, from = '']) => ({
      from,
      typeOnly: Boolean(importType ?? exportType),
    })),
    ...[...source.matchAll(dynamic)].map(([, from = '']) => ({ from, typeOnly: false })),
  ]
}

/** What an import reaches, written like the entries of the table. */
function resolve(path: string, from: string): string {
  if (!from.startsWith('.')) return from
  const absolute = new URL(from, `file:///${path}`).pathname.slice(1)
  return absolute.startsWith('src/') ? absolute.slice('src/'.length) : `../${absolute}`
}

function covers(entry: string, target: string): boolean {
  return target === entry || target.startsWith(`${entry}/`) || target === `${entry}.ts`
}

describe('the sources', () => {
  const sources = Object.entries(
    import.meta.glob<string>(['../src/**/*.{ts,tsx}', '!../src/**/*.d.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, source]) => ({ path: path.replace('../', ''), source }))

  it('are read, with their text and their imports', () => {
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.map(({ path }) => path)).toContain('src/worker.ts')
    expect(sources.filter(({ source }) => source.trim() === '')).toEqual([])
    expect(sources.flatMap(({ source }) => importsOf(source)).length).toBeGreaterThan(0)
  })

  it.each(sources)('$path keeps to the import directions and to 200 lines', ({ path, source }) => {
    expect(violations(path, source)).toEqual([])
  })
})

describe('the rule', () => {
  it.each([
    ['src/schema/plan.ts', "import { z } from 'zod'", 'schema must not import zod'],
    [
      'src/schema/plan.ts',
      "import { plan } from '../core/plan'",
      'schema must not import ../core/plan',
    ],
    [
      'src/core/plan.ts',
      "import { Plan } from '../schema/plan'",
      'core must not import ../schema/plan except as a type',
    ],
    [
      'src/core/plan.ts',
      "export { Plan } from '../schema/plan'",
      'core must not import ../schema/plan except as a type',
    ],
    [
      'src/core/platforms/ec2.ts',
      "import '../../catalogue/bundled'",
      'core must not import ../../catalogue/bundled',
    ],
    [
      'src/core/plan.ts',
      "import instances from '../../data/instances.json'",
      'core must not import ../../data/instances.json',
    ],
    [
      'src/catalogue/bundled.ts',
      "import { plan } from '../core/plan'",
      'catalogue must not import ../core/plan except as a type',
    ],
    [
      'src/measurements/burrow.ts',
      "import { plan } from '../core/plan'",
      'measurements must not import ../core/plan',
    ],
    [
      'src/measurements/burrow.ts',
      "import { x } from '../core/units-of-old'",
      'measurements must not import ../core/units-of-old',
    ],
    [
      'src/render/csv.ts',
      "import { Plan } from '../schema/plan'",
      'render must not import ../schema/plan except as a type',
    ],
    [
      'src/render/csv.ts',
      "import type { Plan } from '../core/plan'",
      'render must not import ../core/plan',
    ],
    [
      'src/aws/prices.ts',
      "import { plan } from '../core/plan'",
      'aws must not import ../core/plan',
    ],
    [
      'src/http/plans.ts',
      "import { KafkaClient } from '@aws-sdk/client-kafka'",
      'http must not import @aws-sdk/client-kafka',
    ],
    [
      'src/http/plans.ts',
      "import type { KafkaClient } from '@aws-sdk/client-kafka'",
      'http must not import @aws-sdk/client-kafka',
    ],
    [
      'src/http/plans.ts',
      "const prices = await import('../aws/prices')",
      'http must not import ../aws/prices',
    ],
    [
      'src/http/plans.ts',
      "import regions from '../../data/regions.json'",
      'http must not import ../../data/regions.json',
    ],
    [
      'src/http/plans.ts',
      "import {\n  blocks,\n  command,\n} from '../slack/blocks'",
      'http must not import ../slack/blocks',
    ],
    [
      'src/slack/route.ts',
      "import { html } from '../page/html'",
      'slack must not import ../page/html',
    ],
    ['src/page/html.ts', "export * from '../http/plans'", 'page must not import ../http/plans'],
    [
      'src/app.ts',
      "import { bundled } from './catalogue/bundled'",
      'app must not import ./catalogue/bundled',
    ],
    [
      'src/worker.ts',
      "import { plans } from './http/plans'",
      'worker must not import ./http/plans',
    ],
    [
      'src/core/plan.ts',
      "import { example } from '../../test/fixtures/example'",
      'core must not import ../../test/fixtures/example',
    ],
    ['src/utils/round.ts', '', 'utils has no line in the table of import directions'],
    ['src/core/plan.ts', 'const line = 1\n'.repeat(201), '201 lines, at most 200 are allowed'],
  ])('refuses in %s: %s', (path, source, complaint) => {
    expect(violations(path, source)).toEqual([`${path}: ${complaint}`])
  })

  it.each([
    [
      'src/schema/plan.ts',
      "import { z } from '@hono/zod-openapi'\nimport { Region } from './region'",
    ],
    [
      'src/core/plan.ts',
      "import type { Plan } from '../schema/plan'\nimport { ec2 } from './platforms/ec2'",
    ],
    [
      'src/core/platforms/ec2.ts',
      "export type { Plan } from '../../schema/plan'\nimport { GiB } from '../units'",
    ],
    [
      'src/catalogue/bundled.ts',
      "import volumes from '../../data/volumes.json'\nimport type { X } from '../core/x'",
    ],
    [
      'src/measurements/burrow.ts',
      "import { GiB } from '../core/units'\nimport { Workload } from '../schema/workload'",
    ],
    [
      'src/render/charts/cost.ts',
      "import { scaleLinear } from 'd3-scale'\nimport { GiB } from '../../core/units.ts'",
    ],
    ['src/aws/prices.ts', "import { PricingClient } from '@aws-sdk/client-pricing'"],
    [
      'src/http/plans.ts',
      "import { etag } from 'hono/etag'\nimport openapi from '../../openapi.yaml'",
    ],
    [
      'src/http/plans.ts',
      "import { plan } from '../core/plan'\nimport { csv } from '../render/csv'",
    ],
    ['src/app.ts', "import { plans } from './http/plans'\nimport { slack } from './slack/route'"],
    ['src/worker.ts', "import { createApp } from './app'\nimport { prices } from './aws/prices'"],
    ['src/core/plan.ts', "/**\n * import { x } from '../aws/prices'\n */\nconst from = 'import'"],
    ['src/core/plan.ts', 'const line = 1\n'.repeat(200)],
  ])('accepts in %s: %s', (path, source) => {
    expect(violations(path, source)).toEqual([])
  })
})
