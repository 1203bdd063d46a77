import { readFileSync } from 'node:fs'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { pngDrawer } from '../../src/raster/png'
import { worstRequests } from './worst-requests'

/**
 * Asks for the worst that each route allows, and prints what it took: CPU in this process, or the time to
 * answer of the planner whose address is given. ONLY=text measures those whose name has the text.
 */
const RUNS = 3
const MICROSECONDS_PER_MS = 1000
const [address] = process.argv.slice(2)

const bytesOf = (path: string): ArrayBuffer => new Uint8Array(readFileSync(path)).buffer
const app = createApp({
  ...withoutRefresh(
    bundled,
    pngDrawer({
      wasm: bytesOf('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
      fonts: [400, 600].map((weight) =>
        bytesOf(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`),
      ),
    }),
  ),
})

const ask = (path: string, init: RequestInit): Response | Promise<Response> =>
  address === undefined ? app.request(path, init) : fetch(address + path, init)

const took = async (path: string, init: RequestInit) => {
  const start = performance.now()
  const cpu = process.cpuUsage()
  const response = await ask(path, init)
  const { byteLength } = await response.arrayBuffer()
  const { user, system } = process.cpuUsage(cpu)
  const ms =
    address === undefined ? (user + system) / MICROSECONDS_PER_MS : performance.now() - start
  return { ms, status: response.status, byteLength }
}

console.log(address === undefined ? 'CPU in this process' : `time to answer of ${address}`)
for (const { name, path, init } of worstRequests.filter(({ name }) =>
  name.includes(process.env.ONLY ?? ''),
)) {
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await took(path, init))
  const [first] = runs
  const ms = runs.map((run) => run.ms).sort((one, other) => one - other)
  console.log(
    `${name.padEnd(66)} ${String(first?.status).padStart(4)} ${(ms[1] ?? 0).toFixed(0).padStart(7)} ms, most ${(ms[2] ?? 0).toFixed(0).padStart(6)} ms, ${String(Math.ceil((first?.byteLength ?? 0) / 1024)).padStart(6)} KiB`,
  )
}
