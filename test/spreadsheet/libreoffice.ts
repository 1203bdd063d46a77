import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** A cell as LibreOffice has it: a number, a truth, a text (dates as written), or nothing. */
export type SheetCell = number | boolean | string | undefined

const PROFILE = (locale: string) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`

/**
 * Opens a file in LibreOffice under a locale, as a double click does, and gives its first sheet, row by
 * row; `filter` are the options of the CSV import dialog.
 */
export const openInLibreOffice = (
  file: { readonly name: string; readonly text: string },
  locale: string,
  filter?: string,
): { readonly rows: SheetCell[][]; readonly formulas: number } => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'))
  try {
    const user = join(folder, 'profile', 'user')
    execFileSync('mkdir', ['-p', user])
    writeFileSync(join(user, 'registrymodifications.xcu'), PROFILE(locale))
    const path = join(folder, file.name)
    writeFileSync(path, file.text)
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      ...['--convert-to', 'fods', '--outdir', join(folder, 'out')],
      ...(filter ? [`--infilter=${filter}`] : []),
      path,
    ])
    return sheetOf(readFileSync(join(folder, 'out', file.name.replace(/\.\w+$/, '.fods')), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const ROW = /<table:table-row\b[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs
const CELL = /<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs

const sheetOf = (fods: string) => {
  const [sheet = ''] = /<table:table\b.*?<\/table:table>/s.exec(fods) ?? []
  const rows = [...sheet.matchAll(ROW)].map(([, inner = '']) =>
    [...inner.matchAll(CELL)].flatMap(([, attributes = '', content = '']) =>
      repeated(attributes).map(() => cellOf(attributes, content)),
    ),
  )
  return { rows, formulas: [...sheet.matchAll(/table:formula=/g)].length }
}

const MOST_REPEATED = 100

const repeated = (attributes: string): unknown[] => {
  const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
  return times > MOST_REPEATED ? [] : Array.from({ length: times })
}

const cellOf = (attributes: string, content: string): SheetCell => {
  const of = (name: string) => new RegExp(`office:${name}="([^"]*)"`).exec(attributes)?.[1]
  const type = of('value-type')
  if (type === 'float') return Number(of('value'))
  if (type === 'boolean') return of('boolean-value') === 'true'
  if (type === 'date') return of('date-value')
  if (type === undefined) return undefined
  return content
    .replace(/^\s*<text:p>|<\/text:p>\s*$/g, '')
    .replace(/<text:s[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
