import { answer, tell } from './elements.js'
import { takeFields, takeParts } from './swap.js'

/** What an answer is in the history of the browser. @typedef {'push' | 'replace' | 'none'} Step */

/** @type {AbortController | undefined} The request on its way. */
let asking

/** The address whose page is shown, without the part of the page that was gone to. */
let shown = `${location.pathname}${location.search}`

/** Whether an address is that of the page that is shown. @param {string} address */
export const isShown = (address) => address === shown

/** Gives up the request on its way: its answer would be of what was typed before. */
export const giveUp = () => {
  asking?.abort()
  answer.removeAttribute('aria-busy')
}

/**
 * Asks for the page at an address and shows its parts; the last answer stays where that fails.
 * @param {string} address @param {{ step: Step, fields: boolean }} how
 */
export const show = async (address, how) => {
  giveUp()
  const mine = new AbortController()
  asking = mine
  answer.setAttribute('aria-busy', 'true')
  const next = await pageAt(address, mine.signal)
  if (mine.signal.aborted) return false
  answer.removeAttribute('aria-busy')
  if (!next) {
    tell('The planner could not be reached: what is shown is the last answer.', () =>
      show(address, how),
    )
    return false
  }
  const { pathname, search } = new URL(address, location.href)
  shown = `${pathname}${search}`
  if (how.step === 'push') history.pushState(null, '', address)
  if (how.step === 'replace') history.replaceState(null, '', address)
  if (how.fields) takeFields(next)
  takeParts(next)
  return true
}

/**
 * The page at an address; undefined where it does not come.
 * @param {string} address @param {AbortSignal} signal
 */
const pageAt = async (address, signal) => {
  try {
    const response = await fetch(address, { signal })
    const text = await response.text()
    return response.ok ? new DOMParser().parseFromString(text, 'text/html') : undefined
  } catch {
    return undefined
  }
}
