import { once } from '../../core/once'
import { quoted } from '../../quantity/quoted'
import type { Attempt } from './attempt'
import { refuses } from './attempt'
import { inField } from './in-field'

/** What people write that has no reading here, or several, with what to write in its place. */
export const misleading = (text: string): Attempt => {
  if (ENDLESS.test(text)) return inField('retentionHours', text.replace(ENDLESS, '$1'), text)
  for (const [pattern, hint] of HINTS()) {
    const found = pattern.exec(text)
    if (found)
      return refuses(`${quoted(text)} ${hint(...found.slice(1).map((group) => group ?? ''))}`)
  }
  return undefined
}

const ENDLESS =
  /^(?:(?:keep|retain|store|retention)(?: it| data)? )?(forever|infinite|infinitely|unlimited|endless)(?: retention)?$/i

type Hint = readonly [RegExp, (...groups: string[]) => string]

const NUMBER = String.raw`[~≈]?\$?\.?\d[\d.,]*`
const QUANTITY = String.raw`(${NUMBER}\S*(?: [\p{L}/×%][^\s,]*)?)`
const MANY = 'hour|day|night|week'

const bounds = (): readonly Hint[] => [
  [
    new RegExp(
      String.raw`^(?:(?:no|not) (?:more|less|fewer) than|at (?:least|most)|up to|max(?:imum)?|min(?:imum)?|under|over|below|above|within|exceeding|(?:less|more|fewer) than|[<>≤≥]=?)(?: of)? ?${QUANTITY}$`,
      'iu',
    ),
    (value) => `is a bound, not one value: write ${value}, or whatever is to be planned for`,
  ],
  [
    new RegExp(
      String.raw`^${QUANTITY} ?(?:or (?:more|less|fewer)|and (?:up|more)|max(?:imum)?|tops)$`,
      'iu',
    ),
    (value) => `is a bound, not one value: write ${value}, or whatever is to be planned for`,
  ],
  [
    new RegExp(String.raw`^(${NUMBER})(\p{L}*(?:/\p{L}+)?)\+( \S+)?$`, 'iu'),
    (number, unit, more) =>
      `is a bound, not one value: write ${number}${unit}${more}, or whatever is to be planned for`,
  ],
  [
    new RegExp(
      String.raw`^(?:between |from )?${NUMBER}[^\s-]*(?: [^\s\d-]+)? ?(?:[-–—…~] ?|\.\.+ ?|(?<= )(?:to|or|and|until) )${NUMBER}[^\s\d]*(?: \S+)?$`,
      'iu',
    ),
    () =>
      'is not one value: write the one to plan for, or compare and both of them to see them side by side',
  ],
]

const times = (): readonly Hint[] => [
  [
    /^(?:last|past|next|each|every)? ?(?:second|minute|hour|day|week|month|year)s?$/i,
    () => 'stands apart from a number: write 7 days, keep 7 days, or 2 TB/day',
  ],
  [
    /^(?:(?:in|on|to|from) )?(?:s3|the tier|remote(?: storage)?)$/i,
    () =>
      'is where data is kept after its time on broker disks: write keep 30d for all of it, and 1d local',
  ],
  [
    /^(?:about |~)?(\S+ (?:hours?|hrs?|h|minutes?|mins?)|\d+h) (?:a|per|each|every) (?:day|night|week)$/i,
    (time) => `is a part of the time: write the average over all of it, and peak for those ${time}`,
  ],
  [
    /^(?:daily|nightly|hourly|weekly|monthly|yearly|annual(?:ly)?)(?: (?:peaks?|average|volume))?$/i,
    () => 'stands apart from a number: write 2 TB/day, or peak 100 MB/s',
  ],
  [
    new RegExp(`^(?:per|each|every) (?:${MANY}|second|minute)$`, 'i'),
    () => 'stands apart from a number: write 2 TB/day, or 50 MB/s',
  ],
  [
    /^(?:reserved|ri|reservation|reserved instances)$/i,
    () => 'does not say for how long: write reserved 1y, or reserved 3y',
  ],
  [
    /^(?:with )?tier(?:ed|ing)(?: storage)?$/i,
    () => 'does not say how long data stays on broker disks: write 1d local',
  ],
  [
    /^(?:no|without) (?:tier(?:ed|ing)(?: storage)?|local(?: retention)?)$/i,
    () =>
      'says what is so already: data is tiered only where it is kept locally for less time; leave it out',
  ],
  [/^(?:no|without) retention$/i, () => 'is not planned for: write how long data is kept: 1h'],
  [
    /^p\d\d+(?: latency)?$|^(?:end.to.end |produce |e2e )?latency$/i,
    () => 'is no part of a plan: write replication latency 100ms, or downtime 30s',
  ],
]

