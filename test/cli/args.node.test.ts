import { expect, it } from 'vitest'
import { REGIONS, readArguments } from '../../src/cli/args'

it('asks for every region, doubts and data/prices where nothing is given', () => {
  expect(readArguments([])).toEqual({
    kind: 'refresh',
    regions: REGIONS,
    accept: false,
    folder: 'data/prices',
  })
  expect(REGIONS).toContain('eu-west-1')
})

it('takes each region once, in the order of data/regions.json', () => {
  const args = ['us-east-1', '--accept', 'eu-west-1', 'us-east-1', '--data', 'elsewhere']

  expect(readArguments(args)).toEqual({
    kind: 'refresh',
    regions: ['eu-west-1', 'us-east-1'],
    accept: true,
    folder: 'elsewhere',
  })
})

it.each([[['--help']], [['-h']], [['eu-west-1', '--help']]])('%j asks for help', (args) => {
  expect(readArguments(args)).toEqual({ kind: 'help' })
})

it.each([
  [['eu-wst-1'], 'there is no region eu-wst-1; the nearest are eu-west-1, '],
  [['everywhere-on-earth'], 'data/regions.json has af-south-1, ap-east-1, '],
  [['--al'], 'there is no option --al; '],
  [['--zzzzzzzz'], 'there is no option --zzzzzzzz; allowed are --accept, --data <folder>, --help'],
  [['-a'], 'there is no option -a; '],
  [['--toString'], 'there is no option --toString; '],
  [['--data'], '--data needs a folder'],
  [['--data='], '--data needs a folder'],
  [['--data', '--accept'], '--data needs a folder'],
  [['--accept=no'], '--accept takes no value'],
])('%j is wrong', (args, sentence) => {
  const read = readArguments(args)

  expect(read.kind === 'wrong' && read.problems).toEqual([expect.stringContaining(sentence)])
})

it('names everything that is wrong at once', () => {
  const read = readArguments(['eu-west-9', '--acept', 'us-east-1', 'us-east-9'])

  expect(read.kind === 'wrong' && read.problems).toHaveLength(3)
})
