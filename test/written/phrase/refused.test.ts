import { expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { withoutRefresh } from '../../../src/deps'
import { readPhrase } from '../../../src/written/phrase/read-phrase'

const deps = withoutRefresh(bundled)

it.each<readonly [phrase: string, faults: readonly string[]]>([
  [
    '50MB/s not 7d',
    [
      '"not 7d" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s no 7d',
    [
      '"no 7d" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    'not more than 50MB/s',
    [
      '"not more than 50MB/s" is a bound, not one value: write 50MB/s, or whatever is to be planned for',
    ],
  ],
  [
    'no more than 50MB/s',
    [
      '"no more than 50MB/s" is a bound, not one value: write 50MB/s, or whatever is to be planned for',
    ],
  ],
  [
    '50MB/s at most',
    ['"at most" is a bound, not one value: leave it out, and write what is to be planned for'],
  ],
  [
    '50MB/s max',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'max 50MB/s',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'up to 50MB/s',
    ['"up to 50MB/s" is a bound, not one value: write 50MB/s, or whatever is to be planned for'],
  ],
  ['50MB/s per broker', ['"per broker" says of each broker: write what all have together']],
  ['50MB/s each broker', ['"each broker" says of each broker: write what all have together']],
  [
    '50MB/s without replication',
    [
      '"without replication" changes what the number is of: rates are what producers write, compressed, once; write 20k msg/s × 2 KB compression 4 for messages before compression',
    ],
  ],
  ['50MB/s no replication', ['Replication factor: Must be at least 1; got 0']],
  [
    'without 50MB/s',
    [
      '"without 50MB/s" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    'half 50MB/s',
    ['"half" does not say of which number: write the number itself, or peak 2x for a peak'],
  ],
  [
    'half of 50MB/s',
    ['"half" does not say of which number: write the number itself, or peak 2x for a peak'],
  ],
  [
    '50MB/s double the retention',
    [
      '"double the retention" does not say of which number: write the number itself, or peak 2x for a peak',
    ],
  ],
  [
    '50MB/s per partition',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '50MB/s total',
    [
      '"total" may count reads and replicas too: write what producers write, without it, and egress for what is read',
    ],
  ],
  [
    '50MB/s in total',
    [
      '"total" may count reads and replicas too: write what producers write, without it, and egress for what is read',
    ],
  ],
  ['50MB/s each', ['"50MB/s each" does not say of what each: write what all have together']],
  [
    '50MB/s daily peak',
    ['"daily peak" stands apart from a number: write 2 TB/day, or peak 100 MB/s'],
  ],
  ['50MB/s daily', ['"daily" stands apart from a number: write 2 TB/day, or peak 100 MB/s']],
  [
    '50MB/s 2 regions',
    ['"2 regions": one cluster in one region is planned for at a time: write the region'],
  ],
  [
    '50MB/s in two regions',
    ['"two regions" is not planned for as such: write the one region to plan in'],
  ],
  ['50MB/s no retention', ['"no retention" is not planned for: write how long data is kept: 1h']],
  [
    '50MB/s peak',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'peak 50MB/s',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '50MB/s at peak',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'peaks of 50MB/s',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  ['50MB/s per group', ['"per group" says of each group: write what all have together']],
  [
    '50MB/s per consumer',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  ['50MB/s per topic', ['"per topic" says of each topic: write what all have together']],
  ['50MB/s per producer', ['"per producer" says of each producer: write what all have together']],
  [
    '50MB/s over 7d',
    ['"over 7d" is a bound, not one value: write 7d, or whatever is to be planned for'],
  ],
  [
    '50MB/s over 7 days',
    ['"over 7 days" is a bound, not one value: write 7 days, or whatever is to be planned for'],
  ],
  [
    '50MB/s 2 KB',
    [
      '"2 KB" says no time, nor of what it is the size: write 2 KB/s or 2 KB/day for a rate, 2 KB messages for the size of one',
    ],
  ],
  ['50MB/s 3x', ['"3x" does not say of what: write peak 3x, or the number of groups or replicas']],
  [
    '50MB/s x 3',
    ['"x 3" does not say of what: write peak x 3, or the number of groups or replicas'],
  ],
  [
    '50MB/s times 3',
    ['"times 3" does not say of what: write peak times 3, or the number of groups or replicas'],
  ],
  ['3 x 50MB/s', ['"3 x 50MB/s" is still to be worked out: write 150 MB/s']],
  [
    '3 topics of 50MB/s',
    [
      '"3 topics": topics one by one are planned by POST /v1/plan; here say what they write together',
    ],
  ],
  [
    '50MB/s 3 times',
    ['"3 times" does not say of which number: write the number itself, or peak 2x for a peak'],
  ],
  [
    '50MB/s replicated',
    ['"replicated" wants a value beside it: replicated and a number with its unit'],
  ],
  [
    '50MB/s compressed',
    ['"compressed" wants a value beside it: compressed and a number with its unit'],
  ],
  [
    '50MB/s uncompressed',
    [
      'Compression ratio: It only goes with “Message size” (bytes); rates are bytes on the wire already',
    ],
  ],
  [
    '50MB/s before compression',
    [
      '"before compression" changes what the number is of: rates are what producers write, compressed, once; write 20k msg/s × 2 KB compression 4 for messages before compression',
    ],
  ],
  [
    '50MB/s before replication',
    [
      '"before replication" changes what the number is of: rates are what producers write, compressed, once; write 20k msg/s × 2 KB compression 4 for messages before compression',
    ],
  ],
  [
    '50MB/s after replication',
    [
      '"after replication" changes what the number is of: rates are what producers write, compressed, once; write 20k msg/s × 2 KB compression 4 for messages before compression',
    ],
  ],
  [
    '50MB/s including replication',
    [
      '"including replication" changes what the number is of: rates are what producers write, compressed, once; write 20k msg/s × 2 KB compression 4 for messages before compression',
    ],
  ],
  [
    '50MB/s with replication',
    [
      '"with replication" changes what the number is of: rates are what producers write, compressed, once; write 20k msg/s × 2 KB compression 4 for messages before compression',
    ],
  ],
  [
    '50MB/s out',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '50MB/s read',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '50MB/s egress',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  ['50MB/s in and out', ['"out" wants a value beside it: out and a number with its unit']],
  [
    '50MB/s reads and writes',
    ['"writes" wants a value beside it: writes and a number with its unit'],
  ],
  [
    '50MB/s read and write',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'read 50MB/s',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'reads 50MB/s',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'consumers read 50MB/s',
    ['"consumers" wants a number, and of what: write 3 groups, or 12 consumers per group'],
  ],
  [
    '50MB/s reads',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '50MB/s 1 day local 7 days',
    [
      'Kept on broker disks (tiered storage): Must be at most the retention of 24 hours; got 168 (hours)',
    ],
  ],
  [
    '50MB/s 7 days retention on tiered storage',
    ['"tiered storage" does not say how long data stays on broker disks: write 1d local'],
  ],
  [
    '50MB/s 100ms',
    [
      '"100ms" is too short to keep data, and does not say of what: write processing 100ms, replication latency 100ms or downtime 100ms',
    ],
  ],
  [
    '50MB/s 100ms latency',
    [
      '"100ms" is too short to keep data, and does not say of what: write processing 100ms, replication latency 100ms or downtime 100ms',
      '"latency" is no part of a plan: write replication latency 100ms, or downtime 30s',
    ],
  ],
  [
    '50MB/s latency 100ms',
    [
      '"latency" is no part of a plan: write replication latency 100ms, or downtime 30s',
      '"100ms" is too short to keep data, and does not say of what: write processing 100ms, replication latency 100ms or downtime 100ms',
    ],
  ],
  [
    '50MB/s 30s',
    [
      '"30s" is too short to keep data, and does not say of what: write processing 30s, replication latency 30s or downtime 30s',
    ],
  ],
  ['50MB/s 5%', ['"5%" does not say of what: write 5% growth a month']],
  [
    '50MB/s 5% growth a year',
    ['"year" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day'],
  ],
  [
    '50MB/s growing 50% per year',
    ['"50% per year" is a year: write 3.437 % a month, which is 50 % in twelve'],
  ],
  ['50MB/s shrinking 5% a month', ['"shrinking" is not known here; help shows what is']],
  [
    '50MB/s growing to 100MB/s',
    [
      '"50MB/s growing to 100MB/s" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50MB/s grows to 100MB/s',
    [
      '"50MB/s grows to 100MB/s" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50MB/s by 2027',
    [
      '"by" is not known here; help shows what is',
      '"2027" does not say what it counts: write 2027 MB/s, 2027 msg/s × 2 KB or 2027 groups',
    ],
  ],
  [
    '50MB/s in 2 years',
    [
      '"2 years" may be how long data is kept, or for how long machines are reserved: write keep 2 years, reserved 2 years, or horizon 2 years',
    ],
  ],
  [
    '50MB/s for 2 years',
    [
      '"2 years" may be how long data is kept, or for how long machines are reserved: write keep 2 years, reserved 2 years, or horizon 2 years',
    ],
  ],
  [
    '50MB/s for 3 years',
    [
      '"3 years" may be how long data is kept, or for how long machines are reserved: write keep 3 years, reserved 3 years, or horizon 3 years',
    ],
  ],
  [
    '50MB/s 1 year',
    [
      '"1 year" may be how long data is kept, or for how long machines are reserved: write keep 1 year, reserved 1 year, or horizon 1 year',
    ],
  ],
  [
    '50MB/s 1y',
    [
      '"1y" may be how long data is kept, or for how long machines are reserved: write keep 1y, reserved 1y, or horizon 1y',
    ],
  ],
  [
    '50MB/s 3y',
    [
      '"3y" may be how long data is kept, or for how long machines are reserved: write keep 3y, reserved 3y, or horizon 3y',
    ],
  ],
  ['50MB/s without reserved 1y', ['"without" is not known here; help shows what is']],
  [
    '50MB/s no reserved',
    [
      '"no reserved" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s not only express',
    [
      '"not only express" is said in two ways at once: write what is wanted, or no serverless, no hdd',
    ],
  ],
  [
    '50MB/s not serverless or express',
    ['"or" leaves a choice open: write both, a comma between them, or compare them'],
  ],
  [
    '50MB/s no serverless or express',
    ['"or" leaves a choice open: write both, a comma between them, or compare them'],
  ],
  [
    '50MB/s no serverless and express',
    [
      '"no serverless and express" may leave out the second too: write no express, or express before no serverless',
    ],
  ],
  [
    '50MB/s no serverless, express',
    [
      '"no serverless express" may leave out the second too: write no express, or express before no serverless',
    ],
  ],
  [
    '50MB/s without serverless and ec2',
    [
      '"without serverless and ec2" may leave out the second too: write no ec2, or ec2 before without serverless',
    ],
  ],
  [
    '50MB/s neither serverless nor express',
    [
      '"neither serverless nor express" is said in two ways at once: write what is wanted, or no serverless, no hdd',
    ],
  ],
  [
    '50MB/s instead of express',
    [
      '"instead of express" is said in two ways at once: write what is wanted, or no serverless, no hdd',
    ],
  ],
  [
    '50MB/s express or standard',
    ['"or" leaves a choice open: write both, a comma between them, or compare them'],
  ],
  ['50MB/s express vs standard', ['"vs" is for two workloads: write one at a time']],
  ['50MB/s from express to standard', ['"from" is not known here; help shows what is']],
  [
    '50MB/s no m7g.large',
    [
      '"no m7g.large" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s without m7g.large',
    [
      '"without m7g.large" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s not m7g.large',
    [
      '"not m7g.large" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s except m7g.large',
    [
      '"except m7g.large" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s not us-east-1',
    [
      '"not us-east-1" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s not in frankfurt',
    [
      '"not in frankfurt" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s no frankfurt',
    [
      '"no frankfurt" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s outside frankfurt',
    [
      '"outside frankfurt" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s except frankfurt',
    [
      '"except frankfurt" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s no compression',
    [
      'Compression ratio: It only goes with “Message size” (bytes); rates are bytes on the wire already',
    ],
  ],
  [
    '50MB/s no peak',
    ['"no peak" is written peak 1x, where the rate never rises above its average'],
  ],
  [
    '50MB/s no burst',
    ['"no burst" is written peak 1x, where the rate never rises above its average'],
  ],
  ['50MB/s no partitions', ['Partitions, if decided: Must be at least 1; got 0']],
  [
    '50MB/s no tiered storage',
    [
      '"no tiered storage" says what is so already: data is tiered only where it is kept locally for less time; leave it out',
    ],
  ],
  [
    '50MB/s no tiering',
    [
      '"no tiering" says what is so already: data is tiered only where it is kept locally for less time; leave it out',
    ],
  ],
  [
    '50MB/s no local',
    [
      '"no local" says what is so already: data is tiered only where it is kept locally for less time; leave it out',
    ],
  ],
  [
    '50MB/s no local retention',
    [
      '"no local retention" says what is so already: data is tiered only where it is kept locally for less time; leave it out',
    ],
  ],
  [
    '50MB/s 12 partitions per topic',
    ['"per topic" says of each topic: write what all have together'],
  ],
  [
    '50MB/s 12 partitions each',
    ['"12 partitions each" does not say of what each: write what all have together'],
  ],
  [
    '50MB/s 3 groups each',
    ['"3 groups each" does not say of what each: write what all have together'],
  ],
  ['50MB/s 3 groups per topic', ['"per topic" says of each topic: write what all have together']],
  [
    '50MB/s 500 connections per broker',
    ['"per broker" says of each broker: write what all have together'],
  ],
  [
    '50MB/s 500 clients',
    [
      '"500 clients" does not say what they do: write what all write together, and 500 connections for the connections of all',
    ],
  ],
  [
    '50MB/s 5 producers',
    [
      '"5 producers" does not say what they do: write what all write together, and 5 connections for the connections of all',
    ],
  ],
  ['50MB/s single AZ', ['"single AZ" is not planned for as such: write 2 AZs, or 3 AZs']],
  ['50MB/s multi AZ', ['"multi AZ" is not planned for as such: write 2 AZs, or 3 AZs']],
  ['50MB/s multi-az', ['"multi-az" is not planned for as such: write 2 AZs, or 3 AZs']],
  [
    '50MB/s 3 workers',
    [
      '"3 workers" may be groups that each read everything, or instances that share the work: write 3 groups, or 3 consumers per group',
    ],
  ],
  ['50MB/s 3 controllers', ['"3 controllers" is not known here; help shows what is']],
  [
    '50MB/s 4 nodes',
    ['"4 nodes" is what the plan answers: leave it out, and it says how many brokers'],
  ],
  ['50MB/s 4 vcpu', ['"4 vcpu" is not known here; help shows what is']],
  ['50MB/s 16 cores', ['"16 cores" is not known here; help shows what is']],
  [
    '50MB/s p99 100ms',
    [
      '"p99" is no part of a plan: write replication latency 100ms, or downtime 30s',
      '"100ms" is too short to keep data, and does not say of what: write processing 100ms, replication latency 100ms or downtime 100ms',
    ],
  ],
  ['50MB/s p95', ['"p95" is no part of a plan: write replication latency 100ms, or downtime 30s']],
  ['50MB/s 99.9%', ['"99.9%" does not say of what: write 99.9% growth a month']],
  [
    '50MB/s 70% full',
    [
      '"70%" does not say of what: write 70% growth a month',
      '"full" is not known here; help shows what is',
    ],
  ],
  [
    '50MB/s 50% compression',
    [
      '"50%" may be what is left or what is saved: write 2 or 2:1 where 50 % is left, 2 where it is saved',
    ],
  ],
  [
    '50MB/s compression 3',
    [
      'Compression ratio: It only goes with “Message size” (bytes); rates are bytes on the wire already',
    ],
  ],
  [
    '50MB/s compressed 3:1',
    [
      'Compression ratio: It only goes with “Message size” (bytes); rates are bytes on the wire already',
    ],
  ],
  ['50MB/s 3:1', ['"3:1" does not say of what: write compression 3:1']],
  ['50MB/s 2:1', ['"2:1" does not say of what: write compression 2:1']],
  [
    '50MB/s compression gzip',
    [
      '"compression gzip" does not say how much smaller data gets: write compression 3 beside the size of a message',
    ],
  ],
  [
    '50MB/s lz4',
    [
      '"lz4" does not say how much smaller data gets: write compression 3 beside the size of a message',
    ],
  ],
  [
    '50MB/s zstd compressed 4x',
    [
      '"zstd" does not say how much smaller data gets: write compression 3 beside the size of a message',
      'Compression ratio: It only goes with “Message size” (bytes); rates are bytes on the wire already',
    ],
  ],
  ['50MB/s peak +50%', ['"+50%" does not say of what: write +50% growth a month']],
  [
    '50MB/s peak 2h',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '50MB/s peak 2 hours a day',
    [
      '"a day" may be how long data is kept, or what something before it is counted over: write keep a day',
      '“Retention” is said 2 times, "2 hours" and "a day": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s peak hour 100MB/s',
    [
      '"hour" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day',
      'Peak ingress: Must be at least the average of 95.367431640625; got 47.6837158203125 (MiB/s)',
    ],
  ],
  [
    '50MB/s peak hours 100MB/s',
    [
      '"hours" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day',
      'Peak ingress: Must be at least the average of 95.367431640625; got 47.6837158203125 (MiB/s)',
    ],
  ],
  ['50MB/s peak in the morning', ['"morning" is not known here; help shows what is']],
  [
    '50MB/s peak of 100MB/s for 2 hours',
    [
      '"for 2 hours" may be how long the peak lasts, which changes no plan, or how long data is kept: write keep 2 hours, or leave it out',
    ],
  ],
  [
    '50MB/s bursts of 100MB/s for 5 minutes',
    [
      '"for 5 minutes" may be how long the peak lasts, which changes no plan, or how long data is kept: write keep 5 minutes, or leave it out',
    ],
  ],
  [
    '50MB/s with bursts up to 100MB/s',
    [
      '"up to 100MB/s" is a bound, not one value: write one such as 50 MB/s, 2 TiB/day or 30k msg/s × 1.2 KB',
    ],
  ],
  [
    '50MB/s up to 100MB/s',
    ['"up to 100MB/s" is a bound, not one value: write 100MB/s, or whatever is to be planned for'],
  ],
  [
    'between 50MB/s and 100MB/s',
    [
      '"between 50MB/s and 100MB/s" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50 to 100MB/s',
    [
      '"50 to 100MB/s" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50MB/s - 100MB/s',
    [
      '“Average ingress” is said 2 times, "50MB/s -" and "100MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s or 100MB/s',
    [
      '"or" leaves a choice open: write both, a comma between them, or compare them',
      '“Average ingress” is said 2 times, "50MB/s" and "100MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s and 100MB/s',
    [
      '“Average ingress” is said 2 times, "50MB/s" and "100MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s + 20MB/s',
    [
      '"+" parts nothing here: write a comma, or a space',
      '“Average ingress” is said 2 times, "50MB/s" and "20MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s, 20MB/s',
    [
      '“Average ingress” is said 2 times, "50MB/s" and "20MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s 20MB/s',
    [
      '“Average ingress” is said 2 times, "50MB/s" and "20MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50 MB in per second',
    [
      '"per second" stands apart from a number: write 2 TB/day, or 50 MB/s',
      '"50 MB" says no time, nor of what it is the size: write 50 MB/s or 50 MB/day for a rate, 50 MB messages for the size of one',
    ],
  ],
  ['20k msg/s', ['Average ingress: Say how large a message is: 20k msg/s × 2 KB']],
  ['20k x 2KB', ['"20k x 2KB" says no time: write 20k msg/s × 2 KB, or 20k msg/day × 2 KB']],
  [
    '20k msg/s peak 40k msg/s 2KB',
    ['Average ingress: Say how large a message is: 20k msg/s × 2 KB'],
  ],
  [
    '20k msg/s 2KB peak 40k msg/s',
    ['Average ingress: Say how large a message is: 20k msg/s × 2 KB'],
  ],
  [
    'peak 40k msg/s x 2KB',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '20k msg/s x 2KB peak 40k',
    ['"40k" does not say what it counts: write 40 KB/s, or 40k msg/s × 2 KB'],
  ],
  [
    '20k msg/s max 1MB',
    [
      '"max 1MB" is a bound, not one value: write 1MB, or whatever is to be planned for',
      'Average ingress: Say how large a message is: 20k msg/s × 2 KB',
    ],
  ],
  [
    '20k msg/s 2KB max 1MB',
    [
      '"1MB" says no time, nor of what it is the size: write 1MB/s or 1MB/day for a rate, 1MB messages for the size of one',
    ],
  ],
  [
    '20k msg/s min 1KB max 1MB',
    ['"min 1KB max" is a bound, not one value: write 1KB max, or whatever is to be planned for'],
  ],
  [
    '20k msg/s 2KB max message size 1MB',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  ['10 TB/month', ['"10 TB/month" is over months, which differ in length: write it per day']],
  [
    '10TB',
    [
      '"10TB" says no time, nor of what it is the size: write 10TB/s or 10TB/day for a rate, 10TB messages for the size of one',
    ],
  ],
  [
    '10TB retention',
    [
      '"10TB retention" says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
    ],
  ],
  [
    '10 TB of storage',
    [
      '"storage" is not known here; help shows what is',
      '"10 TB" says no time, nor of what it is the size: write 10 TB/s or 10 TB/day for a rate, 10 TB messages for the size of one',
    ],
  ],
  [
    '10TB storage',
    [
      '"10TB storage" says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
    ],
  ],
  [
    'keep 10TB',
    [
      '"keep 10TB" says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
    ],
  ],
  [
    'keep 10 TB',
    [
      '"keep 10 TB" says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
    ],
  ],
  [
    '50MB/s keep 10TB',
    [
      '"keep 10TB" says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
    ],
  ],
  [
    '50MB/s retention 100GB',
    [
      '"retention 100GB" says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
    ],
  ],
  [
    '50MB/s 100GB disk',
    [
      '"100GB disk" says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
    ],
  ],
  [
    '50MB/s 100GB',
    [
      '"100GB" says no time, nor of what it is the size: write 100GB/s or 100GB/day for a rate, 100GB messages for the size of one',
    ],
  ],
  [
    '50MB/s 1TB storage',
    [
      '"1TB storage" says neither a time nor what it is the size of: write a rate such as 50 MB/s or 2 TB/day, 2 KB messages for a message, 7d for how long data is kept; the plan says how large disks are',
    ],
  ],
  ['50MB/s keep 7', ['"keep 7" says no unit: write 7d or 36 hours']],
  ['50MB/s retention=7', ['"retention=7" says no unit: write 7d or 36 hours']],
  [
    '50MB/s retention 7d 3d',
    [
      '“Retention” is said 2 times, "retention 7d" and "3d": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s keep 1d locally 7d',
    [
      'Kept on broker disks (tiered storage): Must be at most the retention of 24 hours; got 168 (hours)',
    ],
  ],
  [
    '50MB/s keep 1d on disk and 30d in s3',
    [
      '"s3" is where data is kept after its time on broker disks: write keep 30d for all of it, and 1d local',
    ],
  ],
  [
    '50MB/s 30d in s3',
    [
      '"s3" is where data is kept after its time on broker disks: write keep 30d for all of it, and 1d local',
    ],
  ],
  [
    '50MB/s 30d s3',
    [
      '"s3" is where data is kept after its time on broker disks: write keep 30d for all of it, and 1d local',
    ],
  ],
  [
    '50MB/s 30 days tiered',
    ['"tiered" does not say how long data stays on broker disks: write 1d local'],
  ],
  [
    '50MB/s 30d tiered storage',
    ['"tiered storage" does not say how long data stays on broker disks: write 1d local'],
  ],
  [
    '50MB/s a week',
    [
      '"a week" may be how long data is kept, or what something before it is counted over: write keep a week',
    ],
  ],
  ['50MB/s week', ['"week" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day']],
  ['50MB/s 1 month', ['"1 month" has months, which differ in length: write 30d or 720 hours']],
  ['50MB/s 30m', ['"30m" does not say what it counts: write 30 min, or 30M msg/s × 2 KB']],
  ['50MB/s 5m', ['"5m" does not say what it counts: write 5 min, or 5M msg/s × 2 KB']],
  ['50MB/s P7D', ['"P7D" is not known here; help shows what is']],
  [
    '50MB/s 168',
    ['"168" does not say what it counts: write 168 MB/s, 168 msg/s × 2 KB or 168 groups'],
  ],
  ['50MB/s ½ day', ['"½ day" has a small, ringed or broken digit: write numbers as 0.5 or 1,500']],
  ['50MB/s r3', ['"r3" is not known here; help shows what is']],
  ['50MB/s x3', ['"x3" does not say of what: write peak x3, or the number of groups or replicas']],
  [
    '50MB/s replication-factor=3',
    ['"replication-factor" is no field known here: the nearest known one is replicationFactor'],
  ],
  [
    '50MB/s replicationFactor 3',
    [
      '"replicationFactor" wants its value after an equals sign: replicationFactor=…',
      '"3" does not say what it counts: write 3 MB/s, 3 msg/s × 2 KB or 3 groups',
    ],
  ],
  [
    '50MB/s min isr 2',
    [
      '"min" is a bound, not one value: leave it out, and write what is to be planned for',
      '"isr" is not known here; help shows what is',
      '"2" does not say what it counts: write 2 MB/s, 2 msg/s × 2 KB or 2 groups',
    ],
  ],
  [
    '50MB/s min.insync.replicas=2',
    ['"min.insync.replicas" is no field known here: /openapi.yaml lists all'],
  ],
  ['50MB/s acks=all', ['"acks" is no field known here: /openapi.yaml lists all']],
  [
    '50MB/s retention.ms=604800000',
    ['"retention.ms" is no field known here: /openapi.yaml lists all'],
  ],
  [
    '50MB/s log.retention.hours=168',
    ['"log.retention.hours" is no field known here: the nearest known one is localRetentionHours'],
  ],
  [
    '50MB/s num.partitions=12',
    ['"num.partitions" is no field known here: the nearest known one is partitions'],
  ],
  [
    '50MB/s kafka 3.6',
    ['"3.6" does not say what it counts: write 3.6 MB/s, 3.6 msg/s × 2 KB or 3.6 groups'],
  ],
  [
    '50MB/s kafka 4.0',
    ['"4.0" does not say what it counts: write 4.0 MB/s, 4.0 msg/s × 2 KB or 4.0 groups'],
  ],
  [
    '50MB/s $100 per hour',
    [
      '"$100 per hour" does not say of what: write engineer $100 per hour; what a cluster costs is what the plan answers',
    ],
  ],
  ['50MB/s $1000', ['"$1000" is no part of a workload: what it costs is what the plan answers']],
  [
    '50MB/s $1000 a month',
    ['"$1000 a month" is no part of a workload: what it costs is what the plan answers'],
  ],
  [
    '50MB/s budget $1000',
    ['"budget $1000" is no part of a workload: what it costs is what the plan answers'],
  ],
  [
    '50MB/s under $1000',
    ['"under $1000" is a bound, not one value: write $1000, or whatever is to be planned for'],
  ],
  ['50MB/s yearly cost', ['"yearly" stands apart from a number: write 2 TB/day, or peak 100 MB/s']],
  [
    '50MB/s cost for 3 years',
    [
      '"3 years" may be how long data is kept, or for how long machines are reserved: write keep 3 years, reserved 3 years, or horizon 3 years',
    ],
  ],
  [
    '50MB/s 24 months',
    ['"24 months" has months, which differ in length: write 720d or 17,280 hours'],
  ],
  [
    '50MB/s 5 % MoM',
    [
      '"5 %" does not say of what: write 5 % growth a month',
      '"MoM" is not known here; help shows what is',
    ],
  ],
  [
    '50MB/s 50% YoY',
    [
      '"50%" does not say of what: write 50% growth a month',
      '"YoY" is not known here; help shows what is',
    ],
  ],
  ['50MB/s - 7d - 3 groups', ['"-" parts nothing here: write a comma, or a space']],
  ['50MB/s, 7d - 3 groups', ['"-" parts nothing here: write a comma, or a space']],
  [
    '50MB/s / 7d / 3 groups',
    [
      '"50MB/s / 7d / 3 groups" is per 7 day 3 group, which the field is not: write one such as 50 MB/s, 2 TiB/day or 30k msg/s × 1.2 KB',
    ],
  ],
  ['50MB/s 7d3groups', ['"7d3groups" is not known here: the nearest is 7groups']],
  ['new cluster 50MB/s', ['"new" is not known here; help shows what is']],
  ['cape 50MB/s', ['"cape" is not known here; help shows what is']],
  ['50MB/s sa', ['"sa" is not known here; help shows what is']],
  [
    '50MB/s us',
    [
      '"us" may be several: write one of us-east-1 (N. Virginia), us-east-2 (Ohio), us-gov-east-1 (US-East), us-gov-west-1 (US), us-west-1 (N. California) and 1 more',
    ],
  ],
  [
    '50MB/s in us',
    [
      '"us" may be several: write one of us-east-1 (N. Virginia), us-east-2 (Ohio), us-gov-east-1 (US-East), us-gov-west-1 (US), us-west-1 (N. California) and 1 more',
    ],
  ],
  [
    '50MB/s east',
    [
      '"east" may be several: write me-central-1 (UAE), me-south-1 (Bahrain), us-east-1 (N. Virginia), us-east-2 (Ohio) or us-gov-east-1 (US-East)',
    ],
  ],
  ['50MB/s local', ['"local" wants a value beside it: local and a number with its unit']],
  [
    '50MB/s gov cloud',
    [
      '"gov" is not known here; help shows what is',
      '"cloud" is not known here; help shows what is',
    ],
  ],
  [
    '50MB/s europe',
    [
      '"europe" may be several: write one of eu-central-1 (Frankfurt), eu-central-2 (Zurich), eu-north-1 (Stockholm), eu-south-1 (Milan), eu-south-2 (Spain) and 3 more',
    ],
  ],
  [
    '50MB/s eu',
    [
      '"eu" may be several: write one of eu-central-1 (Frankfurt), eu-central-2 (Zurich), eu-north-1 (Stockholm), eu-south-1 (Milan), eu-south-2 (Spain) and 3 more',
    ],
  ],
  [
    '50MB/s asia',
    [
      '"asia" may be several: write one of ap-east-1 (Hong Kong), ap-east-2 (Taipei), ap-northeast-1 (Tokyo), ap-northeast-2 (Seoul), ap-northeast-3 (Osaka) and 9 more',
    ],
  ],
  [
    '50MB/s canada',
    ['"canada" may be several: write ca-central-1 (Central) or ca-west-1 (Calgary)'],
  ],
  ['50MB/s china', ['"china" is not known here; help shows what is']],
  ['50MB/s beijing', ['"beijing" is not known here; help shows what is']],
  ['50MB/s india', ['"india" may be several: write ap-south-1 (Mumbai) or ap-south-2 (Hyderabad)']],
  ['50MB/s north', ['"north" is not known here; help shows what is']],
  [
    '50MB/s 3 instances',
    ['"3 instances" is what the plan answers: leave it out, and it says how many brokers'],
  ],
  [
    '50MB/s 6 m7g.large',
    ['"6 m7g.large" counts what the plan answers: write m7g.large alone, and it says how many'],
  ],
  [
    '50MB/s 6x m7g.large',
    ['"6x m7g.large" counts what the plan answers: write m7g.large alone, and it says how many'],
  ],
  [
    '50MB/s 6*m7g.large',
    ['"6*m7g.large" counts what the plan answers: write m7g.large alone, and it says how many'],
  ],
  [
    '50MB/s 6 m7g.large instances',
    [
      '"6 m7g.large instances" counts what the plan answers: write m7g.large alone, and it says how many',
    ],
  ],
  [
    '50MB/s size 500MB',
    [
      '"size 500MB" says no time, nor of what it is the size: write size 500MB/s or size 500MB/day for a rate, size 500MB messages for the size of one',
    ],
  ],
  [
    '50MB/s cluster size 500MB',
    [
      '"size 500MB" says no time, nor of what it is the size: write size 500MB/s or size 500MB/day for a rate, size 500MB messages for the size of one',
    ],
  ],
  [
    'we consume 50MB/s',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'consuming 50MB/s',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'consume 20k msg/s, 2KB messages',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'reading 20k msg/s, 2KB messages',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '100MB/s 3 groups reading 50MB/s',
    [
      '"3 groups reading 50MB/s" may be read by each group or by all together: write egress for what all read together',
    ],
  ],
  [
    '100MB/s 3 groups reading 50MB/s each',
    ['"50MB/s each" does not say of what each: write what all have together'],
  ],
  [
    '3 groups of 50MB/s',
    [
      '"3 groups of 50MB/s" may be of each or of all together: write what producers write in all, and egress for what all groups read together',
    ],
  ],
  [
    '100MB/s keep under 7d',
    ['"under 7d" is a bound, not one value: write one such as 7d or 36 hours'],
  ],
  [
    '100MB/s peak under 200MB/s',
    ['"under 200MB/s" is a bound, not one value: write 200MB/s, or whatever is to be planned for'],
  ],
  [
    '100MB/s peak within 200MB/s',
    ['"within 200MB/s" is a bound, not one value: write 200MB/s, or whatever is to be planned for'],
  ],
  [
    '100MB/s retention within 7d',
    [
      '"retention" wants a value beside it: retention and a number with its unit',
      '"within 7d" is a bound, not one value: write 7d, or whatever is to be planned for',
    ],
  ],
  [
    '100MB/s keep at most 7d',
    [
      '"keep" wants a value beside it: keep and a number with its unit',
      '"at most 7d" is a bound, not one value: write 7d, or whatever is to be planned for',
    ],
  ],
  [
    '100MB/s keep at least 7d',
    [
      '"keep" wants a value beside it: keep and a number with its unit',
      '"at least 7d" is a bound, not one value: write 7d, or whatever is to be planned for',
    ],
  ],
  [
    '100MB/s keep up to 7d',
    ['"up to 7d" is a bound, not one value: write one such as 7d or 36 hours'],
  ],
  ['100MB/s keep max 7d', ['"max 7d" is a bound, not one value: write one such as 7d or 36 hours']],
  [
    '100MB/s keep most 7d',
    [
      '"keep" wants a value beside it: keep and a number with its unit',
      '"most" is not known here; help shows what is',
    ],
  ],
  [
    '100MB/s twice a day',
    [
      '"twice" does not say of which number: write the number itself, or peak 2x for a peak',
      '"a day" may be how long data is kept, or what something before it is counted over: write keep a day',
    ],
  ],
  [
    '100MB/s double peak 200MB/s',
    [
      '“Average ingress” is said 2 times, "100MB/s" and "200MB/s": keep one, or write compare before them',
      'Peak ingress: "double" needs an average first: write the average, or here a rate such as 100 MB/s or 100 MiB/s',
    ],
  ],
  [
    '100MB/s peak 50% higher',
    [
      '"higher" is not known here; help shows what is',
      'Peak ingress: Must be at least the average of 95.367431640625; got 47.6837158203125 (MiB/s)',
    ],
  ],
  [
    '100MB/s peak 20%',
    ['Peak ingress: Must be at least the average of 95.367431640625; got 19.073486328125 (MiB/s)'],
  ],
  [
    '100MB/s 20% peak',
    ['Peak ingress: Must be at least the average of 95.367431640625; got 19.073486328125 (MiB/s)'],
  ],
  [
    '100MB/s three times a day',
    [
      '"three times" does not say of which number: write the number itself, or peak 2x for a peak',
      '"a day" may be how long data is kept, or what something before it is counted over: write keep a day',
    ],
  ],
  [
    '50.000 msg/s 2KB',
    ['"50.000 msg/s 2KB" has 50.000, which may be a decimal or thousands: write 50 or 50,000'],
  ],
  [
    '1.500 msg/s 2KB',
    ['"1.500 msg/s 2KB" has 1.500, which may be a decimal or thousands: write 1.5 or 1,500'],
  ],
  [
    '>50MB/s',
    ['">50MB/s" is a bound, not one value: write 50MB/s, or whatever is to be planned for'],
  ],
  [
    '≥50MB/s',
    ['"≥50MB/s" is a bound, not one value: write 50MB/s, or whatever is to be planned for'],
  ],
  [
    '<= 50MB/s',
    ['"<= 50MB/s" is a bound, not one value: write 50MB/s, or whatever is to be planned for'],
  ],
  [
    '50MB/s+',
    ['"50MB/s+" is a bound, not one value: write 50MB/s, or whatever is to be planned for'],
  ],
  ['50+MB/s', ['"50+MB/s" is not known here: the nearest is 50MB/s']],
  [
    '50MB/s 3+ groups',
    ['"3+ groups" is a bound, not one value: write 3 groups, or whatever is to be planned for'],
  ],
  [
    '50MB/s at least 3 groups',
    ['"at least" is a bound, not one value: leave it out, and write what is to be planned for'],
  ],
  [
    '50MB/s 3-5 groups',
    [
      '"3-5 groups" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50MB/s 3 to 5 groups',
    [
      '"3 to 5 groups" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50MB/s 3 or 5 groups',
    [
      '"3 or 5 groups" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50MB/s 3 groups or more',
    [
      '"3 groups or more" is a bound, not one value: write 3 groups, or whatever is to be planned for',
    ],
  ],
  [
    '50MB/s 7d or more',
    ['"7d or more" is a bound, not one value: write 7d, or whatever is to be planned for'],
  ],
  [
    '50MB/s 7d minimum',
    ['"minimum" is a bound, not one value: leave it out, and write what is to be planned for'],
  ],
  [
    '50MB/s min 7d',
    ['"min 7d" is a bound, not one value: write 7d, or whatever is to be planned for'],
  ],
  [
    '50MB/s minimum 3 groups',
    ['"minimum" is a bound, not one value: leave it out, and write what is to be planned for'],
  ],
  [
    '50MB/s max 3 groups',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '50MB/s 3 groups max',
    ['"3 groups max" is a bound, not one value: write 3 groups, or whatever is to be planned for'],
  ],
  [
    '50MB/s 7d max',
    ['"7d max" is a bound, not one value: write 7d, or whatever is to be planned for'],
  ],
  [
    '100MB/s peak 50MB/s',
    ['Peak ingress: Must be at least the average of 95.367431640625; got 47.6837158203125 (MiB/s)'],
  ],
  [
    '50MB/s, 2 weeks in frankfurt, 12 weeks in london',
    [
      '“Retention” is said 2 times, "2 weeks" and "12 weeks": keep one, or write compare before them',
      '“Region” is said 2 times, "in frankfurt" and "in london": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s 7d 14d',
    ['“Retention” is said 2 times, "7d" and "14d": keep one, or write compare before them'],
  ],
  [
    '50MB/s 7d and 14d',
    ['“Retention” is said 2 times, "7d" and "14d": keep one, or write compare before them'],
  ],
  [
    '50MB/s 2024-01-01',
    [
      '"2024-01-01" is a range, not one value: write one such as 50 MB/s, 2 TiB/day or 30k msg/s × 1.2 KB',
    ],
  ],
  ['50MB/s in Q3', ['"Q3" is not known here; help shows what is']],
  [
    '50MB/s every day',
    ['"every day" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day'],
  ],
  [
    '50MB/s every 5 minutes',
    [
      '"50MB/s every 5 minutes" is per 5 min, which the field is not: write one such as 50 MB/s, 2 TiB/day or 30k msg/s × 1.2 KB',
    ],
  ],
  [
    '50MB/s each day',
    ['"each day" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day'],
  ],
  [
    '50MB/s a day',
    [
      '"a day" may be how long data is kept, or what something before it is counted over: write keep a day',
    ],
  ],
  ['50MB/s per day', ['"per day" stands apart from a number: write 2 TB/day, or 50 MB/s']],
  [
    '50MB each second',
    ['"second" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day'],
  ],
  [
    '50 mbps',
    [
      '"50 mbps" is ambiguous: mb may be megabytes or megabits: write 50 MB/s (47.684 MiB/s) or 50 Mb/s (5.96 MiB/s)',
    ],
  ],
  [
    '50 MBPS',
    [
      '"50 MBPS" is ambiguous: MB may be megabytes or megabits: write 50 MB/s (47.684 MiB/s) or 50 Mb/s (5.96 MiB/s)',
    ],
  ],
  ['50 M/s', ['"50 M/s" does not say what it counts: write 50 MB/s, or 50M msg/s × 2 KB']],
  ['50M', ['"50M" does not say what it counts: write 50 MB/s, or 50M msg/s × 2 KB']],
  [
    '50mb/s',
    [
      '"50mb/s" is ambiguous: mb may be megabytes or megabits: write 50 MB/s (47.684 MiB/s) or 50 Mb/s (5.96 MiB/s)',
    ],
  ],
  [
    '50MB/s for 7 days a week',
    [
      '"a week" may be how long data is kept, or what something before it is counted over: write keep a week',
      '“Retention” is said 2 times, "7 days" and "a week": keep one, or write compare before them',
    ],
  ],
  ['50MB/s 24x7', ['"24x7" is not known here; help shows what is']],
  ['50MB/s 7x24', ['"7x24" is not known here; help shows what is']],
  [
    '50MB/s 9 to 5',
    [
      '"9 to 5" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50MB/s 8 hours a day',
    [
      '"a day" may be how long data is kept, or what something before it is counted over: write keep a day',
      '“Retention” is said 2 times, "8 hours" and "a day": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s for 8 hours a day',
    [
      '"a day" may be how long data is kept, or what something before it is counted over: write keep a day',
      '“Retention” is said 2 times, "8 hours" and "a day": keep one, or write compare before them',
    ],
  ],
  ['50MB/s during 8 hours', ['"during" is not known here; help shows what is']],
  ['50MB/s last 7 days', ['"last" is not known here; help shows what is']],
  [
    '50MB/s past week',
    ['"past week" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day'],
  ],
  [
    '50MB/s next week',
    ['"next week" stands apart from a number: write 7 days, keep 7 days, or 2 TB/day'],
  ],
  ['50MB/s after 7d', ['"after" is not known here; help shows what is']],
  ['50MB/s before 7d', ['"before" is not known here; help shows what is']],
  [
    '50MB/s delete after 7d',
    [
      '"delete" is not known here; help shows what is',
      '"after" is not known here; help shows what is',
    ],
  ],
  [
    '50MB/s expire after 7d',
    [
      '"expire" is not known here; help shows what is',
      '"after" is not known here; help shows what is',
    ],
  ],
  [
    '50MB/s within 7d',
    ['"within 7d" is a bound, not one value: write 7d, or whatever is to be planned for'],
  ],
  [
    '50MB/s in 7 days',
    [
      '"in 7 days" does not say what lasts so long: write keep 7 days, horizon 7 days, or reserved 1y',
    ],
  ],
  [
    '50MB/s if 7d',
    ['"if 7d" does not say what lasts so long: write keep 7d, horizon 7d, or reserved 1y'],
  ],
  [
    '50MB/s running 7d',
    ['"running 7d" does not say what lasts so long: write keep 7d, horizon 7d, or reserved 1y'],
  ],
  [
    '50MB/s run for 7 days',
    [
      '"run for 7 days" does not say what lasts so long: write keep 7 days, horizon 7 days, or reserved 1y',
    ],
  ],
  [
    '50MB/s plan for 2 years',
    [
      '"2 years" may be how long data is kept, or for how long machines are reserved: write keep 2 years, reserved 2 years, or horizon 2 years',
    ],
  ],
  [
    '50MB/s planning 2 years',
    [
      '"2 years" may be how long data is kept, or for how long machines are reserved: write keep 2 years, reserved 2 years, or horizon 2 years',
    ],
  ],
  [
    '50MB/s now, 100MB/s later',
    [
      '"later" is not known here; help shows what is',
      '“Average ingress” is said 2 times, "50MB/s" and "100MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s could go to 100MB/s',
    [
      '“Average ingress” is said 2 times, "50MB/s" and "100MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s will be 100MB/s in 2 years',
    [
      '"2 years" may be how long data is kept, or for how long machines are reserved: write keep 2 years, reserved 2 years, or horizon 2 years',
      '“Average ingress” is said 2 times, "50MB/s" and "100MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s 3 groups will be 5',
    ['"5" does not say what it counts: write 5 MB/s, 5 msg/s × 2 KB or 5 groups'],
  ],
  ['50MB/s p=5', ['"p=5" says no unit: write 50 MB/s or 2 TiB/day']],
  [
    '20MB/s 50MB/s per group',
    [
      '"per group" says of each group: write what all have together',
      '“Average ingress” is said 2 times, "20MB/s" and "50MB/s": keep one, or write compare before them',
    ],
  ],
  ['20MB/s 10 partitions a topic', ['"a topic" says of each topic: write what all have together']],
  [
    '20MB/s 5 consumers',
    [
      '"5 consumers" may be groups that each read everything, or instances that share the work: write 5 groups, or 5 consumers per group',
    ],
  ],
  [
    '20MB/s no apps',
    [
      '"no apps" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '20MB/s no teams',
    [
      '"no teams" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '20MB/s no replicas',
    [
      '"no replicas" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  ['20MB/s no zones', ['Availability zones: Must be at least 2; got 0']],
  [
    '20MB/s no instances',
    [
      '"no" is not known here; help shows what is',
      '"instances" is not known here; help shows what is',
    ],
  ],
  ['20MB/s none', ['"none" is not known here; help shows what is']],
  [
    '20MB/s 3 groups none',
    ['"3" does not say what it counts: write 3 MB/s, 3 msg/s × 2 KB or 3 groups'],
  ],
  ['20MB/s reading none', ['"none" is not known here; help shows what is']],
  [
    '5 groups, 50MB/s each',
    ['"50MB/s each" does not say of what each: write what all have together'],
  ],
  [
    '50MB/s 3 groups, each 10MB/s',
    [
      '"each" wants a value beside it: each and a number with its unit',
      '“Average ingress” is said 2 times, "50MB/s" and "10MB/s": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s twice the egress',
    [
      '"twice the egress" does not say of which number: write the number itself, or peak 2x for a peak',
    ],
  ],
  [
    '50MB/s half egress',
    ['"half egress" does not say of which number: write the number itself, or peak 2x for a peak'],
  ],
  [
    '50MB/s reads half',
    ['"half" does not say of which number: write the number itself, or peak 2x for a peak'],
  ],
  [
    '50MB/s reads half of it',
    ['"half" does not say of which number: write the number itself, or peak 2x for a peak'],
  ],
  [
    '50MB/s consumers read a quarter',
    [
      '"consumers" wants a number, and of what: write 3 groups, or 12 consumers per group',
      '"quarter" is not known here; help shows what is',
    ],
  ],
  [
    '50MB/s peak 100MB/s egress',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    '50MB/s reads 100MB/s peak 300MB/s',
    [
      '"reads 100MB/s peak 300MB/s" may be the peak of what is read or of what is written: write peak egress, or peak ingress',
    ],
  ],
  [
    '50MB/s reads 100MB/s peaks 300MB/s',
    [
      '"reads 100MB/s peaks 300MB/s" may be the peak of what is read or of what is written: write peak egress, or peak ingress',
    ],
  ],
  [
    '50MB/s neither express nor serverless',
    [
      '"neither express nor serverless" is said in two ways at once: write what is wanted, or no serverless, no hdd',
    ],
  ],
  ['50MB/s not express nor serverless', ['"nor" is not known here; help shows what is']],
  [
    '50MB/s everything but express',
    [
      '"everything" is not known here; help shows what is',
      '"but" is not known here; help shows what is',
    ],
  ],
  [
    '50MB/s all but express',
    ['"all" is not known here; help shows what is', '"but" is not known here; help shows what is'],
  ],
  [
    '50MB/s all platforms',
    [
      '"all" is not known here; help shows what is',
      '"platforms" is not known here; help shows what is',
    ],
  ],
  [
    '50MB/s any platform',
    [
      '"any" is not known here; help shows what is',
      '"platform" is not known here; help shows what is',
    ],
  ],
  ['50MB/s serverless off', ['"off" is not known here; help shows what is']],
  [
    '50MB/s serverless is not an option',
    [
      '"not an" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
      '"option" is not known here; help shows what is',
    ],
  ],
  ["50MB/s can't use serverless", ['"can\'t" is not known here; help shows what is']],
  [
    '50MB/s can not use serverless',
    [
      '"not use" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  ['50MB/s cannot use serverless', ['"cannot" is not known here; help shows what is']],
  [
    '50MB/s do not want serverless',
    [
      '"not want" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  ['50MB/s avoid serverless', ['"avoid" is not known here; help shows what is']],
  ['50MB/s disable burstable', ['"disable" is not known here; help shows what is']],
  ['50MB/s burstable off', ['"off" is not known here; help shows what is']],
  ['50MB/s kraft off', ['"off" is not known here; help shows what is']],
  ['50MB/s keyed false', ['"false" is not known here; help shows what is']],
  ['50MB/s keyed=no', ['Messages have keys: Must be true or false; got "no"']],
  ['50MB/s keys no', ['"no" is not known here; help shows what is']],
  ['50MB/s keyed? no', ['"no" is not known here; help shows what is']],
  ['50MB/s rack aware off', ['"off" is not known here; help shows what is']],
  ['50MB/s rackAwareConsumers=off', ['Rack-aware consumers: Must be true or false; got "off"']],
  [
    '50MB/s kraft or zookeeper',
    [
      '"or" leaves a choice open: write both, a comma between them, or compare them',
      '“Metadata” is said 2 times, "kraft" and "zookeeper": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s kraft zookeeper',
    ['“Metadata” is said 2 times, "kraft" and "zookeeper": keep one, or write compare before them'],
  ],
  [
    '50MB/s 1y reserved 3y reserved',
    [
      '“EC2 instances are bought” is said 2 times, "1y reserved" and "3y reserved": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s reserved 2y',
    [
      '"reserved" does not say for how long: write reserved 1y, or reserved 3y',
      '"2y" may be how long data is kept, or for how long machines are reserved: write keep 2y, reserved 2y, or horizon 2y',
    ],
  ],
  [
    '50MB/s reserved 5 years',
    [
      '"reserved" does not say for how long: write reserved 1y, or reserved 3y',
      '"5 years" may be how long data is kept, or for how long machines are reserved: write keep 5 years, reserved 5 years, or horizon 5 years',
    ],
  ],
  [
    '50MB/s reserved instances',
    ['"reserved instances" does not say for how long: write reserved 1y, or reserved 3y'],
  ],
  ['50MB/s savings plan', ['"savings" is not known here; help shows what is']],
  ['50MB/s spot', ['"spot" is not known here; help shows what is']],
  ['50MB/s m7g', ['"m7g" is not known here; help shows what is']],
  ['50MB/s graviton', ['"graviton" is not known here; help shows what is']],
  ['50MB/s arm', ['"arm" is not known here; help shows what is']],
  [
    '50MB/s frankfurt or london',
    [
      '"or" leaves a choice open: write both, a comma between them, or compare them',
      '“Region” is said 2 times, "frankfurt" and "london": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s frankfurt and london',
    ['“Region” is said 2 times, "frankfurt" and "london": keep one, or write compare before them'],
  ],
  [
    '50MB/s frankfurt to london',
    ['“Region” is said 2 times, "frankfurt" and "london": keep one, or write compare before them'],
  ],
  [
    '50MB/s multi region frankfurt',
    ['"multi region" is not planned for as such: write the one region to plan in'],
  ],
  [
    '50MB/s not frankfurt',
    [
      '"not frankfurt" cannot be left out so: platforms and disks can be, as in no serverless, no hdd; else write what is wanted',
    ],
  ],
  [
    '50MB/s anywhere but frankfurt',
    [
      '"anywhere" is not known here; help shows what is',
      '"but" is not known here; help shows what is',
    ],
  ],
  ['50MB/s near frankfurt', ['"near" is not known here; help shows what is']],
  ['50MB/s dr in london', ['"dr" is not known here; help shows what is']],
  ['50MB/s backup in london', ['"backup" is not known here; help shows what is']],
  ['50MB/s mirror to london', ['"mirror" is not known here; help shows what is']],
  [
    '50MB/s replicated to london',
    ['"replicated" wants a value beside it: replicated and a number with its unit'],
  ],
  [
    '50MB/s west europe',
    [
      '"west" may be several: write ca-west-1 (Calgary), us-west-1 (N. California) or us-west-2 (Oregon)',
      '"europe" may be several: write one of eu-central-1 (Frankfurt), eu-central-2 (Zurich), eu-north-1 (Stockholm), eu-south-1 (Milan), eu-south-2 (Spain) and 3 more',
    ],
  ],
  [
    '50MB/s eu west',
    [
      '"eu west" may be several: write eu-west-1 (Ireland), eu-west-2 (London) or eu-west-3 (Paris)',
    ],
  ],
  [
    '50MB/s us-west',
    ['"us-west" may be several: write us-west-1 (N. California) or us-west-2 (Oregon)'],
  ],
  ['50MB/s use1', ['"use1" is not known here; help shows what is']],
  ['50MB/s euw1', ['"euw1" is not known here; help shows what is']],
  [
    '50MB/s virginia ohio',
    ['“Region” is said 2 times, "virginia" and "ohio": keep one, or write compare before them'],
  ],
  [
    '50MB/s new zealand',
    [
      'Region: Region ap-southeast-6, Asia Pacific (New Zealand), has no MSK prices; the nearest names that have are ap-southeast-1, ap-southeast-2, ap-southeast-3; platforms=ec2 plans without MSK',
    ],
  ],
  ['50MB/s south africa', ['"south" is not known here; help shows what is']],
  ['50MB/s usa', ['"usa" is not known here; help shows what is']],
  ['50MB/s north korea', ['"north" is not known here; help shows what is']],
  ['50MB/s region', ['"region" is not known here: the nearest is Oregon']],
  [
    '50MB/s region x',
    [
      '"region" is not known here: the nearest is Oregon',
      '"x" is not known here; help shows what is',
    ],
  ],
  ['50MB/s az a', ['Availability zones: Must be at least 2; got 1']],
  ['50MB/s us-east-1a', ['"us-east-1a" is not known here: the nearest is us-east-1']],
  ['50MB/s frankfrut', ['"frankfrut" is not known here: the nearest is Frankfurt']],
  ['50MB/s = 50MB/s', ['"=" parts nothing here: write a comma, or a space']],
  [
    'averageIngressMiBps 50',
    [
      '"averageIngressMiBps" wants its value after an equals sign: averageIngressMiBps=…',
      '"50" does not say what it counts: write 50 MB/s, 50 msg/s × 2 KB or 50 groups',
    ],
  ],
  ['constructor=5 50MB/s', ['"constructor" is no field known here: /openapi.yaml lists all']],
  ['__proto__=5 50MB/s', ['"__proto__" is no field known here: /openapi.yaml lists all']],
  ['toString 50MB/s', ['"toString" is not known here; help shows what is']],
  ['hasOwnProperty=1 50MB/s', ['"hasOwnProperty" is no field known here: /openapi.yaml lists all']],
  ['50MB/s topics=3', ['"topics" is no field known here: /openapi.yaml lists all']],
  [
    '50MB/s detail full',
    [
      '"detail" is not known here; help shows what is',
      '"full" is not known here; help shows what is',
    ],
  ],
  ['50MB/s platforms: express', ['"platforms" is not known here; help shows what is']],
  [
    '50MB/s platforms=express',
    ['Platforms: Must be one of msk-standard, msk-express, msk-serverless, ec2; got "express"'],
  ],
  ['50MB/s ioUtilisation=2', ['I/O utilisation: Must be at most 1; got 2']],
  [
    '50MB/s disk fill 0.6',
    [
      '"disk" is not known here; help shows what is',
      '"fill" is not known here; help shows what is',
      '"0.6" does not say what it counts: write 0.6 MB/s, 0.6 msg/s × 2 KB or 0.6 groups',
    ],
  ],
  [
    '50MB/s diskFill 60%',
    [
      '"diskFill" wants its value after an equals sign: diskFill=…',
      '"60%" does not say of what: write 60% growth a month',
    ],
  ],
  [
    '50MB/s disk utilization 60%',
    [
      '"disk" is not known here; help shows what is',
      '"utilization" is not known here; help shows what is',
      '"60%" does not say of what: write 60% growth a month',
    ],
  ],
  ['constructor', ['"constructor" is not known here; help shows what is']],
  ['__proto__', ['"__proto__" is markup: write proto']],
  ['50MB/s __proto__', ['"__proto__" is markup: write proto']],
  ['50MB/s constructor=1', ['"constructor" is no field known here: /openapi.yaml lists all']],
  ['50MB/s hasOwnProperty', ['"hasOwnProperty" is not known here; help shows what is']],
  ['50MB/s <!channel>', ['"<!channel>" is a mention, a link or markup: leave it out']],
  ['50MB/s <@U123>', ['"<@U123>" is a mention, a link or markup: leave it out']],
  ['50MB/s *bold*', ['"*bold*" is markup: write bold']],
  ['50MB/s `code`', ['"`code`" is markup: write code']],
  ['50MB/s _it_', ['"_it_" is markup: write it']],
  [
    '7d 3 groups seoul',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'seoul',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'please plan kafka for us',
    [
      '"us" may be several: write one of us-east-1 (N. Virginia), us-east-2 (Ohio), us-gov-east-1 (US-East), us-gov-west-1 (US), us-west-1 (N. California) and 1 more',
    ],
  ],
  ['50MB/s seol', ['"seol" is not known here: the nearest is Seoul']],
  ['50MB/s frankfrt', ['"frankfrt" is not known here: the nearest is Frankfurt']],
  ['50MB/s expres', ['"expres" is not known here: the nearest is express']],
  ['50MB/s serverles', ['"serverles" is not known here: the nearest is serverless']],
  ['50MB/s 3 grups', ['"3 grups" is not known here: the nearest is 3 groups']],
  ['50MB/s 12 partitons', ['"12 partitons" is not known here: the nearest is 12 partitions']],
  ['50MB/s retenton 7d', ['"retenton" is not known here: the nearest is retention']],
  ['50MB/s retention 7', ['"retention 7" says no unit: write 7d or 36 hours']],
  [
    '50MB/s peak 100',
    ['"100" does not say what it counts: write 100 MB/s, 100 msg/s × 2 KB or 100 groups'],
  ],
  ['50MB/s growth 5', ['"growth 5" says no unit: write 5 % or 5 % a month']],
  ['50MB/s 50', ['"50" does not say what it counts: write 50 MB/s, 50 msg/s × 2 KB or 50 groups']],
  ['50', ['"50" does not say what it counts: write 50 MB/s, 50 msg/s × 2 KB or 50 groups']],
  ['50k', ['"50k" does not say what it counts: write 50 KB/s, or 50k msg/s × 2 KB']],
  [
    '50 mb/s',
    [
      '"50 mb/s" is ambiguous: mb may be megabytes or megabits: write 50 MB/s (47.684 MiB/s) or 50 Mb/s (5.96 MiB/s)',
    ],
  ],
  [
    '50 gb/day',
    [
      '"50 gb/day" is ambiguous: gb may be gigabytes or gigabits: write 50 GB/day (0.552 MiB/s) or 50 Gb/day (0.069 MiB/s)',
    ],
  ],
  [
    '50MB/s us east',
    ['"us east" may be several: write us-east-1 (N. Virginia) or us-east-2 (Ohio)'],
  ],
  [
    '50MB/s japan',
    ['"japan" may be several: write ap-northeast-1 (Tokyo) or ap-northeast-3 (Osaka)'],
  ],
  [
    '50MB/s seoul tokyo',
    ['“Region” is said 2 times, "seoul" and "tokyo": keep one, or write compare before them'],
  ],
  [
    '50MB/s seoul, frankfurt',
    ['“Region” is said 2 times, "seoul" and "frankfurt": keep one, or write compare before them'],
  ],
  [
    '50MB/s peak 20MB/s',
    ['Peak ingress: Must be at least the average of 47.6837158203125; got 19.073486328125 (MiB/s)'],
  ],
  [
    '50MB/s 7d local 30d',
    [
      'Kept on broker disks (tiered storage): Must be at most the retention of 168 hours; got 720 (hours)',
    ],
  ],
  [
    '50MB/s 1d retention 7d local',
    [
      'Kept on broker disks (tiered storage): Must be at most the retention of 24 hours; got 168 (hours)',
    ],
  ],
  [
    '50MB/s messagesPerSecond=1000',
    [
      'Message rate: “Average ingress” (MiB/s) and “Message rate” (messages/s) are both given; give one of the two',
    ],
  ],
  ['50MB/s rf 0', ['Replication factor: Must be at least 1; got 0']],
  ['50MB/s rf 99', ['Replication factor: Must be at most 60; got 99']],
  ['50MB/s rf 2.5', ['Replication factor: Must be a whole number; got 2.5']],
  ['50MB/s 4 AZs', ['Availability zones: Must be at most 3; got 4']],
  ['50MB/s 20 years retention', ['Retention: Must be at most 87,600; got 175,200 (hours)']],
  [
    '50MB/s keep forever',
    ['"forever" has no end: write a duration; the most is 87,600 hours (10 years)'],
  ],
  ['50MB/s 3 months', ['"3 months" has months, which differ in length: write 90d or 2,160 hours']],
  ['50MB/s keep 1 month', ['"1 month" has months, which differ in length: write 30d or 720 hours']],
  ['50MB/s 7m', ['"7m" does not say what it counts: write 7 min, or 7M msg/s × 2 KB']],
  [
    '50MB/s 3 consumers',
    [
      '"3 consumers" may be groups that each read everything, or instances that share the work: write 3 groups, or 3 consumers per group',
    ],
  ],
  [
    '50MB/s 3 brokers',
    ['"3 brokers" is what the plan answers: leave it out, and it says how many brokers'],
  ],
  [
    '50MB/s 20 topics',
    [
      '"20 topics": topics one by one are planned by POST /v1/plan; here say what they write together',
    ],
  ],
  ['50MB/s tiered', ['"tiered" does not say how long data stays on broker disks: write 1d local']],
  ['50MB/s reserved', ['"reserved" does not say for how long: write reserved 1y, or reserved 3y']],
  ['50MB/s m7g.gigantic', ['"m7g.gigantic" is not known here; help shows what is']],
  [
    '50MB/s m9x.large',
    ['Instance types: No such type: "m9x.large"; the nearest are m5.large, m6g.large, m6i.large'],
  ],
  ['50MB/s retentionHours=200000', ['Retention: Must be at most 87,600; got 200,000 (hours)']],
  [
    '50MB/s retentionHors=72',
    ['"retentionHors" is no field known here: the nearest known one is retentionHours'],
  ],
  ['50MB/s diskFill=2', ['Disk fill: Must be at most 1; got 2']],
  [
    '50MB/s platforms=kafka',
    ['Platforms: Must be one of msk-standard, msk-express, msk-serverless, ec2; got "kafka"'],
  ],
  [
    '50MB/s preset=fat',
    ['Assumptions start from: Must be one of aws-guidance, aws-workbook, lean; got "fat"'],
  ],
  ['50MB/s keyed=maybe', ['Messages have keys: Must be true or false; got "maybe"']],
  ['50MB/s detail=some', ['Detail: Must be one of summary, full; got "some"']],
  ['-50MB/s', ['Average ingress: Must be at least 0.000001; got -47.6837158203125 (MiB/s)']],
  ['0 MB/s', ['Average ingress: Must be at least 0.000001; got 0 (MiB/s)']],
  [
    '<50MB/s',
    ['"<50MB/s" is a bound, not one value: write 50MB/s, or whatever is to be planned for'],
  ],
  [
    '>=50MB/s',
    ['">=50MB/s" is a bound, not one value: write 50MB/s, or whatever is to be planned for'],
  ],
  [
    '50-100MB/s',
    [
      '"50-100MB/s" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    '50..100 MB/s',
    [
      '"50..100 MB/s" is not one value: write the one to plan for, or compare and both of them to see them side by side',
    ],
  ],
  [
    'at least 3 groups 50MB/s',
    ['"at least" is a bound, not one value: leave it out, and write what is to be planned for'],
  ],
  [
    '50MB/s 3 groups 4 groups',
    [
      '“Consumer groups” is said 2 times, "3 groups" and "4 groups": keep one, or write compare before them',
    ],
  ],
  [
    '50MB/s express m7g.large',
    [
      'Instance types: None of m7g.large belongs to the platforms asked for (msk-express); they belong to ec2',
    ],
  ],
  [
    "' or 1=1; --",
    [
      '"\'" is not known here; help shows what is',
      '"or" leaves a choice open: write both, a comma between them, or compare them',
      '"1=1" is not known here; help shows what is',
      '"--" parts nothing here: write a comma, or a space',
    ],
  ],
  [
    '<script>alert(1)</script>',
    ['"<script>alert(1)</script>" is not known here; help shows what is'],
  ],
  ['50MB/s 🚀', ['"🚀" is a picture: leave it out']],
  [
    '50 MB/s/s',
    [
      '"50 MB/s/s" is per s, which the field is not: write one such as 50 MB/s, 2 TiB/day or 30k msg/s × 1.2 KB',
    ],
  ],
  [
    'MB/s 50',
    [
      '"MB/s" wants a value beside it: MB/s and a number with its unit',
      '"50" does not say what it counts: write 50 MB/s, 50 msg/s × 2 KB or 50 groups',
    ],
  ],
  [
    '50 MB sec',
    [
      '"sec" is not known here; help shows what is',
      '"50 MB" says no time, nor of what it is the size: write 50 MB/s or 50 MB/day for a rate, 50 MB messages for the size of one',
    ],
  ],
  ['50MBs', ['"50MBs" is not known here; help shows what is']],
  [
    'fifty',
    ['"fifty" does not say what it counts: write fifty MB/s, fifty msg/s × 2 KB or fifty groups'],
  ],
  [
    '7d',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  [
    'express',
    [
      'Give the average ingress: a rate such as 50 MB/s or 2 TiB/day, or messages such as 20k msg/s × 2 KB',
    ],
  ],
  ['50MB/s 1,5 days', ['"1,5 days" has a comma that parts no thousands: write 1.5 or 1,500']],
  [
    '1.500 MB/s',
    ['"1.500 MB/s" has 1.500, which may be a decimal or thousands: write 1.5 or 1,500'],
  ],
  [
    '50MB/s 20.000 connections',
    ['"20.000" has 20.000, which may be a decimal or thousands: write 20 or 20,000'],
  ],
  [
    '50 mb/s 3 grups keep 7 seol',
    [
      '"50 mb/s" is ambiguous: mb may be megabytes or megabits: write 50 MB/s (47.684 MiB/s) or 50 Mb/s (5.96 MiB/s)',
      '"3 grups" is not known here: the nearest is 3 groups',
      '"keep 7" says no unit: write 7d or 36 hours',
      '"seol" is not known here: the nearest is Seoul',
    ],
  ],
  [
    '50 7d japan rf 99',
    [
      '"50" does not say what it counts: write 50 MB/s, 50 msg/s × 2 KB or 50 groups',
      '"japan" may be several: write ap-northeast-1 (Tokyo) or ap-northeast-3 (Osaka)',
      'Replication factor: Must be at most 60; got 99',
    ],
  ],
  [
    '50MB/s 3d 12h local',
    [
      '"3d 12h local" may be one time or two: write local 3d 12h for one; for two 3d, 12h local, with a comma',
    ],
  ],
  [
    '50MB/s keep 3d 12h local',
    [
      '"keep 3d 12h local" may be one time or two: write local 3d 12h for one; for two 3d, 12h local, with a comma',
    ],
  ],
  [
    '50MB/s 1h peak 100MB/s',
    [
      '"1h peak 100MB/s" may be how long the peak lasts, which changes no plan, or how long data is kept: write keep 1h, or leave it out',
    ],
  ],
  [
    '50MB/s now on ec2',
    [
      '"now on ec2" may be what runs now, or what is to be planned: write only what is to be planned',
    ],
  ],
  [
    '50MB/s currently on standard, want express',
    [
      '"currently on standard" may be what runs now, or what is to be planned: write only what is to be planned',
    ],
  ],
  [
    '50MB/s have ec2, want msk',
    ['"have ec2" may be what runs now, or what is to be planned: write only what is to be planned'],
  ],
  [
    "50MB/s we're on standard, going to express",
    [
      '"we\'re on standard" may be what runs now, or what is to be planned: write only what is to be planned',
    ],
  ],
  [
    '50MB/s if express',
    [
      '"if express" may be what runs now, or what is to be planned: write only what is to be planned',
    ],
  ],
  ['7d '.repeat(151), ['It has 151 words: write 150 at most']],
])('%s', async (phrase, faults) => {
  const read = await readPhrase(phrase, deps)
  expect(read.faults).toEqual(faults)
  expect(read.workload).toBeUndefined()
})
