import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'

/** Sends an answer, or does to the connection what the answer says instead. */
export function send(answer: Answer, response: ServerResponse): void {
  if (answer.sent === 'nothing') return
  if (answer.sent === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const body = Buffer.from(answer.body)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length })
  if (answer.sent === 'whole') {
    response.end(body)
    return
  }
  response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy())
}
