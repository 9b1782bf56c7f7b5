/** The addresses a mail names, beside the address on file; their domains beside protected names and lists of services. */
import { clip } from '../base/text'
import { readAddresses } from './mail-address'
import type { Beside, MailBeside, Some } from './mail-beside'
import { type AddressComparison, compareAddresses, compareDomains } from './mail-compare'
import type { HeaderField, MailAddress } from './mail-header-shapes'
import type { MailHeaders } from './mail-headers'
import { findLookalikes } from './mail-lookalike'
import { mailServiceOf } from './mail-service'
import { fieldLines, joinedLines } from './mail-source-lines'
import type { MailAddressRow, MailLookalikeRow, MailServiceRow } from './mail-view-shapes'

const longestShown = 400
/** Addresses of one header that are shown; a From with more is hostile, and must not crowd Reply-To out. */
const mostOfHeader = 12
const named = ['From', 'Sender', 'Reply-To', 'Return-Path'] as const

/**
 * Lists every address a mail names for its sender or for answers.
 *
 * @param headers    the mail
 * @param beside     its text, the address on file, the requester's, and the lists
 * @returns          From first; several of one header one after another, at most 12, all counted; a missing header has no row
 */
export function addressRows({ fields, from }: MailHeaders, beside: MailBeside): Some<MailAddressRow> {
  const found = named.map(header => {
    const own = fields.filter(({ name }) => name.toLowerCase() === header.toLowerCase())
    return own.flatMap(field => readAddresses(field.raw).map(address => ({ header, field, address })))
  })
  const shown = found.flatMap(ofHeader => ofHeader.slice(0, mostOfHeader))
  return { rows: shown.map(one => rowOf(one, from, beside)), count: found.flat().length }
}

/**
 * Lists the domains that look like a protected name, the domain on file, or the one the helpdesk shows.
 *
 * @param addresses    rows of `addressRows`
 * @param beside       names and lists
 * @returns            weightiest of each domain first; a requester's domain counts only beside the one on file
 */
export function lookalikeRows(addresses: readonly MailAddressRow[], beside: MailBeside): MailLookalikeRow[] {
  const { onFile, requester, protectedNames, allowedDomains: allowed, lists } = beside
  const filed = domainOf(onFile ?? '')
  const shown = domainOf(requester ?? '')
  return byDomain(addresses).flatMap(({ domain, headers, behind }) => {
    const known = findLookalikes(domain, { protectedNames, domainOnFile: filed || null, allowed }, lists)
    const more = shown && shown !== filed ? shown : null
    const beyond = findLookalikes(domain, { protectedNames: [], domainOnFile: more, allowed }, lists)
    const rows = [...known, ...beyond.map(one => ({ ...one, against: 'requester-domain' as const }))]
    return rows.map(row => ({ ...row, domain, headers, behind }))
  })
}

/**
 * Lists the domains that a list of mail services names.
 *
 * @param addresses    rows of `addressRows`
 * @param beside       the lists
 * @returns            disposable, alias and public services; a domain no list names has no row
 */
export function serviceRows(addresses: readonly MailAddressRow[], { lists }: MailBeside): MailServiceRow[] {
  return byDomain(addresses).flatMap(({ domain, headers, behind }) => {
    const { kind, name } = mailServiceOf(domain, lists)
    return kind === 'other' || kind === 'unknown' ? [] : [{ kind, name, domain, headers, behind }]
  })
}

type Named = { header: MailAddressRow['header']; field: HeaderField; address: MailAddress }

function rowOf({ header, field, address }: Named, from: MailAddress | null, beside: MailBeside): MailAddressRow {
  const [domains] = compareDomains({ from, replyTo: [address], returnPath: null, sender: null })
  return {
    header,
    name: clip(address.name, longestShown),
    address: clip(address.address, longestShown),
    onFile: compared(address.address, beside.onFile, beside),
    requester: compared(address.address, beside.requester, beside),
    domain: header === 'From' ? null : (domains?.result ?? 'unknown'),
    behind: fieldLines(beside.raw, field),
  }
}

function compared(address: string, other: string | null, { lists }: MailBeside): Beside {
  if (other === null) return { result: 'unknown', by: [], other }
  const { result, by }: AddressComparison = compareAddresses(address, other, lists)
  return { result, by, other }
}

/** Each domain once, with the headers that name it. */
function byDomain(addresses: readonly MailAddressRow[]) {
  const found = new Map<string, MailAddressRow[]>()
  for (const row of addresses) {
    const domain = domainOf(row.address)
    if (domain) found.set(domain, [...(found.get(domain) ?? []), row])
  }
  return [...found].map(([domain, rows]) => ({
    domain,
    headers: [...new Set(rows.map(({ header }) => header))],
    behind: joinedLines(rows.map(row => row.behind)),
  }))
}

function domainOf(address: string): string {
  return address.includes('@') ? address.slice(address.lastIndexOf('@') + 1).toLowerCase() : ''
}
