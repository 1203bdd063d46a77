// Answers while somebody types, without a reload. The page works without this file: it is a form by GET,
// and what is shown here are the parts of the same page, asked for at the same address.

/** @template {Element} T @param {string} id @param {new () => T} kind @returns {T} */
const byId = (id, kind) => {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`the page has no ${id}`)
}

const form = byId('planner', HTMLFormElement)
const answer = byId('answer', HTMLDivElement)
const notice = byId('notice', HTMLDivElement)
const status = byId('status', HTMLParagraphElement)

/** Milliseconds without a key before an answer is asked for. */
const PAUSE_MS = 300

/** What an answer is in the history of the browser. @typedef {'push' | 'replace' | 'none'} Step */

// What only a script can do is shown where there is one.
document.documentElement.classList.add('scripted')

/** @type {AbortController | undefined} The request on its way. */
let asking
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
/** @type {string | undefined} The field that is typed in: its changes are one step back. */
let typing

/** The address of what the form holds now, without what is blank. */
const addressOf = () => {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim())
  return `/?${query}`
}

/**
 * Asks for the page at an address and shows its parts; the last answer stays where that fails.
 * @param {string} address @param {{ step: Step, fields: boolean }} how
 */
const show = async (address, how) => {
  clearTimeout(waiting)
  asking?.abort()
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

/** Puts the parts of a page in the place of those that are shown. @param {Document} next */
const takeParts = (next) => {
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
  const summary = next.getElementById('status')?.dataset.summary ?? ''
  if (status.textContent !== summary) status.textContent = summary
}

/** @param {Document} next */
const hasFaults = (next) => next.getElementById('faults')?.childElementCount !== 0

/**
 * Replaces what an element holds; what the reader has open, and where they are typing, stays.
 * @param {Element} old @param {Element} next
 */
const replaceKeeping = (old, next) => {
  const open = new Map([...old.querySelectorAll('details')].map((each) => [each.id, each.open]))
  const active = document.activeElement
  const typed = active instanceof HTMLInputElement && old.contains(active) ? active : undefined
  const within = active && old !== active && old.contains(active) ? active.id : ''
  old.replaceChildren(...next.childNodes)
  for (const details of old.querySelectorAll('details'))
    details.open = open.get(details.id) ?? details.open
  if (within === '') return
  const again = document.getElementById(within)
  again?.focus({ preventScroll: true })
  if (!typed || !(again instanceof HTMLInputElement)) return
  again.value = typed.value
  again.setSelectionRange(typed.selectionStart, typed.selectionEnd)
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

/** @param {Element} element */
const openAround = (element) => {
  const details = element.closest('details')
  if (!details) return
  details.open = true
  if (details.parentElement) openAround(details.parentElement)
}

/** Fills the form as another page has it. @param {Document} next */
const takeFields = (next) => {
  const other = next.getElementById('planner')
  if (!other) return
  replaceKeeping(form, other)
}

/** @param {string} text @param {() => void} [again] */
const tell = (text, again) => {
  notice.replaceChildren(text)
  if (text === '') return
  if (!again) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Try again'
  button.addEventListener('click', again)
  notice.append(' ', button)
  status.textContent = text
}

/** Whether a rate was written: before that there is nothing to plan, and nothing to complain of. */
const hasRate = () => {
  const data = new FormData(form)
  return ['averageIngressMiBps', 'messagesPerSecond'].some((name) => data.get(name))
}

document.addEventListener('input', ({ target }) => {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  if (!isField || target.form !== form || (!hasRate() && answer.dataset.answered !== 'true')) return
  clearTimeout(waiting)
  asking?.abort()
  waiting = setTimeout(async () => {
    const step = typing === target.name ? 'replace' : 'push'
    typing = target.name
    await show(addressOf(), { step, fields: false })
  }, PAUSE_MS)
})

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  typing = undefined
  const address = addressOf()
  const isHere = address === `${location.pathname}${location.search}`
  if (!(await show(address, { step: isHere ? 'none' : 'push', fields: false }))) return
  const faulty = form.querySelector('[aria-invalid="true"]')
  if (faulty instanceof HTMLElement) faulty.focus()
  else answer.focus()
})

document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element && event.target.closest('a')
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
  if (!link || !isPlain || event.altKey) return
  if (link.dataset.copyFrom) {
    event.preventDefault()
    await copyFrom(link, link.dataset.copyFrom)
  } else if (link.getAttribute('href')?.startsWith('#')) {
    const target = document.getElementById(link.hash.slice(1))
    if (target) openAround(target)
    if (target) setTimeout(() => target.focus())
  } else if (link.origin === location.origin && link.pathname === '/') {
    event.preventDefault()
    typing = undefined
    if (await show(link.href, { step: 'push', fields: true })) goTo(link.hash)
  }
})

/** @param {string} hash */
const goTo = (hash) => {
  const target = document.getElementById(hash.slice(1) || 'answer')
  if (!target) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  if (hash !== '') target.scrollIntoView()
}

window.addEventListener('popstate', () => {
  typing = undefined
  show(location.href, { step: 'none', fields: true })
})

/** Copies what stands at an address. @param {HTMLElement} link @param {string} address */
const copyFrom = async (link, address) => {
  try {
    const text = fetch(address).then(async (response) => {
      if (!response.ok) throw new Error(`the planner answered ${response.status}`)
      return new Blob([await response.text()], { type: 'text/plain' })
    })
    // A promise, so that the browser knows of the copy while the click still counts.
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })])
    said(link)
  } catch {
    tell('It could not be copied: the link opens the same text.')
    link.removeAttribute('data-copy-from')
  }
}

/** @param {HTMLElement} button */
const said = (button) => {
  const before = button.textContent
  button.textContent = 'Copied'
  status.textContent = 'Copied'
  setTimeout(() => {
    button.textContent = before
  }, 2000)
}

document.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLButtonElement) || !target.dataset.copies) return
  const input = document.getElementById(target.dataset.copies)
  if (!(input instanceof HTMLInputElement)) return
  try {
    await navigator.clipboard.writeText(input.value)
    said(target)
  } catch {
    input.select()
    tell('It could not be copied: the text is selected, copy it from there.')
  }
})

export {}
