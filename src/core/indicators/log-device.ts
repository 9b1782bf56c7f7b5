import Bowser from 'bowser'
import type { LogDevice } from '../records/log-event'

/** Programs that are no person's browser. */
const scripts =
  /\b(python|requests|curl|wget|libwww|httpie|go-http-client|java\/|axios|node-fetch|undici|okhttp|aiohttp|httpx|scrapy|postman|insomnia|headlesschrome|phantomjs|puppeteer|playwright|selenium|bot|spider|perl|ruby|guzzle)\b/i
const newMark = /[([]\s*(new|neu|nouveau|nouvel|nuevo|nuovo|novo|nieuw|nowy|nowe|yeni|нов\p{L}*)\s*[)\]]/iu
const ownId = /(?:^|[\s·|,;(])((?:dev|device|did)[-_:][\w-]{2,60})\s*\)?$/i
const browserWords = /\b(safari|chrome|chromium|firefox|edge|opera|brave|samsung internet|vivaldi)\b/i
const appWords = /\b(app|android app|ios app|mobile app)\b/i
const systemWords: readonly [string, RegExp][] = [
  ['iOS', /\b(iphone|ipad|ios)\b/i],
  ['macOS', /\b(mac ?os|macbook|imac|os x|macintosh)\b/i],
  ['Android', /\b(android|pixel|samsung|galaxy|oppo|xiaomi|moto|huawei|oneplus|redmi)\b/i],
  ['Windows', /\b(windows|thinkpad|win(?:10|11))\b/i],
  ['Linux', /\b(linux|ubuntu|fedora|debian)\b/i],
]
const memo = new Map<string, Map<string, LogDevice>>()

/**
 * Reads a device as a log names it: a user agent, or words such as "Safari 17.3 on macOS · dev-3f1a".
 *
 * @param text    the cell, or agent and device cells joined
 * @param id      identity from a column of its own; '' when there is none
 * @returns       browser, system and family where they can be told; the family is what stays the same over updates
 */
export function readDevice(text: string, id = ''): LogDevice {
  const known = memo.get(text) ?? new Map<string, LogDevice>()
  const before = known.get(id)
  if (before) return before
  if (memo.size > 20_000) memo.clear()
  const read = deviceOf(text, id)
  memo.set(text, known.set(id, read))
  return read
}

function deviceOf(raw: string, id: string): LogDevice {
  const isNew = newMark.test(raw)
  const bare = raw.replace(newMark, ' ').replace(/\s+/g, ' ').trim()
  const found = id || (ownId.exec(bare)?.[1] ?? '')
  const text = bare.replace(ownId, '').replace(/[\s·|,;(]+$/, '')
  const parts = /\bMozilla\/\d|^[\w.-]+\/\d/.test(text) ? fromAgent(text) : fromWords(text)
  return { text: raw, ...(found ? { id: found } : {}), ...parts, isNew }
}

type Parts = Omit<LogDevice, 'text' | 'id' | 'isNew'>

function fromAgent(text: string): Parts {
  const family = text.split(/[\s/]/, 1)[0] ?? text
  if (scripts.test(text)) return { browser: family, kind: 'script', family }
  const { name, version, os } = parsed(text)
  if (!name) return { kind: 'unknown', family: text }
  return {
    browser: name,
    ...(version ? { version } : {}),
    ...(os ? { os } : {}),
    kind: text.startsWith('Mozilla/') ? 'browser' : 'app',
    family: os ? `${name} on ${os}` : name,
  }
}

type Program = { name?: string | undefined; version?: string | undefined; os?: string | undefined }

/** The parser throws for an empty text; a text it cannot read is no trouble. */
function parsed(text: string): Program {
  try {
    const { browser: program, os } = Bowser.parse(text.slice(0, 1_000))
    return { ...program, os: os.name }
  } catch {
    return {}
  }
}

function fromWords(text: string): Parts {
  const os = systemWords.find(([, words]) => words.test(text))?.[0]
  const browser = capital(browserWords.exec(text)?.[1] ?? '')
  const version = /\b(?:safari|chrome|chromium|firefox|edge|opera)\s+(\d[\d.]*)/i.exec(text)?.[1]
  const isScript = scripts.test(text)
  const kind = isScript ? 'script' : browser ? 'browser' : appWords.test(text) ? 'app' : 'unknown'
  const where = /\bon\s+(.+)$/i.exec(text)?.[1] ?? os
  return {
    ...(browser ? { browser } : {}),
    ...(version ? { version } : {}),
    ...(os ? { os } : {}),
    kind,
    family: browser && where ? `${browser} on ${where}` : text,
  }
}

function capital(word: string): string {
  return word && word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
