import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import regionsFile from '../../data/regions.json'
import { formatPriceFile } from '../../src/cli/format'
import { start } from './command'
import { fileIn, pricesIn, readToday, times, workshop } from './workshop'

const { folder, original, now, endpoint, run, requests } = workshop()

it('an unchanged price list moves the dates and nothing else', async () => {
  const { code, stdout, stderr } = await run(['eu-south-2'])

  expect(code).toBe(0)
  expect(stdout).toContain('Nothing changed in 1 region.\n')
  expect(stderr).toMatch(/^eu-south-2 {2}\d{3} prices, unchanged\n$/)
  expect(now()).toEqual(readToday(original(), ['eu-south-2']))
})

it('every region is read where none is named', async () => {
  const { code, stderr } = await run([])
  const regions = Object.keys(regionsFile.regions)

  expect(code).toBe(0)
  expect(stderr.match(/^\S+/gm)).toEqual(regions)
  expect(now()).toEqual(readToday(original(), regions))
})

it('what the planner has no figures for is no longer kept, and is no doubt', async () => {
  const onDemand = fileIn(original(), 'ec2-on-demand.json')
  const found = onDemand.regions['eu-south-2']
  if (found) found.prices = { 'i3.metal': '5.5', ...found.prices }
  writeFileSync(`${folder()}/ec2-on-demand.json`, formatPriceFile(onDemand))
  const { code, stdout, stderr } = await run(['eu-south-2'])

  expect(code).toBe(0)
  expect(stdout).toContain(
    'eu-south-2 AmazonEC2 on demand  EUS2-BoxUsage:i3.metal  removed 5.5, no longer kept: ' +
      'the planner has no figures for it\n' +
      'Nothing changed in 1 region; 1 no longer kept.\n',
  )
  expect(stderr).toMatch(/ prices, 1 removed\n$/)
  expect(now()).toEqual(readToday(original(), ['eu-south-2']))
})

it('a price that moved is shown and written', async () => {
  const regions = ['ap-south-2', 'eu-south-2']
  const before = pricesIn(original(), 'msk.json', 'eu-south-2')['Kafka.m7g.large']
  const after = times(before, 1.07)
  const change = [{ usagetype: 'EUS2-Kafka.m7g.large', operation: 'RunBroker', usdTimes: 1.07 }]
  const { code, stdout, stderr } = await run(regions, { change })

  expect(code).toBe(0)
  expect(stdout).toMatch(/^.*\nPrices in 2 regions: 1 changed\.\n/)
  expect(stdout.split('\n')).toContain(
    `eu-south-2 AmazonMSK  EUS2-Kafka.m7g.large  ${before} → ${after}  +7.0 %`,
  )
  expect(stderr).toMatch(/^eu-south-2 {2}\d{3} prices, 1 changed$/m)
  expect(now()).toEqual(
    readToday(original(), regions, (name, file) => {
      const found = file.regions['eu-south-2']
      if (name === 'msk.json' && found) found.prices['Kafka.m7g.large'] = after
    }),
  )
})

it('a price that the files lack is added in its place', async () => {
  const files = original()
  const msk = fileIn(files, 'msk.json')
  delete msk.regions['eu-south-2']?.prices['Kafka.m7g.large']
  const ebs = fileIn(files, 'ebs.json')
  delete ebs.regions['eu-south-2']
  writeFileSync(`${folder()}/msk.json`, formatPriceFile(msk))
  writeFileSync(`${folder()}/ebs.json`, formatPriceFile(ebs))

  const { code, stdout, stderr } = await run(['eu-south-2'])

  expect(code).toBe(0)
  expect(stdout).toMatch(/^eu-south-2 AmazonMSK {2}EUS2-Kafka\.m7g\.large {2}added 0\.\d+$/m)
  expect(stdout).toMatch(
    /^eu-south-2 AmazonEC2 volumes {2}EUS2-EBS:VolumeUsage\.gp3 {2}added 0\.\d+$/m,
  )
  expect(stderr).toMatch(/^eu-south-2 {2}\d{3} prices, \d+ added$/m)
  expect(now()).toEqual(readToday(files, ['eu-south-2']))
})

it('a second refresh of a day changes no file', async () => {
  await run(['eu-south-2'])
  const first = now()
  const { code, stdout } = await run(['eu-south-2'])

  expect(code).toBe(0)
  expect(stdout).toContain(`The files in ${folder()} say so already.\n`)
  expect(now()).toEqual(first)
})

it('a region without a list before and after stays without', async () => {
  expect((await run(['ap-southeast-6'])).code).toBe(0)
  expect(now()).toEqual(readToday(original(), ['ap-southeast-6']))
  expect(pricesIn(now(), 'msk.json', 'ap-southeast-6')).toEqual({})
})

it.each([
  ['eu-west-9', 'there is no region eu-west-9; the nearest are eu-west-1, eu-west-2, eu-west-3\n'],
  ['--acept', 'there is no option --acept; did you mean --accept? allowed are --accept, --data'],
])('%s is refused before anything is asked', async (argument, sentence) => {
  const { code, stdout, stderr } = await run(['eu-west-1', argument])

  expect(code).toBe(2)
  expect(stderr).toContain(sentence)
  expect(stdout).toBe('')
  expect(await requests()).toBe(0)
  expect(now()).toEqual(original())
})

it('a file that is not of its schema is refused', async () => {
  writeFileSync(`${folder()}/ebs.json`, '{"service": 1}')
  const { code, stderr } = await run(['eu-west-1'])

  expect(code).toBe(1)
  expect(stderr).toContain(`${folder()}/ebs.json: service: `)
  expect(await requests()).toBe(0)
})

it('npm run prices is the command', async () => {
  const args = ['run', '--silent', 'prices', '--', '--data', folder(), 'eu-south-2']
  const { code, stdout } = await start('npm', args, await endpoint()).ended

  expect(stdout).toContain('Nothing changed in 1 region.\n')
  expect(code).toBe(0)
  expect(now()).toEqual(readToday(original(), ['eu-south-2']))
})

it('npm run prices says what it can do', async () => {
  const args = ['run', '--silent', 'prices', '--', '--help']
  const { code, stdout } = await start('npm', args, await endpoint()).ended

  expect(code).toBe(0)
  for (const option of ['--accept', '--data <folder>', 'AWS_PRICING_ENDPOINT']) {
    expect(stdout).toContain(option)
  }
})
