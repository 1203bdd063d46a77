import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'

import { delimiter, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPlanner } from '../browser/start/planner'
import type { Started } from '../browser/start/started'

const MINUTE = 60_000
const README_PLANNER = 'http://127.0.0.1:8787'
const README_DOWN = 'http://127.0.0.1:9999'
const EXAMPLES = resolve('examples')
const BIN = resolve('node_modules/.bin')
const GENERATORS = resolve('test/clients/node_modules/.bin')

const isInstalled = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const hasPython = isInstalled('python3')
const hasCurlAndJq = isInstalled('curl') && isInstalled('jq')

const readme = await readFile('examples/README.md', 'utf8')
const CONSOLE = /```console\n\$ (?<command>.+)\n(?<output>[^`]*)```/g
const blocks = [...readme.matchAll(CONSOLE)].map(({ groups }) => ({
  command: groups?.command ?? '',
  output: groups?.output ?? '',
}))

let planner: Started
let down: string
beforeAll(async () => {
  ;[planner, down] = await Promise.all([startPlanner(), addressOfNobody()])
  await generateAsReadmeSays()
}, 3 * MINUTE)
afterAll(() => planner.close())

describe('README', () => {
  it('has nine commands with what they print, and four of them run budget.ts', () => {
    expect(blocks).toHaveLength(9)
    expect(blocks.filter(({ command }) => command.includes('budget.ts'))).toHaveLength(4)
  })

  const runnable = ({ command }: { command: string }): boolean =>
    (hasPython || !command.includes('table.py')) &&
    (hasCurlAndJq || !/cheapest\.sh|measured\.sh/.test(command))

  for (const block of blocks)
    it.skipIf(!runnable(block))(`${block.command} prints what is shown`, async () => {
      const command = block.command.replaceAll(README_DOWN, down)
      const { stdout } = await ran(`{ ${command}\n} 2>&1`)
      expect(stdout).toBe(block.output.replaceAll(README_DOWN, down))
    })

  it('names every file of the folder that a reader may change', async () => {
    const files = ['budget.ts', 'workload.json', 'table.py', 'workloads.csv', 'cheapest.sh']
    for (const file of [...files, 'measured.sh', 'perf-and-lag.txt'])
      expect(readme).toContain(`[${file}](${file})`)
  })
})

describe('budget.ts', () => {
  it(
    'compiles under --strict with the types of the document',
    async () => {
      const compiled = promisify(execFile)(`${BIN}/tsc`, ['--project', EXAMPLES, '--strict'])
      await expect(compiled).resolves.toEqual({ stdout: '', stderr: '' })
    },
    MINUTE,
  )

  it('exits with 0 and prints the cluster on stdout when the cost equals the budget', async () => {
    expect(await ran('node budget.ts', { BUDGET_USD: '12966.66' })).toMatchObject({
      exitCode: 0,
      stdout:
        'msk-express, 3 × express.m7g.2xlarge, costs 12,966.66 USD a month: within the budget of 12,966.66 USD\n',
      stderr: '',
    })
  })

  it('exits with 1 and says so on stderr when the cost is a cent over the budget', async () => {
    expect(await ran('node budget.ts', { BUDGET_USD: '12966.65' })).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr:
        'msk-express, 3 × express.m7g.2xlarge, costs 12,966.66 USD a month: 0.01 USD more than the budget of 12,966.65 USD\n',
    })
  })

  it('exits with 1 when no cluster carries the workload', async () => {
    const workload = JSON.stringify({ region: 'us-east-1', averageIngressMiBps: 500_000 })
    expect(await budgetOf(workload)).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: 'No cluster carries this workload\n',
    })
  })

  it('exits with 2 and writes one line a fault when the planner refuses the workload', async () => {
    expect(await budgetOf('{"region":"seoul","retentionHours":200000}')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/^retentionHours .+\naverageIngressMiBps .+\nregion .+\n$/),
    })
  })

  it('exits with 2 when the workload is no JSON', async () => {
    expect(await budgetOf('region: us-east-1')).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/^\/dev\/stdin cannot be read: .+\n$/),
    })
  })

  it.each(['', 'ten', '-1', '0'])('exits with 2 when the budget is "%s"', async (budget) => {
    expect(await ran('node budget.ts', { BUDGET_USD: budget })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: `BUDGET_USD must be an amount above 0; got "${budget}"\n`,
    })
  })

  it('exits with 3 when the planner is down', async () => {
    expect(await ran('node budget.ts', { BUDGET_USD: '1', PLANNER: down })).toMatchObject({
      exitCode: 3,
      stdout: '',
      stderr: `No planner answers at ${down}\n`,
    })
  })

  it.each([200, 404])(
    'exits with 3 when a page that is no plan answers with %i',
    async (status) => {
      const server = createServer((_, response) => {
        response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>')
      })
      const elsewhere = await addressOf(server)
      const answer = await ran('node budget.ts', { BUDGET_USD: '1', PLANNER: elsewhere })
      server.close()
      expect(answer).toEqual({
        exitCode: 3,
        stdout: '',
        stderr: `No planner answers at ${elsewhere}\n`,
      })
    },
  )
})

describe.skipIf(!hasPython)('table.py', () => {
  const HEADER = 'name,platform,cluster,usdPerMonth,usdPerMonthOnEc2,fault\n'

  it('takes any field as a column, and reads what a spreadsheet saves', async () => {
    const rows =
      '\uFEFFname,region,averageIngressMiBps,platforms\r\n"a, b",us-east-1,50,msk-serverless\r\n'
    expect(await ran('python3 table.py', {}, rows)).toMatchObject({
      exitCode: 0,
      stdout: `${HEADER}"a, b",msk-serverless,,22771.68,,\n`,
      stderr: '',
    })
  })

  it('says in the row that no cluster carries a workload', async () => {
    const rows = 'name,region,averageIngressMiBps\nall,us-east-1,500000\n'
    expect(await ran('python3 table.py', {}, rows)).toMatchObject({
      exitCode: 0,
      stdout: `${HEADER}all,,,,,no cluster carries this workload\n`,
    })
  })

  it('writes every fault of a refused row into one cell', async () => {
    const rows = 'name,region,retentionHours\nnone,seoul,200000\n'
    expect((await ran('python3 table.py', {}, rows)).stdout).toMatch(
      /\nnone,,,,,"retentionHours .+ \| averageIngressMiBps .+ \| region .+"\n$/,
    )
  })

  it('exits with 3 when the planner is down', async () => {
    const command = 'python3 table.py < workloads.csv'
    expect(await ran(command, { PLANNER: down })).toMatchObject({
      exitCode: 3,
      stdout: HEADER,
      stderr: `No planner answers at ${down}\n`,
    })
  })
})

describe.skipIf(!hasCurlAndJq)('cheapest.sh', () => {
  it('prints the platforms on stdout, and nothing on stderr', async () => {
    const { exitCode, stdout, stderr } = await ran(
      './cheapest.sh region=us-east-1 averageIngressMiBps=50 platforms=ec2,msk-express',
    )
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^[\d.]+ USD {2}msk-express .+\n[\d.]+ USD {2}ec2 .+\n$/)
  })

  it('exits with 1 and writes one line a fault on stderr when the request is refused', async () => {
    expect(await ran("./cheapest.sh 'region=us east & west' retentionHours=200000")).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^retentionHours .+\naverageIngressMiBps .+\nregion .+ got "us east & west".+\n$/,
      ),
    })
  })

  it('exits with 1 when no cluster carries the workload', async () => {
    const command = './cheapest.sh region=us-east-1 averageIngressMiBps=500000'
    expect(await ran(command)).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: 'No cluster carries this workload\n',
    })
  })

  it('exits with 3 when the planner is down', async () => {
    expect(await ran('./cheapest.sh region=us-east-1', { PLANNER: down })).toMatchObject({
      exitCode: 3,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`^curl: .+\nNo planner answers at ${down}\n$`)),
    })
  })
})

describe.skipIf(!hasCurlAndJq)('measured.sh', () => {
  it('exits with 1 and says what is wrong when the planner refuses the workload', async () => {
    expect(await ran('./measured.sh perf-and-lag.txt region=seoul')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^region must be one with prices; got "seoul".+\n$/),
    })
  })

  it('exits with 3 when the planner is down', async () => {
    const command = './measured.sh perf-and-lag.txt region=us-east-1'
    expect(await ran(command, { PLANNER: down })).toMatchObject({
      exitCode: 3,
      stdout: '',
      stderr: expect.stringMatching(new RegExp(`^curl: .+\nNo planner answers at ${down}\n$`)),
    })
  })
})

it('the packages of the examples are those that the clients are tested with', async () => {
  const versions = async (file: string): Promise<Record<string, string>> => {
    const { dependencies, devDependencies } = JSON.parse(await readFile(file, 'utf8'))
    return { ...dependencies, ...devDependencies }
  }
  const tested = {
    ...(await versions('package.json')),
    ...(await versions('test/clients/package.json')),
  }
  expect(tested).toMatchObject(await versions('examples/package.json'))
})

const budgetOf = (workload: string): Promise<Ran> =>
  ran('cat | node budget.ts', { BUDGET_USD: '15000', WORKLOAD: '/dev/stdin' }, workload)

interface Ran {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command in the folder of the examples, as a reader of its README does. */
const ran = (
  command: string,
  settings: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> =>
  new Promise((settle, fail) => {
    const shell = spawn('sh', ['-c', command], { cwd: EXAMPLES, env: environment(settings) })
    const said = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const)
      shell[stream].setEncoding('utf8').on('data', (part: string) => {
        said[stream] += part
      })
    shell.once('error', fail).once('close', (exitCode) => settle({ exitCode, ...said }))
    // A command that reads nothing may have ended before.
    shell.stdin.on('error', () => {}).end(input)
  })

/** The Node of the packages first, because an older one does not run TypeScript; and no proxy. */
const environment = (settings: Readonly<Record<string, string>>) => ({
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env.PATH}`,
  PLANNER: planner.url,
  NO_PROXY: '127.0.0.1',
  no_proxy: '127.0.0.1',
  ...settings,
})

const generateAsReadmeSays = async (): Promise<void> => {
  await rm(`${EXAMPLES}/api.d.ts`, { force: true })
  const [, generate = ''] = /^npx (openapi-typescript .+)$/m.exec(readme) ?? []
  const [program = '', ...args] = generate.replace(README_PLANNER, planner.url).split(' ')
  await promisify(execFile)(`${GENERATORS}/${program}`, args, {
    cwd: EXAMPLES,
    env: { ...environment({}), CI: 'true', DO_NOT_TRACK: '1', REDOCLY_TELEMETRY: 'off' },
  })
}

/** An address where nothing listens. */
const addressOfNobody = async (): Promise<string> => {
  const server = createServer()
  const address = await addressOf(server)
  server.close()
  return address
}

const addressOf = async (server: Server): Promise<string> => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`
}
