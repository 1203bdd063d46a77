import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { changedTexts, PriceFilesError, readPriceFiles, writeWhole } from '../../src/cli/files'
import { copyOfPrices, snapshot } from './command'

let copy: ReturnType<typeof copyOfPrices>
beforeEach(() => {
  copy = copyOfPrices()
})
afterEach(() => copy.remove())

it('reads the files as they are', () => {
  const files = readPriceFiles(copy.folder)

  expect(files.msk).toEqual(JSON.parse(snapshot(copy.folder)['msk.json'] ?? ''))
  expect(changedTexts(files, readPriceFiles(copy.folder))).toEqual({})
})

it('gives the texts of the files that differ', () => {
  const files = readPriceFiles(copy.folder)
  const texts = changedTexts(files, { ...files, ebs: { ...files.ebs, note: 'Another.' } })

  expect(Object.keys(texts)).toEqual(['ebs.json'])
  expect(texts['ebs.json']).toContain('"note": "Another."')
})

it('writes all files, and leaves nothing beside them', () => {
  const before = snapshot(copy.folder)
  writeWhole(copy.folder, { 'ebs.json': 'one\n', 'msk.json': 'two\n' })

  expect(snapshot(copy.folder)).toEqual({ ...before, 'ebs.json': 'one\n', 'msk.json': 'two\n' })
})

it('changes nothing where one of them cannot be written', () => {
  const before = snapshot(copy.folder)
  const texts = { 'ebs.json': 'one\n', 'no-such-folder/msk.json': 'two\n' }

  expect(() => writeWhole(copy.folder, texts)).toThrow(/^Nothing was written: ENOENT/)
  expect(snapshot(copy.folder)).toEqual(before)
})

it('says which files were replaced where a later one cannot be', () => {
  const { folder } = copy
  mkdirSync(`${folder}/folder.json`)

  expect(() => writeWhole(folder, { 'ebs.json': 'one\n', 'folder.json': 'two\n' })).toThrow(
    `Only ${folder}/ebs.json was written: `,
  )
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

it.each([
  ['{"service": "AmazonMSK"', 'msk.json cannot be read: '],
  ['{"service": "AmazonMSK", "currency": "CNY"}', 'msk.json: currency: '],
])('%s is no price file', (text, words) => {
  writeFileSync(`${copy.folder}/msk.json`, text)

  expect(() => readPriceFiles(copy.folder)).toThrow(PriceFilesError)
  expect(() => readPriceFiles(copy.folder)).toThrow(words)
})

it('says which file is missing', () => {
  expect(() => readPriceFiles('no-such-folder')).toThrow(
    'no-such-folder/msk.json cannot be read: ENOENT',
  )
})
