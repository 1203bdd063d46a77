import { answer, openAround } from './elements.js'
import { giveUpStep, isShown, show } from './show.js'
import { endTyping, withTyped } from './typing.js'

document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : undefined
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
  if (!link || !isPlain || event.altKey) return
  if (link.getAttribute('href')?.startsWith('#')) {
    const target = document.getElementById(link.hash.slice(1))
    if (target) openAround(target)
    if (target) setTimeout(() => target.focus())
  } else if (link.origin === location.origin && link.pathname === '/') {
    event.preventDefault()
    const address = answer.contains(link) ? withTyped(new URL(link.href)) : link.href
    endTyping()
    if (await show(address, { step: 'push', fields: true })) goTo(link.hash)
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
  // Going to a part of the same page is a step too, and asks for nothing.
  if (isShown(location.href)) return giveUpStep()
  endTyping()
  show(location.href, { step: 'none', fields: true })
})
