import type { SourceKind } from '../../core/case/source'

const header =
  /^(received|return-path|delivered-to|from|to|subject|date|message-id|dkim-signature|authentication-results|arc-[a-z-]+|x-[a-z-]+|mime-version|reply-to|content-type):/i
const enough = 3
const lookLines = 60

/** Takes a text with several mail headers at its beginning for a mail, anything else for a log. */
export function kindOfText(text: string): SourceKind {
  const lines = text.slice(0, 20_000).trimStart().split(/\r?\n/, lookLines)
  return lines.filter(line => header.test(line)).length >= enough ? 'mail' : 'log'
}

/** Reads a file as text: UTF-16 where it says so, as spreadsheets save "Unicode text", else UTF-8. */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}
