import { answer, form, markStale, more, openAround, say, tell } from './elements.js'
import { markScrolling } from './scrolling.js'

/** What an answer changes: the notes of all fields, and what is marked. */
const LIVE = '[id$="-notes"], [data-live]'

/**
 * Puts the parts of a page in the place of those that are shown.
 * @param {Document} next @param {boolean} [keepsAnswer] Whether the last answer stays where there is none.
 */
export const takeParts = (next, keepsAnswer = false) => {
  document.title = next.title
  const isAnswered = next.getElementById('answer')?.dataset.answered === 'true'
  const keepsOld = keepsAnswer && !isAnswered && answer.dataset.answered === 'true'
  for (const part of next.querySelectorAll(LIVE)) {
    const old = document.getElementById(part.id)
    if (old && !(keepsOld && old.dataset.live === 'answer')) replaceKeeping(old, part)
  }
  if (!keepsOld) answer.dataset.answered = String(isAnswered)
  more.hidden = !keepsOld && next.getElementById('more')?.hidden === true
  markScrolling()
  markFaulty(next)
  takePlaceholders(next)
  markStale(keepsOld)
  tell(keepsOld ? 'The answer below is of the last workload that could be planned.' : '')
  say(next.getElementById('status')?.dataset.summary ?? '')
}

/** Fills the form as another page has it. @param {Document} next */
export const takeFields = (next) => {
  const other = next.getElementById('planner')
  if (!other) return
  const open = openIn(form)
  const focused = focusedIn(form)
  document.getElementById('measured')?.replaceChildren()
  form.replaceChildren(...other.childNodes)
  for (const details of form.querySelectorAll('details')) details.open ||= open.has(details.id)
  focusAgain(focused)
  for (const control of form.elements) if (!form.contains(control)) takeValue(control, next)
}

/** Gives a control outside the form the value that it has in another page. @param {Element} control @param {Document} next */
const takeValue = (control, next) => {
  const other = control.id ? next.getElementById(control.id) : null
  const isField = (/** @type {Element | null} */ element) =>
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement
  if (isField(control) && isField(other)) control.value = other.value
}

/** The ends of the curve that is drawn where none are written. @param {Document} next */
const takePlaceholders = (next) => {
  for (const id of ['curve-from', 'curve-to']) {
    const placeholder = next.getElementById(id)?.getAttribute('placeholder')
    if (placeholder) document.getElementById(id)?.setAttribute('placeholder', placeholder)
  }
}

/**
 * Replaces what an element holds; what the reader has unfolded, and what has the focus, stays so.
 * @param {Element} old @param {Element} next
 */
const replaceKeeping = (old, next) => {
  const known = new Set([...old.querySelectorAll('details')].map(({ id }) => id))
  const open = openIn(old)
  const focused = focusedIn(old)
  old.replaceChildren(...next.childNodes)
  old.classList.remove('outdated')
  for (const details of old.querySelectorAll('details'))
    if (known.has(details.id)) details.open = open.has(details.id)
  focusAgain(focused)
}

/** What is unfolded in an element, by its id. @param {Element} element */
const openIn = (element) =>
  new Set([...element.querySelectorAll('details[open]')].map(({ id }) => id))

/** The id of what has the focus in an element; empty where nothing has. @param {Element} element */
const focusedIn = (element) => {
  const { activeElement } = document
  return activeElement && activeElement !== element && element.contains(activeElement)
    ? activeElement.id
    : ''
}

/** @param {string} id */
const focusAgain = (id) => {
  if (id !== '') document.getElementById(id)?.focus({ preventScroll: true })
}

/** Marks the fields that have to be mended, and opens the groups they are in. @param {Document} next */
const markFaulty = (next) => {
  for (const control of document.querySelectorAll('input, select, textarea')) {
    const other = control.id && next.getElementById(control.id)
    if (!other) continue
    const fault = other.getAttribute('aria-invalid')
    if (fault) control.setAttribute('aria-invalid', fault)
    else control.removeAttribute('aria-invalid')
    if (fault) openAround(control)
  }
}
