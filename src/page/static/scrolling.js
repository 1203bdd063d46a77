/** What moves sideways is a stop for the keyboard, what fits is none. */
export const markScrolling = () => {
  for (const box of document.querySelectorAll('.scroll, .chart')) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0')
    else box.removeAttribute('tabindex')
  }
}

addEventListener('resize', markScrolling)
// What is unfolded has a width only then.
document.addEventListener('toggle', markScrolling, true)
markScrolling()
