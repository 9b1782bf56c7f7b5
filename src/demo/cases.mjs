/**
 * The demo's tickets, made from the stored cases. Case c01 is ticket 1001, c16 is 1016.
 *
 * @typedef {{ name: string, email: string }} Person
 * @typedef {{ id: string, kind: 'client' | 'agent' | 'note', author: string, email: string, at: string,
 *   headers: import('./mail.mjs').Header[], body: string, html: string, attachments: string[] }} Message
 * @typedef {{ key: string, subject: string, requester: Person, replyTo: string, status: string, queue: string,
 *   priority: string, created: string, updated: string, due: string, custom: { name: string, value: string }[],
 *   account: string, messages: Message[] }} Ticket
 * @typedef {{ name: string, analyst: Person, tickets: Ticket[], sources: Map<string, string>, shiftMs: number }} Desk
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findShift, shiftText, shiftTime } from './clock.mjs'
import { readMail } from './mail.mjs'
import { shiftSpoken } from './spoken.mjs'

const folder = join(fileURLToPath(import.meta.url), '..', 'cases')
const kinds = { inbound: 'client', outbound: 'agent', internal: 'note' }

/**
 * Reads a JSON file of the cases folder.
 *
 * @param {string} name
 * @returns {any}
 */
export function readCaseFile(name) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}

/**
 * Loads every case as a ticket, with its times moved so that the newest activity is at most an hour old.
 *
 * @param {number} now milliseconds
 * @returns {Desk}
 */
export function loadDesk(now) {
  const { desk, cases } = readCaseFile('cases.json')
  const spoken = readCaseFile('spoken-times.json')
  const activity = cases.flatMap((/** @type {any} */ one) =>
    one.messages.map((/** @type {any} */ message) => message.date),
  )
  const shiftMs = findShift(activity, now)
  return {
    name: desk.name,
    analyst: desk.staff.analyst,
    shiftMs,
    sources: new Map(cases.flatMap((/** @type {any} */ one) => sourcesOf(one, shiftMs))),
    tickets: cases.map((/** @type {any} */ one) => makeTicket(one, shiftMs, spoken[one.id] ?? [])),
  }
}

/**
 * @param {any} one
 * @param {number} shiftMs
 * @param {import('./spoken.mjs').Spoken[]} spoken
 * @returns {Ticket}
 */
function makeTicket(one, shiftMs, spoken) {
  const key = ticketKey(one.id)
  const messages = one.messages.map((/** @type {any} */ message, /** @type {number} */ index) =>
    makeMessage(message, `${key}-${index + 1}`, shiftMs, spoken),
  )
  return {
    key,
    subject: one.subject,
    requester: one.requester,
    replyTo: one.messages[0].replyTo?.email ?? one.requester.email,
    status: one.status,
    queue: one.queue,
    priority: one.priority,
    created: messages[0].at,
    updated: messages.at(-1).at,
    due: shiftTime(one.due, shiftMs),
    custom: Object.entries(one.customFields).map(([name, value]) => ({ name, value: String(value) })),
    account: one.account.id ?? '',
    messages,
  }
}

/**
 * The mails of a case as the desk received them, by message id; only their dates are moved.
 *
 * @param {any} one
 * @param {number} shiftMs
 * @returns {[string, string][]}
 */
function sourcesOf(one, shiftMs) {
  return one.messages.map((/** @type {any} */ message, /** @type {number} */ index) => [
    `${ticketKey(one.id)}-${index + 1}`,
    shiftText(readFileSync(join(folder, message.file), 'utf8'), shiftMs),
  ])
}

/**
 * @param {any} message
 * @param {string} id
 * @param {number} shiftMs
 * @param {import('./spoken.mjs').Spoken[]} spoken
 * @returns {Message}
 */
function makeMessage(message, id, shiftMs, spoken) {
  const mail = readMail(readFileSync(join(folder, message.file), 'latin1'))
  const say = (/** @type {string} */ text) => shiftText(shiftSpoken(text, spoken, shiftMs), shiftMs)
  return {
    id,
    kind: kinds[/** @type {keyof typeof kinds} */ (message.direction)],
    author: message.from.name,
    email: message.from.email,
    at: shiftTime(message.date, shiftMs),
    headers: mail.headers.map(({ name, value }) => ({ name, value: shiftText(value, shiftMs) })),
    body: say(mail.text),
    html: say(mail.html),
    attachments: mail.attachments,
  }
}

/**
 * Ticket number of a case.
 *
 * @param {string} caseId like "c01"
 * @returns {string} like "1001"
 */
export function ticketKey(caseId) {
  return String(1000 + Number(caseId.slice(1)))
}
