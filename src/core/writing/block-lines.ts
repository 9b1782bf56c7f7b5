/**
 * Bytes as lines that live through a helpdesk: letters and digits only, 70 wide, each with its number, how many there
 * are, and a check. 'Z' begins a line and stands nowhere else, so lines are found again however they were broken.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** What happened to lines; numbers count from 1. */
export type LineDamage = { what: 'missing' | 'edited' | 'twice' | 'moved'; line: number }

/** Lines read back: the bytes when all are there, and everything that was done to them. */
export type LinesRead = { bytes: Uint8Array | null; damage: LineDamage[]; lines: number }

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYabcdefghijklmnopqrstuvwxyz'
const base = BigInt(digits.length)
const perLine = 47
const checkLength = 3
/** Most lines a block may have: their number is one digit. */
export const mostBlockLines = digits.length - 1
/** Signs formatting may put between the letters. */
const formatting = /[\s\p{Cf}\p{Cc}>|*_]+/gu

/**
 * Writes bytes as lines.
 *
 * @param bytes    at most 60 × 47
 * @returns        lines of at most 70 characters, 'Zend' at their end; empty when they are too many
 */
export function writeLines(bytes: Uint8Array): string[] {
  const count = Math.ceil(bytes.length / perLine)
  if (count > mostBlockLines) return []
  const lines = Array.from({ length: count }, (_, at) => {
    const said = `${digits[at + 1]}${digits[count]}${lettersOf(bytes.slice(at * perLine, (at + 1) * perLine))}`
    return `Z${said}${checkOf(said)}`
  })
  const last = lines.at(-1) ?? ''
  return last.length <= 65 ? [...lines.slice(0, -1), `${last} Zend`] : [...lines, 'Zend']
}

/**
 * Reads lines back from the text that follows a heading.
 *
 * @param text    lines as a helpdesk shows them; what follows 'Zend' is not looked at
 * @returns       bytes and damage; null bytes when a line is missing or edited
 */
export function readLines(text: string): LinesRead {
  const pieces = text.replace(formatting, '').split('Z').slice(1)
  const end = pieces.findIndex(piece => piece.startsWith('end'))
  const lines = (end < 0 ? pieces : pieces.slice(0, end)).map(lineOf)
  const good = lines.filter(line => line.bytes !== null)
  const count = countOf(good.map(line => line.count))
  const damage: LineDamage[] = []
  const bytes: Uint8Array[] = []
  for (let number = 1; number <= count; number++) {
    const same = good.filter(line => line.number === number && line.count === count)
    if (same[0]?.bytes) bytes.push(same[0].bytes)
    else damage.push({ what: lines.some(line => line.number === number) ? 'edited' : 'missing', line: number })
    if (same.length > 1) damage.push({ what: 'twice', line: number })
  }
  const isWhole = count > 0 && bytes.length === count
  damage.push(...strays(lines, count, isWhole), ...moved(good.map(line => line.number)))
  if (end < 0) damage.push({ what: 'missing', line: count + 1 })
  return { bytes: isWhole ? joined(bytes) : null, damage, lines: count }
}

type Line = { number: number; count: number; bytes: Uint8Array | null }

function lineOf(piece: string): Line {
  const said = piece.slice(0, -checkLength)
  const isGood = said.length > 2 && checkOf(said) === piece.slice(-checkLength)
  return {
    number: digits.indexOf(piece[0] ?? ' '),
    count: digits.indexOf(piece[1] ?? ' '),
    bytes: isGood ? bytesOf(said.slice(2)) : null,
  }
}

/** What most of the good lines say. */
function countOf(counts: readonly number[]): number {
  const times = (one: number) => counts.filter(other => other === one).length
  return [...counts].sort((a, b) => times(b) - times(a))[0] ?? 0
}

/** Pieces that are no line of this block although every line of it is there. */
function strays(lines: readonly Line[], count: number, isWhole: boolean): LineDamage[] {
  const odd = lines.flatMap((line, at) => (line.bytes === null || line.count !== count ? [at] : []))
  return isWhole ? odd.map(at => ({ what: 'edited' as const, line: Math.min(at + 1, count + 1) })) : []
}

function moved(numbers: readonly number[]): LineDamage[] {
  return numbers.flatMap((number, at) => {
    const before = numbers[at - 1]
    return before !== undefined && number < before ? [{ what: 'moved' as const, line: number }] : []
  })
}

function lettersOf(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  let letters = ''
  for (let at = lengthFor(bytes.length); at > 0; at--) {
    letters = (digits[Number(rest % base)] ?? '') + letters
    rest /= base
  }
  return letters
}

function bytesOf(letters: string): Uint8Array | null {
  const length = Math.floor((letters.length * Math.log2(digits.length)) / 8)
  if (length > perLine || lengthFor(length) !== letters.length) return null
  let rest = 0n
  for (const letter of letters) {
    const value = digits.indexOf(letter)
    if (value < 0) return null
    rest = rest * base + BigInt(value)
  }
  const bytes = new Uint8Array(length)
  for (let at = length - 1; at >= 0; at--) {
    bytes[at] = Number(rest & 255n)
    rest >>= 8n
  }
  return rest === 0n ? bytes : null
}

function lengthFor(bytes: number): number {
  return Math.ceil((bytes * 8) / Math.log2(digits.length))
}

function checkOf(said: string): string {
  const [a = 0, b = 0, c = 0] = sha256(utf8ToBytes(said))
  const sum = (a * 256 + b) * 256 + c
  const sixtyOne = digits.length
  const places = [sum % sixtyOne, Math.floor(sum / sixtyOne) % sixtyOne, Math.floor(sum / sixtyOne ** 2) % sixtyOne]
  return places.map(place => digits[place]).join('')
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap(part => [...part]))
}
