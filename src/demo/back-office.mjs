/**
 * The page an analyst keeps open beside the helpdesk: what the exchange itself has recorded about an account.
 *
 * @typedef {{ at: string, what: string, from: string, to: string, by: string, ip: string }} Change
 * @typedef {{ at: string, event: string, result: string, ip: string, country: string, device: string }} Login
 * @typedef {{ id: string, tickets: string[], record: { name: string, value: string }[], changes: Change[], logins: Login[] }} Account
 */
import { readCaseFile, ticketKey } from './cases.mjs'
import { shiftText, shiftTime } from './clock.mjs'

const labels = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  country: 'Country',
  opened: 'Account opened',
  status: 'Status',
  identity: 'Identity',
  twoFactor: 'Two-factor',
  language: 'Language',
  usualIps: 'Usual addresses',
  devices: 'Usual devices',
  balance: 'Balance',
  lastWithdrawal: 'Last withdrawal',
  apiKeys: 'API keys',
  addressBook: 'Address book',
  note: 'Note',
}

/**
 * Loads the record of every account the cases are about; a case without an account gives one named after its ticket.
 *
 * @param {number} shiftMs the shift of the tickets
 * @returns {Account[]}
 */
export function loadAccounts(shiftMs) {
  const rows = readCaseFile('back-office.json')
  /** @type {Map<string, Account>} */
  const accounts = new Map()
  for (const one of readCaseFile('cases.json').cases) {
    const id = one.account.id ?? `no-account-${ticketKey(one.id)}`
    const known = accounts.get(id)
    if (known) known.tickets.push(ticketKey(one.id))
    else accounts.set(id, makeAccount(id, one, rows[one.id], shiftMs))
  }
  return [...accounts.values()]
}

/**
 * @param {string} id
 * @param {any} one
 * @param {any} rows
 * @param {number} shiftMs
 * @returns {Account}
 */
function makeAccount(id, one, rows, shiftMs) {
  const known = { ...one.account, ...rows.record }
  const record = Object.entries(labels)
    .filter(([name]) => known[name] !== undefined)
    .map(([name, label]) => ({ name: label, value: shiftDay([known[name]].flat().join(', '), shiftMs) }))
  const move = (/** @type {any} */ row) => ({ ...row, at: shiftTime(row.at, shiftMs) })
  const newestFirst = (/** @type {any} */ a, /** @type {any} */ b) => b.at.localeCompare(a.at)
  return {
    id,
    tickets: [ticketKey(one.id)],
    record,
    changes: rows.changes.map(move).sort(newestFirst),
    logins: rows.logins.map(move).sort(newestFirst),
  }
}

/**
 * Moves a value that begins with a day, like "2026-02-02 120.00 USDC".
 *
 * @param {string} value
 * @param {number} shiftMs
 */
function shiftDay(value, shiftMs) {
  const day = /^(\d{4}-\d{2}-\d{2}) /.exec(value)?.[1]
  return day ? value.replace(day, shiftTime(`${day}T18:30:12Z`, shiftMs).slice(0, 10)) : shiftText(value, shiftMs)
}
