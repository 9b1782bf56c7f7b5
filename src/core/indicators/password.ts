import { textBefore } from './around'
import type { Cue } from './cues'
import type { Kind, Span } from './indicator'
import { none } from './span'

const marked =
  /^(?:["'“”*_)\]]{0,3}\s{0,2}(?:\([^()\n]{0,30}\)\s{0,2})?(?::|=|：|->|=>|→)\s{0,3}["'“„«‹`*_]{0,3})(\S{4,64})/u
const spoken =
  /^(?:\s+(?:for|of|to|für|von|zu|de|del|para|pour|per|do|da|van|voor|к|от|için)\s+\S{1,20}(?:\s+\S{1,20})?)?\s*(?:is|was|are|ist|war|lautet|es|era|est|était|è|é|jest|to|это|был|olan|:|是|为|は|은|는|이)\s*:?\s*(?:now |jetzt |actually |still |ahora |maintenant )?["'“„«‹`*_]{0,3}(\S{4,64})/u
const direct = /^\s+["'“„«‹`*_]{0,3}(\S{6,64})/u
const mask = /^[*•●xX.\-_#·∙]+$|\*\*\*|••|\.\.\.|…/
const placeholder = /^[<[{(%$]|^(?:n\/a|null|none|undefined|true|false|string|required|optional)$/i
/** Words that follow 'password:' in sentences and forms, and are none. */
const noPassword = new Set(
  `forgotten forgot unknown changed reset resets wrong incorrect invalid required expired hidden redacted removed none empty same
   please your what when where this that with please never unchanged correct secret confidential security strong weak protected
   policy manager vergessen geändert falsch unbekannt gleich bitte abgelaufen olvidada olvidado cambiada incorrecta desconocida
   oublié perdu modifié incorrect changé inconnu dimenticata errata sconosciuta cambiata esquecida alterada errada vergeten gewijzigd
   onjuist onbekend zapomniane zmienione błędne unuttum yanlış değişti забыл забыла изменён неверный неизвестен сброшен`.split(
    /\s+/,
  ),
)

/** Words that say it only behind another: 'mật khẩu', 'kata laluan'. */
const seconds: Readonly<Record<string, string | undefined>> = { khẩu: 'mật ', laluan: 'kata ', πρόσβασης: 'κωδικός ' }

/** Passwords that a text gives away: what follows 'password:' or 'my password is'. */
export const password: Kind = {
  name: 'secret',
  spans({ text, marks }) {
    return marks.cues.get('password')?.filter(cue => isCalled(text, cue)) ?? none
  },
  verify({ text }, { end }) {
    const after = text.slice(end, end + 130)
    const found = valueAfter(after)
    if (!found) return null
    const from = end + found.start
    return { value: 'password', validity: 'valid', note: 'by the words before it', start: from, end: end + found.end }
  },
}

/** 'mot de passe' and 'palavra-passe' are words for it, 'passe' alone is not; '?password=' is part of a link. */
function isCalled(text: string, { start, word }: Cue): boolean {
  const before = textBefore(text, start, 9)
  if (/[?&/.@#\\]$/.test(before)) return false
  const first = seconds[word]
  if (first) return before.toLowerCase().endsWith(first)
  return word !== 'passe' || /(?:mot\s?de\s|mots\s?de\s|palavra[\s-])$/i.test(before)
}

function valueAfter(after: string): Span | null {
  const bySign = marked.exec(after)
  if (bySign?.[1]) return trimmed(bySign[0], bySign[1], token => isSecret(token) || isLastWord(token, after, bySign[0]))
  const bySpeech = spoken.exec(after)
  if (bySpeech?.[1]) return trimmed(bySpeech[0], bySpeech[1], token => isSecret(token) || isQuoted(bySpeech[0], token))
  const plain = direct.exec(after)
  if (plain?.[1])
    return trimmed(plain[0], plain[1], token => /\d/.test(token) && /\p{L}/u.test(token) && isSecret(token))
  return null
}

function trimmed(whole: string, token: string, accepts: (token: string) => boolean): Span | null {
  const value = token.replace(/(?:[.,;:)\]}"'“”»›>*_`]|<\/?\w+>?)+$/u, '').replace(/[。、，]\S*$/u, '')
  if (value.length < 4 || mask.test(value) || placeholder.test(value) || /^(?:https?:|www\.)/i.test(value)) return null
  const start = whole.length - token.length
  return accepts(value) ? { start, end: start + value.length } : null
}

/** Mixed as passwords are and words are not. */
function isSecret(token: string): boolean {
  if (noPassword.has(token.toLowerCase())) return false
  if (/^\d+$/.test(token)) return token.length >= 4 && token.length <= 12
  const hasDigit = /\d/.test(token) && /\p{L}/u.test(token)
  const hasSign = /\p{L}[!@#$%^&*+=?~|]|[!@#$%^&*+=?~|]\p{L}/u.test(token) && !/^\p{L}+[?!]+$/u.test(token)
  return hasDigit || hasSign || /\p{Ll}\p{Lu}/u.test(token)
}

/** 'Password: sunshine' at the end of a line. */
function isLastWord(token: string, after: string, whole: string): boolean {
  const rest = after.slice(whole.length)
  return (
    token.length >= 6 &&
    !noPassword.has(token.toLowerCase()) &&
    /^[ \t]*(?:\r?\n|$)/.test(rest) &&
    /^\p{L}+$/u.test(token)
  )
}

function isQuoted(whole: string, token: string): boolean {
  const at = whole.lastIndexOf(token)
  return /["'“„«‹`]/.test(whole[at - 1] ?? '') && !noPassword.has(token.toLowerCase())
}
