import { answer, markStale, tell } from './elements.js'
import { takeFields, takeParts } from './swap.js'

/** What an answer is in the history of the browser. @typedef {'push' | 'replace' | 'none'} Step */

/** @type {AbortController | undefined} The request on its way. */
let asking

/** An address as its path and query, however the query was written. @param {string} address */
const pageOf = (address) => {
  const { pathname, searchParams } = new URL(address, location.href)
  return `${pathname}?${searchParams}`
}

// What was posted has the address of the same page by GET: it can be shared, and stepped back to.
const query = document.querySelector('#measure input')
if (location.search === '' && query instanceof HTMLInputElement && query.value !== '')
  history.replaceState(null, '', `/?${query.value}${location.hash}`)

/** The page that is shown. */
let shown = pageOf(location.href)

/** Whether an address is that of the page that is shown. @param {string} address */
export const isShown = (address) => pageOf(address) === shown

/** Whether the request on its way is of a step back or forward. */
let isStepping = false

/** Gives up a step on its way: the reader has stepped on to the page that is shown. */
export const giveUpStep = () => {
  if (isStepping) giveUp()
}

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
  isStepping = how.step === 'none' && how.fields
  answer.setAttribute('aria-busy', 'true')
  const { page: next, why } = await pageAt(address, mine.signal)
  if (mine.signal.aborted) return false
  answer.removeAttribute('aria-busy')
  if (!next) {
    markStale(answer.dataset.answered === 'true')
    tell(`${why}: what is shown is the last answer.`, async () => {
      if (await show(address, how)) answer.focus()
    })
    return false
  }
  shown = pageOf(address)
  if (how.step === 'push') history.pushState(null, '', address)
  if (how.step === 'replace') history.replaceState(null, '', address)
  if (how.fields) takeFields(next)
  takeParts(next, !how.fields)
  return true
}

/**
 * The page at an address; or why it does not come.
 * @param {string} address @param {AbortSignal} signal
 * @returns {Promise<{ page?: Document, why: string }>}
 */
const pageAt = async (address, signal) => {
  try {
    const response = await fetch(address, { signal })
    const text = await response.text()
    return response.ok
      ? { page: new DOMParser().parseFromString(text, 'text/html'), why: '' }
      : { why: `The planner failed on this request (${response.status})` }
  } catch {
    return { why: 'The planner could not be reached' }
  }
}
