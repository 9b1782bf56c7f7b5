/**
 * Reads one stored mail: its headers as written, its text, its HTML source as text, and the names of what is attached.
 *
 * @typedef {{ name: string, value: string }} Header
 * @typedef {{ headers: Header[], text: string, html: string, attachments: string[] }} Mail
 */

/**
 * Reads a mail from its bytes as text (`latin1`, so that encodings can be undone here).
 *
 * @param {string} raw
 * @returns {Mail}
 */
export function readMail(raw) {
  const { headers, body } = splitPart(raw)
  /** @type {Mail} */
  const mail = {
    headers: headers.map(({ name, value }) => ({ name, value: decodeWords(value) })),
    text: '',
    html: '',
    attachments: [],
  }
  gather(headers, body, mail)
  return mail
}

/**
 * Value of the first header of that name; empty when there is none.
 *
 * @param {Header[]} headers
 * @param {string} name
 * @returns {string}
 */
export function headerValue(headers, name) {
  return headers.find(header => header.name.toLowerCase() === name.toLowerCase())?.value ?? ''
}

/**
 * @param {Header[]} headers
 * @param {string} body
 * @param {Mail} mail
 */
function gather(headers, body, mail) {
  const type = headerValue(headers, 'Content-Type') || 'text/plain'
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (boundary) {
    for (const piece of pieces(body, boundary)) {
      const part = splitPart(piece)
      gather(part.headers, part.body, mail)
    }
    return
  }
  const fileName = /filename="([^"]*)"/i.exec(headerValue(headers, 'Content-Disposition'))?.[1]
  if (fileName !== undefined) mail.attachments.push(decodeWords(fileName))
  else if (type.startsWith('text/html')) mail.html ||= decodeBody(headers, body)
  else if (type.startsWith('text/plain')) mail.text ||= decodeBody(headers, body)
}

/**
 * @param {string} body
 * @param {string} boundary
 */
function pieces(body, boundary) {
  return body
    .split(`--${boundary}`)
    .slice(1)
    .filter(piece => !piece.startsWith('--'))
    .map(piece => piece.replace(/^\r?\n/, ''))
}

/**
 * @param {string} raw
 * @returns {{ headers: Header[], body: string }}
 */
function splitPart(raw) {
  const end = /\r?\n\r?\n/.exec(raw)
  const head = end ? raw.slice(0, end.index) : raw
  const headers = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .map(line => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1).trim() }))
    .filter(header => header.name !== '')
  return { headers, body: end ? raw.slice(end.index + end[0].length) : '' }
}

/**
 * @param {Header[]} headers
 * @param {string} body
 */
function decodeBody(headers, body) {
  const encoding = headerValue(headers, 'Content-Transfer-Encoding').toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : Buffer.from(body, 'latin1')
  return bytes.toString('utf8').replace(/\r\n/g, '\n').trimEnd()
}

/** @param {string} text */
function quotedPrintable(text) {
  const joined = text.replace(/=\r?\n/g, '')
  const decoded = joined.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(decoded, 'latin1')
}

/** @param {string} value */
function decodeWords(value) {
  return value
    .replace(/(=\?UTF-8\?B\?[^?]*\?=)\s+(?==\?UTF-8\?B\?)/gi, '$1')
    .replace(/(?:=\?UTF-8\?B\?[^?]*\?=)+/gi, words =>
      Buffer.concat(
        [...words.matchAll(/\?B\?([^?]*)\?=/gi)].map(word => Buffer.from(word[1] ?? '', 'base64')),
      ).toString('utf8'),
    )
}
