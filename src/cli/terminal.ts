import process from 'node:process'

const CLEAR = '\r\u001b[K'

/** Shows what is under way in the last line of a terminal; nothing where stderr is none. */
export const showStatus = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR}${text}`)
}

/** Takes away what showStatus showed. */
export const clearStatus = (): void => showStatus('')

/** Exit codes as shells give them: 128 and the number of the signal. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * Says a sentence and ends the program when it is interrupted, but only where it waits for something:
 * what is done in one go is finished first. Gives a function that ends this.
 */
export const exitOnSignals = (sentence: string): (() => void) => {
  const listeners = Object.entries(SIGNALS).map(([signal, code]) => {
    const listener = (): void => {
      clearStatus()
      console.error(sentence)
      process.exit(code)
    }
    process.once(signal, listener)
    return { signal, listener }
  })
  return () => {
    for (const { signal, listener } of listeners) process.off(signal, listener)
  }
}
