import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const PACKAGE = resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..')
const CACHE = resolve('node_modules/.cache/chromium')

/** A browser to start: the file, and what its environment must say. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The browser of `@sparticuz/chromium`, unpacked at the first use. It brings the libraries and the fonts
 * it needs: beside it the machine must have only what Node needs too.
 */
export const packagedChromium = (): Chromium => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const folder = join(CACHE, version)
  if (!existsSync(folder)) unpack(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`

/** Unpacks beside the folder and renames, so that the folder is whole or not there. */
const unpack = (folder: string): void => {
  mkdirSync(CACHE, { recursive: true })
  const part = mkdtempSync(join(CACHE, 'part-'))
  try {
    execFileSync(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      // The package unpacks to the folder for temporary files, and its libraries only in AWS Lambda.
      env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    })
    writeFileSync(join(part, 'fonts.conf'), fontsConf(folder))
    renameSync(part, folder)
  } catch (error) {
    rmSync(part, { recursive: true })
    // Another run was faster.
    if (!existsSync(folder)) throw error
  }
}

/** Only the packaged fonts, so that a page is the same on every machine. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
