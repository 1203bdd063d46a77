import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const BIN = resolve('node_modules/.bin')
const FOLDER = resolve('node_modules/.cache/bench')
const SETTINGS = {
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}

/** A Worker as workerd serves it: a folder with its modules. */
export interface Bundle {
  readonly name: string
  readonly folder: string
}

/** The planner as `npm run build` makes it. */
export const plannerBundle = (): Bundle => {
  const folder = emptied('planner')
  execFileSync(join(BIN, 'wrangler'), ['deploy', '--dry-run', '--outdir', folder], {
    env: { ...process.env, ...SETTINGS },
    stdio: 'ignore',
  })
  return { name: 'planner', folder }
}

/** One of the small Workers of this folder; `text` is what it imports as plan.txt. */
export const smallBundle = async (name: string, text = ''): Promise<Bundle> => {
  const folder = emptied(name)
  await build({
    entryPoints: [`test/bench/workers/${name}.ts`],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
    plugins: [
      {
        name: 'text',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /plan\.txt$/ }, () => ({ path: 'plan.txt', namespace: 'text' }))
          onLoad({ filter: /.*/, namespace: 'text' }, () => ({ contents: text, loader: 'text' }))
        },
      },
    ],
  })
  return { name, folder }
}

const emptied = (name: string): string => {
  const folder = join(FOLDER, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

const KINDS = [
  [/\.wasm$/, 'wasm'],
  [/\.woff2$/, 'data'],
  [/\.(?:yaml|txt|html)$/, 'text'],
] as const

/** The modules of a bundle besides its script, and their kinds in workerd's configuration. */
export const modulesOf = ({ folder }: Bundle): { readonly file: string; readonly kind: string }[] =>
  readdirSync(folder).flatMap((file) => {
    const kind = KINDS.find(([pattern]) => pattern.test(file))?.[1]
    return kind === undefined ? [] : [{ file, kind }]
  })

/** Writes workerd's configuration of a bundle, and gives its path. */
export const configOf = (bundle: Bundle, port: number): string => {
  const modules = [
    '(name = "worker.js", esModule = embed "worker.js")',
    ...modulesOf(bundle).map(({ file, kind }) => `(name = "./${file}", ${kind} = embed "${file}")`),
  ]
  const path = join(bundle.folder, 'config.capnp')
  writeFileSync(
    path,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${modules.join(', ')}],
  compatibilityDate = "${compatibilityDate()}",
);
`,
  )
  return path
}

const compatibilityDate = (): string =>
  /^compatibility_date = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))?.[1] ?? ''

/** KiB of a bundle, compressed: all of it, and less what only pictures need. */
export const compressedKiB = (bundle: Bundle): { readonly all: number; readonly noPng: number } => {
  const size = (file: string) => gzipSync(readFileSync(join(bundle.folder, file))).length / 1024
  const parts = ['worker.js', ...modulesOf(bundle).map(({ file }) => file)]
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + size(file), 0)
  return { all: sum(parts), noPng: sum(parts.filter((file) => !/\.(?:wasm|woff2)$/.test(file))) }
}
