import { toHtml } from './tree.mjs'
import { h } from './view/node.mjs'

/**
 * Writes a whole page: head, top bar and the given content. There is no inline script and no inline style, so the
 * strictest policy fits.
 *
 * @param {{ title: string, place: 'tickets' | 'office', scripts?: string[], styles?: string[], desk: string }} page
 * @param {...import('./view/node.mjs').Child} content
 * @returns {string}
 */
export function writePage({ title, place, scripts = [], styles = [], desk }, ...content) {
  const link = (/** @type {string} */ href, /** @type {string} */ text, /** @type {boolean} */ here) =>
    h('a', { href, 'aria-current': here ? 'true' : undefined }, text)
  const page = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title),
      h('link', { rel: 'icon', href: 'data:,' }),
      ['/assets/demo.css', ...styles].map(href => h('link', { rel: 'stylesheet', href })),
      scripts.map(src => h('script', { type: 'module', src })),
    ),
    h(
      'body',
      { 'data-desk': 'harborline', 'data-place': place },
      h(
        'header',
        { class: 'top' },
        h('strong', {}, place === 'office' ? 'Harborline back office' : desk),
        h(
          'nav',
          { 'aria-label': 'Desk' },
          link('/', 'Tickets', place === 'tickets'),
          link('/backoffice', 'Back office', place === 'office'),
        ),
        h('p', { id: 'shortcut', role: 'status' }),
        h('span', { class: 'me' }, 'Mara Lindqvist'),
      ),
      content,
    ),
  )
  return `<!doctype html>\n${toHtml(page)}\n`
}
