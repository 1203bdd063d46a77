// Answers while somebody types, without a reload. The page works without this script: it is a form by GET,
// and what is shown here are the parts of the same page, asked for at the same address.
import './copying.js'
import './links.js'
import './typing.js'

// What only a script can do is shown where there is one.
document.documentElement.classList.add('scripted')
