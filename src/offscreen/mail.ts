/** What one raw mail shows. */
import { mailViewOf } from '../core/indicators/mail-view'
import type { MailView } from '../core/indicators/mail-view-shapes'
import type { HeavyCalls, Missing, MissingLists } from '../messages/heavy'
import { mailLists } from '../packs/load-mail-lists'
import { listsOf } from './lists'
import { networksAt } from './networks'
import { headersOf, missingOf, textOf } from './texts'

/** Shows a mail of the case; asks for its text when it is not here. */
export async function viewMail({
  source,
  onFile,
  requester,
  desk,
  lists,
}: HeavyCalls['mail.view']['input']): Promise<MailView | Missing | MissingLists> {
  const raw = textOf(source.id)
  const headers = headersOf(source, desk.receivers)
  if (raw === null || headers === null) return { missing: missingOf([source]) }
  const own = listsOf(lists)
  if ('missingLists' in own) return own
  return mailViewOf(headers, {
    raw,
    onFile,
    requester,
    ...desk,
    lists: mailLists,
    networks: await networksAt(own.lists),
  })
}
