import type { MailLists } from '../indicators/mail-lists'

/** Lists that were not loaded: no provider ignores dots, no service is known. */
export const noMailLists: MailLists = {
  publicProviders: new Set(),
  dotBlind: new Set(),
  sameMailbox: new Map(),
  aliasServices: new Map(),
  disposable: new Set(),
  addedWords: new Set(),
}
