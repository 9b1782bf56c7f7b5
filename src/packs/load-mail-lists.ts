/** The lists of mail services that ship, checked; a team edits `lists/mail-services.json`. */
import disposable from 'disposable-email-domains-js/dist/dict/disposable_email_blocklist.json'
import * as v from 'valibot'
import { decodeFile, type ShapeMistake } from '../core/base/shape-problem'
import type { MailLists } from '../core/indicators/mail-lists'
import shipped from './lists/mail-services.json'

const text = v.pipe(v.string(), v.minLength(1))
/** Lower case, A-label: what headers are compared as. */
const domain = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a domain in lower case, as A-label'))
const dated = { source: text, date: v.pipe(v.string(), v.isoDate()) }
const domains = v.pipe(
  v.array(domain),
  v.check(items => new Set(items).size === items.length, 'a domain is named twice'),
)

const mailServices = v.strictObject({
  schema: v.literal('gatehouse.mail-services/1'),
  version: text,
  publicProviders: v.strictObject({ ...dated, domains }),
  dotBlind: v.strictObject({ ...dated, domains }),
  sameMailbox: v.strictObject({ ...dated, pairs: v.array(v.strictTuple([domain, domain])) }),
  aliasServices: v.strictObject({ ...dated, services: v.array(v.strictObject({ domain, name: text })) }),
  addedWords: v.strictObject({ ...dated, words: v.array(v.pipe(v.string(), v.regex(/^[a-z]+$/))) }),
})

/** The file a team edits. */
export type MailServices = v.InferOutput<typeof mailServices>

/** Throw-away domains come from a package; this names it where lists are shown. */
export const disposableSource = 'disposable-email-domains-js 1.26.0 (CC0)'

/** The lists that ship. */
export const mailLists: MailLists = listsOf(needed(decodeMailServices('lists/mail-services.json', shipped)))

/** Decodes a list of mail services and names every mistake by file and path. */
export function decodeMailServices(file: string, data: unknown) {
  return decodeFile<MailServices>(mailServices, file, data)
}

/** Makes the lists core asks for; what our own file names is never disposable. */
export function listsOf(services: MailServices): MailLists {
  const aliasServices = new Map(services.aliasServices.services.map(({ domain, name }) => [domain, name]))
  const publicProviders = new Set(services.publicProviders.domains)
  return {
    publicProviders,
    dotBlind: new Set(services.dotBlind.domains),
    sameMailbox: new Map(services.sameMailbox.pairs),
    aliasServices,
    disposable: new Set(disposable.filter(name => !aliasServices.has(name) && !publicProviders.has(name))),
    addedWords: new Set(services.addedWords.words),
  }
}

function needed(read: { ok: true; value: MailServices } | { ok: false; mistakes: ShapeMistake[] }): MailServices {
  if (read.ok) return read.value
  throw new Error(read.mistakes.map(({ file, path, says }) => `${file} ${path}: ${says}`).join('\n'))
}
