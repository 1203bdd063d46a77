import { answer, form, openAround, say, tell } from './elements.js'

/** Puts the parts of a page in the place of those that are shown. @param {Document} next */
export const takeParts = (next) => {
  document.title = next.title
  const isAnswered = next.getElementById('answer')?.dataset.answered === 'true'
  const keepsOld = !isAnswered && answer.dataset.answered === 'true' && hasFaults(next)
  for (const part of next.querySelectorAll('[data-live]')) {
    const old = document.getElementById(part.id)
    const isInside = part.parentElement?.closest('[data-live]')
    if (!old || isInside || (keepsOld && old === answer)) continue
    replaceKeeping(old, part)
  }
  if (!keepsOld) answer.dataset.answered = String(isAnswered)
  answer.classList.toggle('stale', keepsOld)
  markFaulty(next)
  tell(keepsOld ? 'The answer below is of the last workload that could be planned.' : '')
  say(next.getElementById('status')?.dataset.summary ?? '')
}

/** Fills the form as another page has it. @param {Document} next */
export const takeFields = (next) => {
  const other = next.getElementById('planner')
  if (!other) return
  const open = openIn(form)
  const focused = focusedIn(form)
  form.replaceChildren(...other.childNodes)
  for (const details of form.querySelectorAll('details')) details.open ||= open.has(details.id)
  focusAgain(focused?.id)
}

/** @param {Document} next */
const hasFaults = (next) => next.getElementById('faults')?.childElementCount !== 0

/**
 * Replaces what an element holds; what the reader has open, and what is typed in it, stays.
 * @param {Element} old @param {Element} next
 */
const replaceKeeping = (old, next) => {
  const known = new Set([...old.querySelectorAll('details')].map(({ id }) => id))
  const open = openIn(old)
  const focused = focusedIn(old)
  old.replaceChildren(...next.childNodes)
  for (const details of old.querySelectorAll('details'))
    if (known.has(details.id)) details.open = open.has(details.id)
  const again = focusAgain(focused?.id)
  if (!isText(focused) || !isText(again)) return
  again.value = focused.value
  again.setSelectionRange(focused.selectionStart, focused.selectionEnd)
}

/** @param {Element | null | undefined} element @returns {element is HTMLInputElement} */
const isText = (element) => element instanceof HTMLInputElement && element.type === 'text'

/** What is unfolded in an element, by its id. @param {Element} element */
const openIn = (element) =>
  new Set([...element.querySelectorAll('details[open]')].map(({ id }) => id))

/** @param {Element} element */
const focusedIn = (element) => {
  const { activeElement } = document
  return activeElement !== element && element.contains(activeElement) ? activeElement : undefined
}

/** @param {string | undefined} id */
const focusAgain = (id) => {
  const again = id ? document.getElementById(id) : undefined
  again?.focus({ preventScroll: true })
  return again
}

/** Marks the fields that have to be mended, and opens the groups they are in. @param {Document} next */
const markFaulty = (next) => {
  for (const control of form.elements) {
    const other = control.id && next.getElementById(control.id)
    if (!other) continue
    const fault = other.getAttribute('aria-invalid')
    if (fault) control.setAttribute('aria-invalid', fault)
    else control.removeAttribute('aria-invalid')
    if (fault) openAround(control)
  }
}
