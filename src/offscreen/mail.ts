/** What one raw mail shows. */
import { mailViewOf } from '../core/indicators/mail-view'
import type { MailView } from '../core/indicators/mail-view-shapes'
import type { HeavyCalls, Missing } from '../messages/heavy'
import { mailLists } from '../packs/load-mail-lists'
import { networksAt } from './networks'
import { headersOf, missingOf, textOf } from './texts'

/** Shows a mail of the case; asks for its text when it is not here. */
export async function viewMail({
  source,
  onFile,
  requester,
  desk,
}: HeavyCalls['mail.view']['input']): Promise<MailView | Missing> {
  const raw = textOf(source.id)
  const headers = headersOf(source, desk.receivers)
  if (raw === null || headers === null) return { missing: missingOf([source]) }
  return mailViewOf(headers, { raw, onFile, requester, ...desk, lists: mailLists, networks: await networksAt() })
}