const turns = (): readonly Hint[] => [
  [
    /^(?:at (?:least|most)|min(?:imum)?|up to|more than|less than|not more than|no more than)$/i,
    () => 'is a bound, not one value: leave it out, and write what is to be planned for',
  ],
  [
    /^(?:the |my |our )?consumers$/i,
    () => 'wants a number, and of what: write 3 groups, or 12 consumers per group',
  ],
  [
    /^(?:(?:per|each|every|a|by) )(broker|node|topic|producer|group|consumer group|team|app|service|zone|az|region|cluster|tenant|customer|user|device|client|host|stream|queue)s?$/i,
    (of) => `says of each ${of}: write what all have together`,
  ],
  [
    /^(?:(?:in|as a) )?(?:total|overall|combined|altogether|aggregated?|together|sum)$/i,
    () =>
      'may count reads and replicas too: write what producers write, without it, and egress for what is read',
  ],
  [
    /^(?:before|after|including|incl|excluding|excl|with|without|pre|post)[. -]+(?:compression|replication|replicas|fan-?out|overhead|headroom)$/i,
    () =>
      'changes what the number is of: rates are what producers write, compressed, once; write 20k msg/s × 2 KB compression 4 for messages before compression',
  ],
  [
    /^(?:no|without)(?: a)? (?:peaks?|bursts?|spikes?)$/i,
    () => 'is written peak 1x, where the rate never rises above its average',
  ],
  [
    /^(?:single|one|1|multi|many|multiple|several)[ -](?:az|azs|zone|zones)$/i,
    () => 'is not planned for as such: write 2 AZs, or 3 AZs',
  ],
  [
    /^(?:single|one|multi|multiple|several|cross|two|three|both|all)[ -]regions?$/i,
    () => 'is not planned for as such: write the one region to plan in',
  ],
  [
    /^(?:half|double|twice|triple|(?:two|three|four|\d+) times)(?: (?:of|the|that|this|as|it))*(?: \w+)?$/i,
    () => 'does not say of which number: write the number itself, or peak 2x for a peak',
  ],
  [
    /^(?:no|not|without|except|excluding|never|don't|do not|not in|outside) (?!more|less|fewer|than|in|on|only|of)[^\s,]+$/i,
    () =>
      'cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
  ],
  [
    /^(?:neither \S+ nor \S+|not only \S+|anything but \S+|instead of \S+|rather than \S+)$/i,
    () => 'is said in two ways at once: write what is wanted, or no serverless, no hdd',
  ],
  [/^or$/i, () => 'leaves a choice open: write both, a comma between them, or compare them'],
  [/^(?:vs\.?|versus)$/i, () => 'is for two workloads: write one at a time'],
]

const answers = (): readonly Hint[] => [
  [
    /^(?:\d+|one|two|three|four|five|six|\w+teen)(?: ?[x×*])? ?((?:kafka\.|express\.)?[a-z]\w*(?:-\w+)?\.\w*(?:large|medium|small|metal|micro|nano))(?: (?:brokers?|nodes?|instances?))?$/i,
    (type) => `counts what the plan answers: write ${type} alone, and it says how many`,
  ],
  [
    /^(?:(?:keep|store|retain|retention|disk|storage|size)(?: of)? )*[\d.,]+ ?[KMGTP]i?B(?: (?:of|total|per broker))*(?: (?:storage|disks?|volumes?|retention|stored|ebs))*$/i,
    () =>
      'says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
  ],
  [
    /^(?:budget|under|below|max(?:imum)?|less than|at most)?(?: of)? ?(?:us)?[$€£] ?[\d.,]+k?(?: (?:a|per) (?:month|year|mo))?(?: budget)?$|^budget$/i,
    () => 'is no part of a workload: what it costs is what the plan answers',
  ],
  [
    /^(?:compression )?(?:gzip|snappy|lz4|zstd)(?: compress(?:ion|ed))?$/i,
    () =>
      'does not say how much smaller data gets: write compression 3 beside the size of a message',
  ],
]

const marks = (): readonly Hint[] => [
  [/^[-–—/\\&+=:]+$|^->$|^→$/, () => 'parts nothing here: write a comma, or a space'],
  [/^<[^=>][^>]*>?$|^[^<]+>$|^@\S+$|^#\S+$/, () => 'is a mention, a link or markup: leave it out'],
  [/^([*_~`]+)(\S.*?)\1$/, (_, inside) => `is markup: write ${inside}`],
  [
    /^:[a-z0-9_+-]+:$|^(?:\p{Extended_Pictographic}|\p{Emoji_Component})*\p{Extended_Pictographic}/iu,
    () => 'is a picture: leave it out',
  ],
]

/** Made with the first phrase that needs them: classes of letters take long to make, and a start is to be quick. */
const HINTS = once(() => [...bounds(), ...times(), ...turns(), ...answers(), ...marks()])
