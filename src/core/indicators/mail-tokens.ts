/** The pieces a structured mail header is made of: words, comments, separators. Source: RFC 5322 §3.2. */

/** One piece. A quoted string counts as part of its word, without quotes. */
export type MailToken = { kind: 'word' | 'comment' | 'separator'; text: string }

const deepest = 20

/**
 * Takes a structured header apart, once over the text.
 *
 * @param raw           unfolded, still encoded
 * @param separators    characters that stand alone, e.g. ';'
 * @returns             pieces in order; an open comment or quote ends with the text
 */
export function mailTokens(raw: string, separators: string): MailToken[] {
  const tokens: MailToken[] = []
  let word = ''
  let isWord = false
  const endWord = () => {
    if (isWord) tokens.push({ kind: 'word', text: word })
    word = ''
    isWord = false
  }
  for (let at = 0; at < raw.length; ) {
    const unit = raw[at] ?? ''
    const end = unit === '(' ? commentEnd(raw, at) : unit === '"' ? quoteEnd(raw, at) : at + 1
    if (unit === '"') {
      word += unescaped(raw.slice(at + 1, end - (raw[end - 1] === '"' && end > at + 1 ? 1 : 0)))
      isWord = true
    } else if (unit === '(' || separators.includes(unit) || /\s/.test(unit)) {
      endWord()
      if (unit === '(') tokens.push({ kind: 'comment', text: unescaped(raw.slice(at + 1, end)).replace(/\)$/, '') })
      else if (separators.includes(unit)) tokens.push({ kind: 'separator', text: unit })
    } else {
      word += unit
      isWord = true
    }
    at = end
  }
  endWord()
  return tokens
}

function commentEnd(raw: string, open: number): number {
  let depth = 0
  for (let at = open; at < raw.length; at++) {
    const unit = raw[at]
    if (unit === '\\') at++
    else if (unit === '(') depth = Math.min(depth + 1, deepest)
    else if (unit === ')' && --depth === 0) return at + 1
  }
  return raw.length
}

function quoteEnd(raw: string, open: number): number {
  for (let at = open + 1; at < raw.length; at++) {
    if (raw[at] === '\\') at++
    else if (raw[at] === '"') return at + 1
  }
  return raw.length
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(.)/g, '$1') : text
}
