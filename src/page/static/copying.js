import { say, tell } from './elements.js'

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

document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : undefined
  if (!link?.dataset.copyFrom) return
  event.preventDefault()
  await copyFrom(link, link.dataset.copyFrom)
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
  const words = button.dataset.words ?? button.textContent
  button.dataset.words = words
  button.textContent = 'Copied'
  say('')
  say('Copied')
  setTimeout(() => {
    button.textContent = words
  }, 2000)
}
