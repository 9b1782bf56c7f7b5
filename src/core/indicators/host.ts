import { parse } from 'tldts'
import { type Block, isClaimed, type Span } from './indicator'
import { joinedWords } from './not-hosts'

/** A host name as read: canonical, and whether a real public suffix ends it, a reserved one, or none. */
export type Host = { name: string; suffix: 'public' | 'reserved' | 'none' }

const wide =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}'
/** Labels never change between scripts written without spaces and others: there a word ends and a host begins. */
const scriptRun = new RegExp(`(?:[${wide}]+|[^.${wide}]+)(?:\\.(?:[${wide}]+|[^.${wide}]+))*`, 'gu')
/** Logs and quotes repeat their hosts; the answer for one never changes. */
const hostsRead = new Map<string, Host | null>()
const isLowerCase = /^[a-z0-9.-]+$/
const isAscii = /^[\w.-]*$/
const letter = /[\p{L}\p{M}\p{N}]/u
const longest = 253

/**
 * Lists the stretches of a block that may be host names: runs of letters, digits, hyphens and dots with a dot inside.
 *
 * @param block    one block of a text
 * @returns        stretches in text order, without dots or hyphens at their ends; none that ends in a number
 */
export function hostsOf(block: Block): readonly Span[] {
  if (block.hosts) return block.hosts
  const free = block.marks.dots.filter(dot => !isClaimed(block, dot))
  const hosts = hostsAround(block.text, free)
  block.hosts = hosts
  return hosts
}

/**
 * Finds the host name that begins a short text.
 *
 * @param text    at most a few hundred units
 * @returns       the first stretch with a dot inside that may be a host name; null when there is none
 */
export function firstHost(text: string): Span | null {
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1))
    for (const span of hostsAround(text, [dot])) return span
  return null
}

function hostsAround(text: string, dots: readonly number[]): Span[] {
  const hosts: Span[] = []
  let from = 0
  for (const dot of dots) {
    if (dot < from) continue
    let start = dot
    while (start > from && isHostUnit(text.charCodeAt(start - 1))) start--
    let end = dot + 1
    while (end < text.length && isHostUnit(text.charCodeAt(end))) end++
    from = end
    if (isNumberAtEnd(text, start, end) || end - start > longest * 2) continue
    const run = text.slice(start, end)
    if (!run.includes('..')) addPieces(hosts, run, start)
    else for (const part of run.matchAll(/[^.]+(?:\.[^.]+)*/g)) addPieces(hosts, part[0], start + part.index)
  }
  return hosts
}

/** No suffix begins with a digit: '12.5', '203.0.113.7' and 'v1.2' are no hosts. */
function isNumberAtEnd(text: string, start: number, end: number): boolean {
  let at = end
  while (at > start && isTrimmed(text.charCodeAt(at - 1))) at--
  const dot = text.lastIndexOf('.', at - 1)
  const first = text.charCodeAt(dot + 1)
  return dot < start || (first >= 0x30 && first <= 0x39)
}

/**
 * Reads a host name as its canonical form.
 *
 * @param host    letters of any script, digits, dots, hyphens
 * @returns       lower-case A-labels and the kind of suffix; null when it is no host name
 */
export function readHost(host: string): Host | null {
  const known = hostsRead.get(host)
  if (known !== undefined) return known
  const fresh = freshHost(host)
  if (hostsRead.size > 4_000) hostsRead.clear()
  hostsRead.set(host, fresh)
  return fresh
}

function freshHost(host: string): Host | null {
  const name = labelsOf(host)
  if (name === null || name.length > longest || !name.includes('.')) return null
  if (!name.split('.').every(label => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))) return null
  if (!/[a-z][^.]*$/.test(name)) return null
  if (/\.(?:example|test|invalid|localhost)$/.test(name)) return { name, suffix: 'reserved' }
  const found = parse(name, { validateHostname: false, extractHostname: false })
  const isPublic = found.isIcann === true && found.domain !== null && !/_/.test(found.domain)
  return { name, suffix: isPublic ? 'public' : 'none' }
}

/**
 * Cuts what a missing space glued to a host: 'example.com.Please' and 'example.comThanks' end with 'com'.
 *
 * @param host    as written
 * @returns       the beginning that is the host; may be one label and then is none
 */
export function withoutNextSentence(host: string): string {
  if (isLowerCase.test(host)) return host
  let cut = host
  for (;;) {
    const dot = cut.lastIndexOf('.')
    const last = cut.slice(dot + 1)
    if (dot < 0 || !/^\p{Lu}\p{Ll}+$/u.test(last)) break
    const before = cut.slice(cut.lastIndexOf('.', dot - 1) + 1, dot)
    if (/^\p{Lu}/u.test(before) && !joinedWords.has(last.toLowerCase())) break
    cut = cut.slice(0, dot)
  }
  const glued = /^(.*\.[a-z]{2,})\p{Lu}\p{Ll}*$/u.exec(cut)
  return glued?.[1] && readHost(glued[1])?.suffix === 'public' ? glued[1] : cut
}

/**
 * Tests one UTF-16 unit for standing in host names of any script.
 *
 * @param unit    UTF-16 code unit
 * @returns       true for letters, digits, dot, hyphen and underscore
 */
export function isHostUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (
      (unit >= 97 && unit <= 122) ||
      (unit >= 48 && unit <= 57) ||
      unit === 46 ||
      unit === 45 ||
      (unit >= 65 && unit <= 90) ||
      unit === 95
    )
  }
  return letter.test(String.fromCharCode(unit))
}

function addPieces(hosts: Span[], part: string, at: number): void {
  if (isAscii.test(part)) addTrimmed(hosts, part, at)
  else for (const run of part.matchAll(scriptRun)) addTrimmed(hosts, run[0], at + run.index)
}

function addTrimmed(hosts: Span[], run: string, at: number): void {
  let end = run.length
  while (end > 0 && isTrimmed(run.charCodeAt(end - 1))) end--
  let start = 0
  while (start < end && isTrimmed(run.charCodeAt(start))) start++
  const dot = run.indexOf('.', start)
  if (dot > start && dot < end) hosts.push({ start: at + start, end: at + end })
}

function isTrimmed(unit: number): boolean {
  return unit === 0x2e || unit === 0x5f || unit === 0x2d
}

function labelsOf(host: string): string | null {
  if (/^[\w.-]*$/.test(host)) return host.toLowerCase()
  const url = `http://${host}/`
  return URL.canParse(url) ? new URL(url).hostname : null
}
