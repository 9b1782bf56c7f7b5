/** Puts a mail into the test mailbox and takes it out again, over IMAP: tests that delete do it on a mail of their own. */
import { connect } from 'node:net'
import { password } from './helpdesks'

/**
 * Says commands to the mail server, one after the other.
 *
 * @param commands    without their tags; an APPEND is given its mail in `literal`
 * @returns           everything the server answered
 */
async function say(commands: { text: string; literal?: string }[]): Promise<string> {
  const [host = '127.0.0.1', port = '8973'] = (process.env.HELPDESK_ROUNDCUBE_IMAP ?? '').split(':')
  const socket = connect(Number(port), host)
  let heard = ''
  let wake = () => {}
  socket.on('data', data => {
    heard += data
    wake()
  })
  socket.on('close', () => wake())
  const until = async (sign: RegExp) => {
    while (!sign.test(heard)) {
      if (socket.destroyed) throw new Error(`the mail server hung up after ${heard}`)
      await new Promise<void>(done => {
        wake = done
      })
    }
  }
  const all = [{ text: `LOGIN security ${password}` }, ...commands, { text: 'LOGOUT' }]
  for (const [at, { text, literal }] of all.entries()) {
    socket.write(`t${at} ${text}\r\n`)
    if (literal !== undefined) {
      await until(/^\+ /m)
      socket.write(`${literal}\r\n`)
    }
    await until(new RegExp(`^t${at} `, 'm'))
    if (!new RegExp(`^t${at} OK`, 'm').test(heard)) throw new Error(`the mail server refused ${text}: ${heard}`)
  }
  socket.destroy()
  return heard
}

/**
 * Delivers a short mail to the inbox.
 *
 * @param subject    tells it from the others
 */
export async function deliver(subject: string): Promise<void> {
  const lines = [
    'From: Test Sender <sender@example.org>',
    'To: security@harborline.example',
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(' ', '.')}@example.org>`,
    'Date: Mon, 16 Mar 2026 18:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'A mail to be deleted.',
  ]
  const mail = lines.join('\r\n')
  await say([{ text: `APPEND INBOX {${Buffer.byteLength(mail)}}`, literal: mail }])
}

/**
 * Tells whether a folder holds a mail.
 *
 * @param folder     'INBOX', 'Trash'
 * @param subject    of the mail
 * @returns          true when one is there
 */
export async function isIn(folder: string, subject: string): Promise<boolean> {
  const heard = await say([{ text: `EXAMINE ${folder}` }, { text: `SEARCH UNDELETED SUBJECT "${subject}"` }])
  return /^\* SEARCH \d/m.test(heard)
}

/**
 * Takes a mail out of the folders for good.
 *
 * @param subject    of the mail
 */
export async function discard(subject: string): Promise<void> {
  for (const folder of ['INBOX', 'Trash']) {
    const heard = await say([{ text: `SELECT ${folder}` }, { text: `SEARCH SUBJECT "${subject}"` }])
    const [numbers = ''] = (/^\* SEARCH ([\d ]+)/m.exec(heard) ?? []).slice(1)
    if (!numbers) continue
    const list = numbers.trim().replaceAll(' ', ',')
    await say([{ text: `SELECT ${folder}` }, { text: `STORE ${list} +FLAGS (\\Deleted)` }, { text: 'EXPUNGE' }])
  }
}
