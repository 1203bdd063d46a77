import { randomUUID } from 'node:crypto'

/** What is sent back: a body, half of it (`cut`), nothing at all, or a destroyed connection. */
export type Answer =
  | {
      readonly sent: 'whole' | 'cut'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
    }
  | { readonly sent: 'nothing' }
  | { readonly sent: 'reset' }

/** An error as AWS names it; becomes an answer of AWS JSON 1.1. */
export class AwsError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}

/** A body of AWS JSON 1.1, text already. */
export function answer(body: string, status = 200, headers: Record<string, string> = {}): Answer {
  const always = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amzn-requestid': randomUUID(),
  }
  return { sent: 'whole', status, headers: { ...always, ...headers }, body }
}

/** An error of AWS, named in the body and in a header. */
export function errorAnswer({ name, message, status }: AwsError): Answer {
  return answer(JSON.stringify({ __type: name, message }), status, { 'x-amzn-errortype': name })
}
