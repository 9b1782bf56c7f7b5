/**
 * Pages that make life hard on purpose, chosen by the address: hostile style, strict policy, a script that clears
 * foreign elements, very large tickets, markup no adapter knows, and messages that come late.
 *
 * @typedef {import('./cases.mjs').Ticket} Ticket
 */

/** The strictest policy the desk itself still works under. */
export const strictPolicy =
  "default-src 'none'; frame-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** Scripts a page may be served with: each fights what stands in the page beside its own. */
export const hostileScripts = ['remove', 'cover', 'root', 'clobber']

/**
 * Makes a ticket large: `size=5mb` gives 50 long messages, `messages=2000` that many short ones. The case's own
 * messages stay the newest.
 *
 * @param {Ticket} ticket
 * @param {URLSearchParams} query
 * @returns {Ticket}
 */
export function enlarge(ticket, query) {
  const megabytes = Math.min(Number.parseInt(query.get('size') ?? '0', 10) || 0, 20)
  const count = Math.min(Number.parseInt(query.get('messages') ?? '0', 10) || 0, 5_000)
  if (megabytes > 0) return withFiller(ticket, megabytes * 10, 100_000)
  return count > 0 ? withFiller(ticket, Math.max(count - ticket.messages.length, 0), 200) : ticket
}

/**
 * @param {Ticket} ticket
 * @param {number} count
 * @param {number} length characters of each message
 * @returns {Ticket}
 */
function withFiller(ticket, count, length) {
  const first = Date.parse(ticket.created)
  const filler = Array.from({ length: count }, (_, index) => {
    const fromClient = index % 2 === 0
    const line = `Line of message ${index + 1} from 198.51.100.${index % 250}. `
    return /** @type {import('./cases.mjs').Message} */ ({
      id: `${ticket.key}-filler-${index + 1}`,
      kind: fromClient ? 'client' : 'agent',
      author: fromClient ? ticket.requester.name : 'Mara Lindqvist',
      email: fromClient ? ticket.requester.email : 'mara.lindqvist@harborline.example',
      at: new Date(first - (count - index) * 60_000).toISOString().replace('.000Z', 'Z'),
      headers: [],
      body: line.repeat(Math.ceil(length / line.length)).slice(0, length),
      html: '',
      attachments: [],
    })
  })
  return { ...ticket, messages: [...filler, ...ticket.messages] }
}

/**
 * Takes away every mark an adapter could know, as a redesign would.
 *
 * @param {string} html
 * @returns {string}
 */
export function breakMarkup(html) {
  const [head, ...rest] = html.split('<main id="ticket">')
  const body = rest
    .join('')
    .replace(/ (?:data-(?:test|field|message-id|kind|ticket-id|audience|header)|id|class)="[^"]*"/g, '')
    .replace(/<(\/?)article/g, '<$1section')
  return `${head}<main>${body}`
}
