import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { liveCatalogue } from '../../src/catalogue/live-catalogue'
import { writePhrase } from '../../src/written/phrase/write-phrase'
import { scenarios } from '../scenarios/workloads'
import { anyWorkload } from '../support/any-workload'
import { HOOK, NOW, planner } from './support/door'
import { Answered, controlsIn, readIn } from './support/message'

const PUBLIC = { publicBaseUrl: 'https://kafka.example.com' }
const named = Object.entries(scenarios).filter(([, { topics }]) => topics === undefined)

describe("Slack's limits", () => {
  it.each(named)(
    'hold for the answer to %s, with buttons, and a chart where anything fits',
    async (_, workload) => {
      const { ask } = planner(PUBLIC)
      const message = await ask(writePhrase(workload))
      const isPlanned = !message.text.startsWith('Nothing fits')
      expect(controlsIn(message).map(({ action_id }) => action_id)).toContain('share')
      expect(message.blocks.some(({ type }) => type === 'image')).toBe(isPlanned)
      expect(message.blocks.length).toBeLessThanOrEqual(16)
    },
  )

  it('hold for the answer to any workload, and for what it is compared with', async () => {
    const { ask } = planner(PUBLIC)
    await fc.assert(
      fc.asyncProperty(anyWorkload, anyWorkload, async (one, other) => {
        const phrases = [one, other].map(writePhrase)
        for (const text of [...phrases, phrases.join(' vs ')]) await ask(text)
      }),
      { numRuns: 60 },
    )
  })

  it('hold for any number of types that somebody names, shared and compared too', async () => {
    const { ask, click, kept } = planner(PUBLIC)
    const types = Object.keys(bundled.facts.hardware.instances)
    for (let count = 1; count < 120; count += 7) {
      const named = `instanceTypes=${types.slice(0, count).join()}`
      const message = await ask(`50MB/s 7d 3 groups us-gov-west-1 ${named}`)
      await ask(`compare 50MB/s 60MB/s 70MB/s 80MB/s 7d seoul ${named}`)
      const share = controlsIn(message).find(({ action_id }) => action_id === 'share')
      if (!share) continue
      const { type: _, ...action } = share
      await click({
        type: 'block_actions',
        user: { id: 'U1' },
        response_url: HOOK,
        actions: [action],
      })
      expect(readIn(Answered.parse(kept.sent.at(-1)?.body))).toContain('Shared by <@U1>')
    }
    expect(kept.sent.length).toBeGreaterThan(5)
  })

  it('leave the verdict, the costs and what was understood of a comparison of four', async () => {
    const types = Object.keys(bundled.facts.hardware.instances).slice(0, 90).join()
    const message = await planner().ask(
      `compare 50MB/s 60MB/s 70MB/s 80MB/s seoul instanceTypes=${types}`,
    )
    for (const part of ['*1. ', '4 costs', '4. Understood: average ingress `80MB/s`'])
      expect(readIn(message)).toContain(part)
  })

  it('hold for any text', async () => {
    const { ask } = planner(PUBLIC)
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 3000, size: 'max' }),
        async (text) => {
          await ask(text)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('what somebody wrote', () => {
  it.each([
    '<!channel>',
    '<!here|here>',
    '<@U012AB3CD>',
    '<#C012AB3CD|general>',
    '<https://evil.example|click>',
    '&lt;!everyone&gt;',
    '&amp;lt;!everyone&amp;gt;',
  ])('is no mention and no link in the answer: %s', async (hostile) => {
    for (const text of [
      `50MB/s ${hostile}`,
      `50MB/s 7d${hostile}`,
      `${hostile}=3`,
      `compare ${hostile}`,
    ]) {
      const message = await planner().ask(text)
      expect(readIn(message).replaceAll('&lt;', '').replaceAll('&gt;', '')).not.toMatch(/[<>]/)
      expect(message.text).not.toMatch(/[<>]/)
    }
  })

  it('is no markup in what could not be read, which is plain text', async () => {
    const message = await planner().ask('50MB/s *bold* _italic_ ~struck~ `code` :smile: >quote')
    const [first] = message.blocks
    expect(first).toMatchObject({ type: 'section', text: { type: 'plain_text', emoji: false } })
    const rest = readIn({ blocks: message.blocks.slice(1) })
    expect(rest).not.toMatch(/bold|italic|struck|smile|quote/)
  })

  it('is code in what was understood, without a backtick that would end it', async () => {
    const message = await planner().ask('20k msg/s * 2KB seoul')
    expect(readIn(message)).toContain(
      'average ingress `20k msg/s * 2KB` = 20,000 messages/s × 2,000 bytes',
    )
  })
})

describe('an answer', () => {
  it('has the sentence, what was understood and assumed, every platform, partitions, why, warnings and buttons', async () => {
    const text = readIn(await planner(PUBLIC).ask('50MB/s 7d 3 groups seoul'))
    for (const part of [
      'MSK Express is cheapest for 47.684 MiB/s (95.367 MiB/s at peak) in ap-northeast-2: 3 × express.m7g.2xlarge with 12 partitions, 15,636.55 USD a month',
      'Understood: average ingress `50MB/s` = 47.684 MiB/s · retention `7d` = 168 hours · consumer groups `3 groups` = 3 · region `ap-northeast-2` = Asia Pacific (Seoul)',
      'Not said, so taken for granted: peak 95.367 MiB/s, 2 × the average · 3 replicas · 3 zones',
      '*Kafka on EC2*\n*19,829.16 USD* a month, 4,192.61 USD (27 %) more\n9 × c6g.2xlarge with 18 partitions on st1 hard disks',
      '*MSK Serverless*',
      '*Partitions*: 12 partitions for producer throughput',
      'replication across zones: 4,895.03 USD more on EC2',
      'is assumed, not measured',
      'Full plan\nCSV\nShare in channel\nAnother region',
    ])
      expect(text).toContain(part)
  })

  it('says which region it assumed where none was said', async () => {
    const text = readIn(await planner().ask('50MB/s'))
    expect(text).toContain('taken for granted: *region us-east-1*')
  })

  it('has neither a chart nor every reason twice where nothing fits', async () => {
    const message = await planner(PUBLIC).ask('50MB/s mx-central-1')
    expect(message.text).toContain('Nothing fits')
    expect(message.blocks.map(({ type }) => type)).not.toContain('image')
    expect(message.blocks.some((block) => block.type === 'section' && block.fields)).toBe(false)
  })

  it.each(['50MB/s seoul', 'compare 10MB/s 100MB/s seoul'])(
    'says that live prices could not be read: %s',
    async (text) => {
      const catalogueFor = liveCatalogue({
        read: () => Promise.reject(new Error('away')),
        now: () => NOW,
        timeoutMs: 100,
      })
      const answered = readIn(await planner({ catalogueFor }).ask(text))
      expect(answered).toContain('as those from AWS could not be read')
      expect(answered).toContain('not read again from AWS for more than 180 days')
    },
  )

  it('says why a platform does not fit', async () => {
    const text = readIn(await planner().ask('125 MiB/s us-east-1'))
    expect(text).toContain(
      '*MSK Serverless*\ndoes not fit: ingress: 250 MiB/s against a quota of 200',
    )
  })

  it('has a chart only where Slack can fetch one', async () => {
    const types = async (deps: object) =>
      (await planner(deps).ask('50MB/s')).blocks.map(({ type }) => type)
    expect(await types({})).not.toContain('image')
    expect(await types({ publicBaseUrl: 'http://10.0.0.1:8787' })).not.toContain('image')
    expect(await types(PUBLIC)).toContain('image')
  })

  it('links to the same plan as page, table and picture', async () => {
    const { ask, app } = planner(PUBLIC)
    const message = await ask('50MB/s 7d 3 groups seoul')
    const image = message.blocks.find(({ type }) => type === 'image')
    const urls = [
      ...controlsIn(message).flatMap((each) => ('url' in each && each.url ? [each.url] : [])),
      ...(image?.type === 'image' ? [image.image_url.replace('.png', '.svg')] : []),
    ]
    expect(urls).toHaveLength(3)
    for (const url of urls) {
      const text = await (await app.request(url)).text()
      expect(text).toMatch(/15,?636\.55/)
    }
  })

  it.each([
    ['compare 10MB/s 100MB/s', ['9.537 MiB/s', '95.367 MiB/s']],
    ['10MB/s vs 100MB/s ohio', ['9.537 MiB/s', '95.367 MiB/s']],
    ['compare 50MB/s seoul tokyo', ['ap-northeast-2', 'ap-northeast-1']],
  ])('to %s has both workloads, and the page with them side by side', async (text, parts) => {
    const message = await planner().ask(text)
    for (const part of parts) expect(readIn(message)).toContain(part)
    const beside = controlsIn(message).find(({ action_id }) => action_id === 'beside')
    const url = beside && 'url' in beside ? (beside.url ?? '') : ''
    const page = await (await planner().app.request(url)).text()
    expect(page).toContain('before')
    for (const part of parts) expect(page).toContain(part)
  })
})

describe('the help', () => {
  const commands = async () =>
    [...readIn(await planner().ask('help')).matchAll(/`\/kafka-plan ([^`]+)`/g)].map(
      ([, text = '']) => text,
    )

  it('has six examples, each of which is answered', async () => {
    const texts = await commands()
    expect(texts).toHaveLength(6)
    for (const text of texts) expect((await planner().ask(text)).text).not.toContain('to mend')
  })

  it('shows words of which each is read beside a rate', async () => {
    const text = readIn(await planner().ask('help'))
    const lines = text.split('\n').filter((line) => line.startsWith('• '))
    const words = lines.flatMap((line) =>
      [...line.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word),
    )
    expect(words.length).toBeGreaterThan(25)
    for (const word of words) {
      const isRate = /^(?:50MB|400|2 TiB|20k)/.test(word)
      const kept = /^(?:7d|keep)/.test(word) ? '' : '30d '
      const message = await planner().ask(isRate ? word : `50MB/s ${kept}${word}`)
      expect([word, message.text]).toEqual([word, expect.not.stringContaining('to mend')])
    }
  })
})
