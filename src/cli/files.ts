import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { OnDemandFile, ProductPricesFile, ReservedFile } from '../schema/price-files'
import { formatPriceFile } from './format'

/** The files that a refresh reads and writes. */
export interface PriceFiles {
  readonly msk: ProductPricesFile
  readonly ebs: ProductPricesFile
  readonly transfer: ProductPricesFile
  readonly onDemand: ReturnType<typeof OnDemandFile.parse>
  readonly reserved: ReturnType<typeof ReservedFile.parse>
}

/** Why a price file could not be read or written, in words. */
export class PriceFilesError extends Error {}

const NAMES: Readonly<Record<keyof PriceFiles, string>> = {
  msk: 'msk.json',
  ebs: 'ebs.json',
  transfer: 'transfer.json',
  onDemand: 'ec2-on-demand.json',
  reserved: 'ec2-reserved.json',
}

/** Reads the price files of a folder. Throws PriceFilesError for one that is missing or not of its schema. */
export const readPriceFiles = (folder: string): PriceFiles => ({
  msk: readOne(`${folder}/${NAMES.msk}`, ProductPricesFile),
  ebs: readOne(`${folder}/${NAMES.ebs}`, ProductPricesFile),
  transfer: readOne(`${folder}/${NAMES.transfer}`, ProductPricesFile),
  onDemand: readOne(`${folder}/${NAMES.onDemand}`, OnDemandFile),
  reserved: readOne(`${folder}/${NAMES.reserved}`, ReservedFile),
})

/** The text of each file by its name, leaving out those that stay as they are. */
export const changedTexts = (before: PriceFiles, after: PriceFiles): Record<string, string> =>
  Object.fromEntries(
    FILES.flatMap((file) => {
      const text = formatPriceFile(after[file])
      return text === formatPriceFile(before[file]) ? [] : [[NAMES[file], text]]
    }),
  )

const FILES = ['msk', 'ebs', 'transfer', 'onDemand', 'reserved'] as const

/**
 * Writes files of a folder, by name: all as temporary files first, which then take the place of the
 * old ones. Does not wait for anything, so that no signal is handled between two of them. Throws
 * PriceFilesError; where that is before the first file is replaced, nothing has changed.
 */
export const writeWhole = (folder: string, texts: Readonly<Record<string, string>>): void => {
  const files = Object.entries(texts).map(([name, text]) => ({
    path: `${folder}/${name}`,
    temporary: `${folder}/.${name}.${process.pid}.tmp`,
    text,
  }))
  const replaced: string[] = []
  try {
    for (const { temporary, text } of files) writeFileSync(temporary, text)
    for (const { temporary, path } of files) {
      renameSync(temporary, path)
      replaced.push(path)
    }
  } catch (error) {
    for (const { temporary } of files) rmSync(temporary, { force: true })
    const done = replaced.length > 0 ? `Only ${replaced.join(', ')} was` : 'Nothing was'
    throw new PriceFilesError(`${done} written: ${wordsOf(error)}`)
  }
}

interface Schema<Value> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: Value }
    | {
        readonly success: false
        readonly error: { readonly issues: readonly Issue[] }
      }
}
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const readOne = <Value>(path: string, schema: Schema<Value>): Value => {
  const parsed = schema.safeParse(readJson(path))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new PriceFilesError(
    `${path}: ${issue?.path.map(String).join('.') || 'the file'}: ${issue?.message}`,
  )
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new PriceFilesError(`${path} cannot be read: ${wordsOf(error)}`)
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
