import { fold } from '../base/folded-text'
import { readCountry } from '../indicators/log-country'
import { readLogTime } from '../indicators/log-time'
import type { AccountRecord, RecordSource } from './account-record'
import type { LogEvent, LogTime } from './log-event'
import { factorWords, languageWords, noneWords, type RecordPart } from './record-words'

const most = 100
const since = /[\s,(]*\b(?:since|seit|depuis|desde|dal|sinds|od|beri|с)\s+([^)]+)\)?$/iu

/**
 * Reads the value of one part as a back office writes it. A masked value stays as it is written.
 *
 * @param part      part of the record
 * @param text      the value, not empty
 * @param source    how it came here
 * @returns         the patch that notes it; empty when it says nothing that can be told
 */
export function patchOf(part: RecordPart, text: string, source: RecordSource): AccountRecord {
  const listed = listPatch(part, text, source)
  if (listed) return listed
  switch (part) {
    case 'email':
    case 'phone':
    case 'accountId': {
      const from = since.exec(text)
      const value = from ? text.slice(0, from.index).trim() : text
      return { [part]: { value, ...(from?.[1] ? { since: timeOf(from[1]) } : {}), source } }
    }
    case 'name':
    case 'birthDate':
    case 'status':
    case 'zone':
      return { [part]: { value: text, source } }
    case 'registeredAt':
    case 'kycCheckedAt':
    case 'changesFrom':
      return /\d{4}/u.test(text) ? { [part]: { value: timeOf(text), source } } : {}
    case 'residence': {
      const code = readCountry(text)
      return code ? { residence: { value: code, source } } : {}
    }
    case 'kycLevel': {
      const day = /\d{4}-\d\d(?:-\d\d)?/u.exec(text)?.[0]
      return {
        kycLevel: { value: text, source },
        ...(day ? { kycCheckedAt: { value: timeOf(day), source } } : {}),
      }
    }
    case 'valueBand': {
      const band = (['A', 'B', 'C', 'D'] as const).find(one => one === text.trim().toUpperCase())
      return band ? { valueBand: { value: band, source } } : {}
    }
    default:
      return {}
  }
}

/** Lists are written with commas or on lines; "none" is an answer too. */
function listPatch(part: RecordPart, text: string, source: RecordSource): AccountRecord | null {
  const isNone = noneWords.test(text.trim())
  const items = isNone ? [] : text.split(/[,;\n]\s*/u).filter(item => item.trim() !== '')
  switch (part) {
    case 'languages': {
      const codes = items.flatMap(item => languageOf(item) ?? [])
      return { ...(codes.length > 0 ? { languages: { value: codes.slice(0, 20), source } } : {}) }
    }
    case 'devices':
      return { devices: { items: items.slice(0, most).map(item => ({ text: item.trim() })), source } }
    case 'usualNetworks':
      return { usualNetworks: { items: items.slice(0, most).map(item => item.trim()), source } }
    case 'factors':
      return isNone ? { factors: { items: [], source } } : factorPatch(text, source)
    case 'withdrawals':
      return isNone ? { withdrawals: { items: [], source } } : withdrawalPatch(text, source)
    case 'apiKeys':
    case 'destinations':
      return isNone ? { [part]: { items: [], source } } : {}
    default:
      return null
  }
}

function languageOf(text: string): string | undefined {
  const name = text.trim().toLowerCase()
  return languageWords[name] ?? (/^[a-z]{2}(?:-[a-z]{2})?$/u.test(name) ? name : undefined)
}

function factorPatch(text: string, source: RecordSource): AccountRecord {
  const from = since.exec(text)?.[1]
  const kinds = factorWords.filter(([, words]) => words.test(fold(text).text)).map(([kind]) => kind)
  const items = kinds.map(kind => ({ kind, name: text, ...(from ? { since: timeOf(from) } : {}) }))
  return items.length > 0 ? { factors: { items, source } } : {}
}

/** '2024-08-30 0.05 BTC', several apart by ';' or lines. */
function withdrawalPatch(text: string, source: RecordSource): AccountRecord {
  const items = text.split(/[;\n]\s*/u).flatMap((line, index): LogEvent[] => {
    const sum = /(?<![\d.-])(\d+(?:[.,]\d+)?)\s*([A-Z]{2,6})\b/u.exec(line)
    const [whole, amount = '', asset = ''] = sum ?? []
    if (whole === undefined) return []
    const at = timeOf(
      line
        .replace(whole, ' ')
        .replace(/[\s,]+$/u, '')
        .trim(),
    )
    const event = { tableId: 'record', row: index + 1, wording: line.trim(), amount: amount.replace(',', '.'), asset }
    return [{ ...event, at, kind: 'withdrawal-sent', result: 'ok' }]
  })
  return items.length > 0 ? { withdrawals: { items: items.slice(0, most), source } } : {}
}

function timeOf(text: string): LogTime {
  return { ...readLogTime(text.trim()).time, raw: text.trim() }
}
