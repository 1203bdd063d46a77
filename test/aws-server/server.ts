import type { IncomingMessage, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerKafka } from './kafka/answer-kafka'
import { operationAt } from './kafka/operation'
import type { Answer } from './protocol/answer'
import { AwsError, errorAnswer } from './protocol/answer'
import { answerAws } from './protocol/answer-aws'
import { answerScenario } from './protocol/answer-scenario'
import { send } from './protocol/send'
import type { Scenarios } from './scenarios'
import { scenarios } from './scenarios'

export interface AwsServer {
  /** Without a slash at its end: `http://127.0.0.1:9797`. */
  readonly url: string
  /** Ends open connections too, those that wait for an answer among them. */
  close(): Promise<void>
}

/**
 * Starts a server that answers GetProducts of the AWS Price List as AWS does, from the prices of
 * data/, and the reading operations of MSK's control plane, from clusters of its own. `POST /`
 * answers unbent, `POST /{scenario}/` as the scenario of that name has it; so does MSK, under
 * `/api/v2/…` and `/v1/…`. `/_scenarios/{scenario}` sets (PUT) or shows (GET) a scenario. Port 0,
 * the default, takes a free one. Rejects when the port is taken.
 */
export async function startAwsServer(
  options: { port?: number; host?: string } = {},
): Promise<AwsServer> {
  const { port = 0, host = '127.0.0.1' } = options
  const server = createServer()
  const known = scenarios()
  server.on('request', async (request, response) => {
    const body = await bodyOf(request)
    if (body !== undefined) send(route(request, body, known), response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://${host}:${taken}`, close: () => closed(server) }
}

function route(request: IncomingMessage, body: string, known: Scenarios): Answer {
  const { method = 'GET', url = '/', headers } = request
  const [path = '', query = ''] = url.split('?')
  const [first = '', second] = path.split('/').filter(Boolean)
  if (first === '_scenarios') return answerScenario(method, second, body, known)
  const kafka = operationAt(method, path)
  if (kafka) {
    const turn = known.ask(kafka.scenario, kafka.operation)
    return answerKafka({ ...kafka, headers, query: new URLSearchParams(query), turn })
  }
  if (method !== 'POST') {
    return errorAnswer(new AwsError('UnknownOperationException', 'Nothing is known here', 404))
  }
  return answerAws(headers, body, known.ask(first, 'GetProducts'))
}

/** undefined where the client went away before it had sent all. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    return Buffer.concat(chunks).toString('utf8')
  } catch {
    return undefined
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
