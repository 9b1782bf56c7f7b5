/**
 * Lists about mail services that judges of mail need; the packs hold them as data and pass them in.
 * Example: publicProviders has 'gmail.com'; aliasServices maps 'duck.com' to 'DuckDuckGo Email Protection'.
 */

/** Mail services by domain, lower case, A-label. */
export type MailLists = {
  /** Providers where anybody can open a mailbox; their domains are never lookalikes. */
  publicProviders: ReadonlySet<string>
  /** Domains whose local parts ignore dots. */
  dotBlind: ReadonlySet<string>
  /** Other names of one provider's mailboxes: 'googlemail.com' to 'gmail.com'. */
  sameMailbox: ReadonlyMap<string, string>
  /** Private alias and relay services with their names; never disposable. */
  aliasServices: ReadonlyMap<string, string>
  /** Throw-away mailboxes. */
  disposable: ReadonlySet<string>
  /** Words that forgers glue to a brand: 'support', 'login'. */
  addedWords: ReadonlySet<string>
}
