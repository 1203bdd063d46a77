import { answer, form, more } from './elements.js'
import { giveUp, isShown, show } from './show.js'

/** Milliseconds without a key before an answer is asked for. */
const PAUSE_MS = 300

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
/** @type {string | undefined} The field that is typed in: its changes are one step back. */
let typing

/** Ends the step of the field that was typed in, and what was about to be asked for it. */
export const endTyping = () => {
  clearTimeout(waiting)
  typing = undefined
}

/**
 * The address of a link of the answer, with what was typed since that answer.
 * @param {URL} link
 */
export const withTyped = (link) => {
  if (isShown(addressOf())) return link.href
  const shown = new URLSearchParams(location.search)
  const query = new URLSearchParams(addressOf().slice(2))
  for (const name of new Set([...shown.keys(), ...link.searchParams.keys()])) {
    const values = link.searchParams.getAll(name)
    if (String(values) === String(shown.getAll(name))) continue
    query.delete(name)
    for (const value of values) query.append(name, value)
  }
  return `/?${query}${link.hash}`
}

/** The address of what the form holds now, without what is blank. */
const addressOf = () => {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim())
  return `/?${query}`
}

/** A range is that of the field it was written for. */
const clearRange = () => {
  for (const id of ['curve-from', 'curve-to']) {
    const end = document.getElementById(id)
    if (end instanceof HTMLInputElement) end.value = ''
  }
}

/** What is typed over was not measured. @param {string} name */
const unmark = (name) => {
  const marks = form.elements.namedItem('measured')
  if (marks instanceof HTMLInputElement)
    marks.value = String(marks.value.split(',').filter((each) => each !== name))
}

/** Whether a rate was written: before that there is nothing to plan, and nothing to complain of. */
const hasRate = () => {
  const data = new FormData(form)
  return ['averageIngressMiBps', 'messagesPerSecond'].some((name) => data.get(name))
}

document.addEventListener('input', ({ target }) => {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (!isField || target.form !== form) return
  clearTimeout(waiting)
  giveUp()
  unmark(target.name)
  document.getElementById(`${target.name}-notes`)?.classList.add('outdated')
  if (target.id === 'curve-field') clearRange()
  if (!hasRate() && answer.dataset.answered !== 'true') return
  waiting = setTimeout(async () => {
    const address = addressOf()
    const isStep = !isShown(address)
    const step = isStep ? (typing === target.name ? 'replace' : 'push') : 'none'
    if ((await show(address, { step, fields: false })) && isStep) typing = target.name
  }, PAUSE_MS)
})

// What was typed since the last answer goes along with a paste.
document.getElementById('measure')?.addEventListener('formdata', ({ formData }) => {
  formData.set('query', addressOf().slice(2))
})

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  endTyping()
  const address = addressOf()
  if (!(await show(address, { step: isShown(address) ? 'none' : 'push', fields: false }))) return
  const faulty = [...form.elements].find((each) => each.getAttribute('aria-invalid') === 'true')
  if (faulty instanceof HTMLElement) faulty.focus()
  // Below the answer the reader stays where they are.
  else if (!more.contains(document.activeElement)) answer.focus()
})
