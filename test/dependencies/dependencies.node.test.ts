import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly allowScripts?: Readonly<Record<string, boolean>>
}
interface Locked {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const json = async <Read>(path: string): Promise<Read> => JSON.parse(await readFile(path, 'utf8'))

const manifests = ['package.json', 'test/clients/package.json']
const wanted = (
  await Promise.all(
    manifests.map(async (path) => {
      const { dependencies, devDependencies } = await json<Manifest>(path)
      return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => ({
        path,
        name,
        version,
      }))
    }),
  )
).flat()
const { packages } = await json<{ packages: Record<string, Locked> }>('package-lock.json')
/** Everything that comes from a registry: not the project itself, nor its workspace. */
const locked = Object.entries(packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link,
)
const { allowScripts = {} } = await json<Manifest>('package.json')

/** Type definitions follow what they describe, and need no reason of their own. */
const described = (name: string): boolean => !name.startsWith('@types/')

describe('a dependency', () => {
  it.each(wanted)('$name of $path is of one exact version', ({ version }) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  })

  it.each(wanted.filter(({ name }) => described(name)))(
    '$name of $path has its reason in ARCHITECTURE.md',
    async ({ name }) => {
      const text = await readFile('ARCHITECTURE.md', 'utf8')
      const reasons = text.slice(text.indexOf('\n## Dependencies'))
      const section = reasons.slice(0, reasons.indexOf('\n## ', 1))
      expect(
        ` ${section
          .replace(/[|,`():;]|\.(?=\s)/g, ' ')
          .replace(/\s+/g, ' ')
          .toLowerCase()} `,
      ).toContain(` ${(NAMES[name] ?? name).toLowerCase()} `)
    },
  )
})

/** What the reasons call a package whose own name nobody uses. */
const NAMES: Readonly<Record<string, string>> = {
  '@redocly/cli': 'Redocly',
  '@stoplight/spectral-cli': 'Spectral',
}

describe('the lock file', () => {
  it('names hundreds of packages, each with its hash', () => {
    expect(locked.length).toBeGreaterThan(100)
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  it('names no registry: npm asks the one that is set', async () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
    expect(await readFile('package-lock.json', 'utf8')).not.toMatch(/"resolved": "(?:https?|git)/)
    expect(await readFile('.npmrc', 'utf8')).not.toMatch(/registry\s*=\s*http|_auth/i)
  })

  it('holds no package with a script that runs on install, but those that are decided on', () => {
    const named = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''))
    expect([...new Set(named)].sort()).toEqual(Object.keys(allowScripts).sort())
  })
})
