import type { Content } from '../message'
import { actions, linkButton } from './actions'
import { context, section } from './texts'

const EXAMPLES = [
  '/kafka-plan 50MB/s 7d 3 groups seoul',
  '/kafka-plan 20k msg/s x 2KB keep 3 days rf3 us-west-2 express',
  '/kafka-plan 2 TB/day, peak 3x, 30d retention, 1d local, 5 groups, frankfurt',
  '/kafka-plan compare 10MB/s 100MB/s',
  '/kafka-plan 50MB/s 7d vs 50MB/s 30d',
  '/kafka-plan regions',
] as const

const WORDS = [
  '*Rate*: `50MB/s`, `400 Mb/s`, `2 TiB/day`, `20k msg/s x 2KB`; `peak 120MB/s` or `peak 3x`; `egress 150MB/s`',
  '*Kept*: `7d`, `keep 36 hours`; `1d local` with the rest in tiered storage',
  '*Readers*: `3 groups`, `12 consumers per group`',
  '*Copies*: `rf3`, `2 AZs`. *Partitions*: `12 partitions`, `p=10MB/s`, `c=5MB/s`, `unkeyed`',
  '*Later*: `5% growth a month`, `horizon 2 years`',
  '*Where*: a region by its code or its place: `eu-west-1`, `ireland`',
  '*On*: `express`, `standard`, `serverless`, `ec2`, `no serverless`, `m7g.large`, `no hdd`, `reserved 1y`',
  '*Anything else* by its name in the API: `diskFill=0.6`',
] as const

/** What can be said, in any order; the examples are read by the tests. */
export const helpContent = (baseUrl: string): Content => ({
  text: 'How to ask for a Kafka plan: /kafka-plan 50MB/s 7d 3 groups seoul',
  blocks: [
    section(
      `*Kafka on AWS: partitions, clusters, costs*\n${EXAMPLES.map((line) => `\`${line}\``).join('\n')}`,
    ),
    section(WORDS.map((line) => `• ${line}`).join('\n')),
    context(
      'MB is 10⁶ bytes, MiB 2²⁰, Mb bits. What is ambiguous is asked back, never guessed. Add `in channel` to show the answer to everybody.',
    ),
    ...actions([linkButton('page', 'Plan in the browser', `${baseUrl}/`)]),
  ],
})
