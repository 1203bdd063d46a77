/** @template {Element} T @param {string} id @param {new () => T} kind @returns {T} */
const byId = (id, kind) => {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`the page has no ${id}`)
}

export const form = byId('planner', HTMLFormElement)
export const answer = byId('answer', HTMLDivElement)
export const more = byId('more', HTMLDivElement)
const notice = byId('notice', HTMLDivElement)
const status = byId('status', HTMLParagraphElement)

/** Tells those who listen to the page. @param {string} text */
export const say = (text) => {
  if (status.textContent !== text) status.textContent = text
}

/** Marks the answer as that of an earlier workload. @param {boolean} isStale */
export const markStale = (isStale) => document.body.classList.toggle('stale', isStale)

/**
 * Shows a notice above the answer, or none where the text is empty.
 * @param {string} text @param {() => void} [again] What a button offers to try again.
 */
export const tell = (text, again) => {
  notice.replaceChildren(text)
  if (!again) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Try again'
  button.addEventListener('click', again)
  notice.append(' ', button)
  say(text)
}

/** Opens every group that an element is folded away in. @param {Element} element */
export const openAround = (element) => {
  const details = element.closest('details')
  if (!details) return
  details.open = true
  if (details.parentElement) openAround(details.parentElement)
}
