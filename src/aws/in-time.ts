/**
 * What is sent within a number of milliseconds, or a TimeoutError: the SDK's own limit ends when an answer
 * begins, and one may drip for ever.
 */
export const inTime = async <Answer>(
  client: { readonly destroy: () => void },
  mostMs: number,
  send: (abortSignal: AbortSignal) => Promise<Answer>,
): Promise<Answer> => {
  const abortSignal = AbortSignal.timeout(mostMs)
  const tooLate = new Promise<never>((_resolve, reject) => {
    abortSignal.addEventListener('abort', () => {
      client.destroy()
      reject(abortSignal.reason)
    })
  })
  return Promise.race([send(abortSignal), tooLate])
}
