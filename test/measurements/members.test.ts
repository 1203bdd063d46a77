import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroupMembers } from '../../src/measurements/read/found'
import { linesOf } from '../../src/measurements/read/lines'
import { readMembers } from '../../src/measurements/read/read-members'
import { recording } from './recordings'

const read = (...lines: string[]) => readMembers(linesOf(lines.join('\n')))
const brief = ({ group, members, line, lastLine }: GroupMembers) =>
  `${group}: ${members} (${line}-${lastLine})`

const HEADER = 'GROUP CONSUMER-ID HOST CLIENT-ID #PARTITIONS'
const STATE = 'GROUP COORDINATOR (ID) ASSIGNMENT-STRATEGY STATE #MEMBERS'

describe('kafka-consumer-groups --describe --members and --state', () => {
  it.each([
    [
      'groups-members.txt',
      ['order-service: 2 (3-5)', 'order-service: 2 (8-10)', 'invoice-writer: 2 (13-15)'],
    ],
    ['groups-members-4.x-verbose.txt', ['order-service: 3 (3-6)']],
    [
      'groups-state.txt',
      [
        'order-service: 2 (3-4)',
        'report-nightly: 0 (8-9)',
        'order-service: 2 (12-13)',
        'report-nightly: 0 (17-18)',
        'order-service: 2 (21-22)',
      ],
    ],
    ['groups-several.txt', []],
    ['groups-0.9-commas.txt', []],
    ['topics-4.x.txt', []],
  ])('of %s say how many members a group has', (name, groups) => {
    const { found, doubts } = readMembers(linesOf(recording(name)))
    expect(found.map(brief)).toEqual(groups)
    expect(doubts).toEqual([])
  })

  it('are read whole: the group, the lines', () => {
    expect(
      read('', HEADER, 'g a-uuid /10.0.0.1 a 2', 'g b-uuid /10.0.0.2 b 0', '', 'done'),
    ).toEqual({
      found: [{ group: 'g', members: 2, line: 2, lastLine: 4 }],
      lines: new Set([2, 3, 4]),
      doubts: [],
    })
  })

  it.each([
    [
      'a client with blanks',
      [HEADER, 'g my app-uuid /10.0.0.1 my app 2', 'g a-uuid /10.0.0.1 a 1'],
      ['g: 2 (1-3)'],
    ],
    ['a group with blanks', [HEADER, 'my group a-uuid /10.0.0.1 a 2'], ['my group: 1 (1-2)']],
    [
      'several groups',
      [
        HEADER,
        'g a-uuid /10.0.0.1 a 2',
        HEADER,
        'h a-uuid /10.0.0.1 a 2',
        HEADER,
        'g a-uuid /10.0.0.1 a 2',
      ],
      ['g: 1 (1-2)', 'h: 1 (3-4)', 'g: 1 (5-6)'],
    ],
    [
      'no column for the group, which the command names',
      [
        '$ kafka-consumer-groups.sh --describe --group orders --members',
        'CONSUMER-ID HOST CLIENT-ID #PARTITIONS ASSIGNMENT',
        'a-uuid /10.0.0.1 a 2 topic1(0), topic2(1)',
        'b-uuid /10.0.0.1 b 0 -',
      ],
      ['orders: 2 (2-4)'],
    ],
    [
      'the state of Kafka 2.0, without a column for the group',
      [
        'COORDINATOR (ID)          ASSIGNMENT-STRATEGY       STATE                #MEMBERS',
        'localhost:9092 (0)        range                     Stable               4',
      ],
      [': 4 (1-2)'],
    ],
    [
      'the state of a group with blanks',
      [STATE, 'my group b:9092  (1) range Stable 4'],
      ['my group: 4 (1-2)'],
    ],
    [
      'the state of a share group',
      ['GROUP COORDINATOR (ID) STATE #MEMBERS', 'g b:9092  (1) Stable 4'],
      ['g: 4 (1-2)'],
    ],
  ])('are read with %s', (_, lines, groups) => {
    const { found, doubts } = read(...lines)
    expect(found.map(brief)).toEqual(groups)
    expect(doubts).toEqual([])
  })

  it('whose last row is cut are a doubt, for there may be more', () => {
    const { found, doubts } = read(HEADER, 'g a-uuid /10.0.0.1 a 2', 'g b-uuid /10.0')
    expect(found).toEqual([])
    expect(doubts).toEqual([
      'line 3: "g b-uuid /10.0" ends early, so that "g" has more members than the 1 before it: paste all rows',
    ])
  })

  it.each([
    [STATE, 'g b:9092 (1) range Sta'],
    [HEADER, 'g a-uuid /10.0'],
  ])('whose only row is cut are a doubt: %s', (header, cut) => {
    const { found, doubts } = read(header, cut)
    expect(found).toEqual([])
    expect(doubts).toEqual([`line 2: "${cut}" ends early, left out: paste the whole row`])
  })

  it('of --state stay where another row is cut', () => {
    const { found, doubts } = read(STATE, 'g b:9092 (1) range Stable 2', 'g b:90')
    expect(found.map(brief)).toEqual(['g: 2 (1-2)'])
    expect(doubts).toEqual(['line 3: "g b:90" ends early, left out: paste the whole row'])
  })

  it.each(['$', 'ops@host:~$', 'done'])('end before a prompt: %s', (prompt) => {
    expect(read(HEADER, 'g a-uuid /10.0.0.1 a 2', prompt).doubts).toEqual([])
  })

  it('never throw, and have numbers that are counts of lines or of the text', () => {
    const word = fc.constantFrom(
      ...[
        ...HEADER.split(' '),
        'g',
        '-',
        '0',
        '7',
        '99999999999999999999',
        '/h',
        '(1)',
        '\n',
        '\n',
      ],
      ...[`${HEADER}\n`, `${STATE}\n`, 'g a-uuid /10.0.0.1 a 2\n', 'g b:9092 (1) range Stable 4\n'],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const lines = linesOf(text)
        const numbers = new Set([...(text.match(/\d+/g)?.map(Number) ?? []), ...lines.keys()])
        for (const { members } of readMembers(lines).found) expect(numbers).toContain(members)
      }),
      { seed: 20_260_101, numRuns: 500 },
    )
  })

  it.each([
    ['rows', `${HEADER}\n${'g a-uuid /10.0.0.1 a 2\n'.repeat(40_000)}`],
    ['one line of numbers', `${HEADER}\n${'1 '.repeat(500_000)}`],
    ['one line of blanks', `${HEADER}\n${' '.repeat(1_000_000)}x`],
    ['brackets', `${STATE}\n${'(1) '.repeat(250_000)}`],
  ])('are read within a second in a hostile paste of %s', (_, paste) => {
    const lines = linesOf(paste)
    const before = performance.now()
    readMembers(lines)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
