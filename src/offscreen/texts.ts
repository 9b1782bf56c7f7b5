/** Texts of sources the room was handed, and what was read from them; the newest stay longest. */

import type { LogRole, LogTable } from '../core/indicators/log-shape'
import { logRoles } from '../core/indicators/log-shape'
import { logTableSteps } from '../core/indicators/log-table'
import { type MailHeaders, readMailHeaders } from '../core/indicators/mail-headers'
import { headerLimits } from '../core/indicators/mail-problems'
import type { SourceRef } from '../messages/heavy'
import { inSlices } from './slices'

const mostChars = 64_000_000
const texts = new Map<string, string>()
const tables = new Map<string, Promise<LogTable>>()

/** Keeps a text; older ones go when there are too many characters. */
export function putText(id: string, text: string): void {
  texts.delete(id)
  texts.set(id, text)
  let chars = [...texts.values()].reduce((sum, one) => sum + one.length, 0)
  for (const [old, kept] of texts) {
    if (chars <= mostChars || old === id) break
    texts.delete(old)
    chars -= kept.length
    for (const key of tables.keys()) if (key.startsWith(`${old} `)) tables.delete(key)
  }
}

/** Which of these sources have no text here. */
export function missingOf(sources: readonly SourceRef[]): string[] {
  return sources.filter(({ id }) => !texts.has(id)).map(({ id }) => id)
}

/** A text; null when it is not here. */
export function textOf(id: string): string | null {
  return texts.get(id) ?? null
}

/** The table of a log, read once for each way of reading it and never in one long piece; null when its text is not here. */
export async function tableOf({ id, settings }: SourceRef): Promise<LogTable | null> {
  const text = texts.get(id)
  if (text === undefined) return null
  const key = `${id} ${JSON.stringify(settings)}`
  const known = tables.get(key)
  if (known) return known
  const { roles = {}, dateOrder, rowsAre, zone } = settings
  const steps = logTableSteps(text, {
    tableId: id,
    roles: rolesFrom(roles),
    ...(dateOrder ? { dateOrder } : {}),
    ...(rowsAre ? { rowsAre } : {}),
    ...(zone ? { zone } : {}),
  })
  const table = inSlices(steps)
  tables.set(key, table)
  return table
}

/** The headers of a raw mail, whatever hangs on it below them; null when its text is not here. */
export function headersOf({ id }: SourceRef, receivers: readonly string[]): MailHeaders | null {
  const text = texts.get(id)
  if (text === undefined) return null
  const options = { trustedIds: receivers }
  // A mail with attachments is long; only headers that do not end within the limit are too long to be read.
  const head = readMailHeaders(text.slice(0, headerLimits.text), options)
  return head.bodyStart === null ? readMailHeaders(text, options) : head
}

function rolesFrom(roles: Readonly<Record<string, string>>): Record<number, LogRole> {
  const known = Object.entries(roles).flatMap(([at, role]) => {
    const found = logRoles.find(one => one === role)
    return found ? [[Number(at), found] as const] : []
  })
  return Object.fromEntries(known)
}
