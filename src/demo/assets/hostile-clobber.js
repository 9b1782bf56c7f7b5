/**
 * Markup that calls its inputs like properties of a form, of the document and of the window, around the ticket and inside
 * each message: whoever asks `form.parentElement` is given an input.
 */
const names =
  'attributes children childNodes firstChild parentElement parentNode nextSibling textContent tagName nodeType ownerDocument matches closest contains querySelector querySelectorAll getAttribute getBoundingClientRect isConnected'.split(
    ' ',
  )

function trap() {
  const form = document.createElement('form')
  for (const name of names) form.append(Object.assign(document.createElement('input'), { name, type: 'hidden' }))
  return form
}

for (const body of document.querySelectorAll('[data-test="body"]')) {
  const form = trap()
  Element.prototype.append.call(form, ...body.childNodes)
  body.append(form)
}
const main = document.querySelector('main')
const around = trap()
main?.replaceWith(around)
if (main) Element.prototype.append.call(around, main)
for (const name of ['body', 'documentElement', 'head', 'defaultView', 'activeElement', 'adoptedStyleSheets'])
  document.body.append(Object.assign(document.createElement('img'), { name, alt: '' }))
