/**
 * A RecordLine is one line of a back office as understood: 'Account opened: 2018-01' gives part 'registeredAt' and the
 * patch that would note it. A line whose label nobody knows keeps part ''; a value that says nothing keeps an empty patch.
 */
import { fold } from '../base/folded-text'
import type { AccountRecord, RecordSource } from './account-record'
import { patchOf } from './record-values'
import { type RecordPart, recordLabels } from './record-words'

/** One line as understood; nothing is noted by it. */
export type RecordLine = { label: string; text: string; part: RecordPart | ''; patch: AccountRecord }

const mostLines = 120
const longestValue = 2_000

const parts = new Map(
  Object.entries(recordLabels).flatMap(([part, labels]) =>
    labels.split('|').map(label => [plain(label), part] as const),
  ),
)

/**
 * Reads a block copied from a back office, or one value for a part.
 *
 * @param text      'label: value' lines, tab-separated lines, or label and value on lines of their own
 * @param source    how it came here
 * @param part      the part the whole text is for; undefined to find out by labels
 * @returns         at most 120 lines in order; of two lines for one part the first counts and the second is not understood
 */
export function readRecordLines(text: string, source: RecordSource, part?: RecordPart): RecordLine[] {
  if (part) {
    const value = text.trim().slice(0, longestValue)
    return value === '' ? [] : [{ label: '', text: value, part, patch: patchOf(part, value, source) }]
  }
  const seen = new Set<string>()
  return pairsOf(text)
    .slice(0, mostLines)
    .map(([label, value]) => {
      const found = partNamed(label)
      const known = found !== '' && !seen.has(found) ? found : ''
      seen.add(known)
      return { label, text: value, part: known, patch: known === '' ? {} : patchOf(known, value, source) }
    })
}

function pairsOf(text: string): [label: string, value: string][] {
  const lines = text
    .split(/\r?\n/u)
    .map(line => line.trim().slice(0, longestValue))
    .filter(line => line !== '')
  const pairs: [string, string][] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const next = lines[at + 1]
    const own = splitLine(line)
    if (own) pairs.push(own)
    else if (next !== undefined && partNamed(line) !== '' && partNamed(next) === '') {
      pairs.push([line.replace(/\s*[:：]$/u, ''), next])
      at += 1
    } else pairs.push(['', line])
  }
  return pairs
}

/** By a tab, by a colon after a short label, or by the gap of a column. */
function splitLine(line: string): [string, string] | null {
  const split =
    /^([^\t]{1,60})\t+(.+)$/u.exec(line) ??
    /^([^:：]{1,60})[:：]\s*(?!\/\/)(.+)$/u.exec(line) ??
    /^(\S.{0,58}?)\s{3,}(\S.*)$/u.exec(line)
  const [, label = '', value = ''] = split ?? []
  return split ? [label.trim(), value.trim()] : null
}

function partNamed(label: string): RecordPart | '' {
  const named = parts.get(plain(label))
  return isPart(named) ? named : ''
}

function isPart(name: string | undefined): name is RecordPart {
  return name !== undefined && Object.hasOwn(recordLabels, name)
}

function plain(label: string): string {
  return fold(label)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export type { RecordPart } from './record-words'
