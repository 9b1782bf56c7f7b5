/** Encoded words of mail headers: '=?UTF-8?Q?Jo=C3=A3o?='. */

const word = /=\?([A-Za-z0-9_-]{1,40})(?:\*[A-Za-z0-9-]{1,20})?\?([BbQq])\?([^?\s]*)\?=/g

type Piece = { charset: string; bytes: number[] }

/**
 * Decodes the encoded words of a header.
 *
 * @param text    unfolded value
 * @returns       the text with every readable word decoded; a word in an unknown character set stays as written. Line
 *                ends that were encoded become spaces: they would draw a second header
 * Source:        RFC 2047; neighbours are joined before decoding because many mailers split letters between them
 */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text
  const out: string[] = []
  let piece: Piece | null = null
  let from = 0
  for (const match of text.matchAll(word)) {
    const between = text.slice(from, match.index)
    const next = pieceOf(match[1] ?? '', match[2] ?? '', match[3] ?? '')
    if (piece && next && between.trim() === '' && next.charset === piece.charset) piece.bytes.push(...next.bytes)
    else {
      const isGap = between.trim() === '' && piece !== null && next !== null
      out.push(textOf(piece), isGap ? '' : between, next ? '' : match[0])
      piece = next
    }
    from = match.index + match[0].length
  }
  return [...out, textOf(piece), text.slice(from)].join('')
}

function textOf(piece: Piece | null): string {
  if (!piece) return ''
  return new TextDecoder(piece.charset).decode(new Uint8Array(piece.bytes)).replace(/[\r\n]+/g, ' ')
}

function pieceOf(charset: string, encoding: string, coded: string): Piece | null {
  const bytes = encoding.toUpperCase() === 'B' ? fromBase64(coded) : fromQuoted(coded)
  const label = charset.toLowerCase()
  return bytes && isKnown(label) ? { charset: label, bytes } : null
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== 'replacement'
  } catch {
    return false // the character set has no decoder: the word stays as written
  }
}

function fromBase64(coded: string): number[] | null {
  try {
    const clean = coded.replace(/=+$/, '')
    return [...atob(clean.slice(0, clean.length % 4 === 1 ? -1 : undefined))].map(unit => unit.charCodeAt(0))
  } catch {
    return null // not base64: the word stays as written
  }
}

function fromQuoted(coded: string): number[] | null {
  const bytes: number[] = []
  for (let index = 0; index < coded.length; index++) {
    const hex = coded[index] === '=' ? /^[0-9A-Fa-f]{2}/.exec(coded.slice(index + 1, index + 3))?.[0] : undefined
    if (hex) index += 2
    const unit = hex ? Number.parseInt(hex, 16) : coded[index] === '_' ? 32 : coded.charCodeAt(index)
    if (unit > 255) return null
    bytes.push(unit)
  }
  return bytes
}
