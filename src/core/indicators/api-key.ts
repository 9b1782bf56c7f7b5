import { textBefore } from './around'
import type { Kind, Span } from './indicator'

/** Keys that services mark themselves. */
const knownForm =
  /^(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|pk_live_[A-Za-z0-9]{16,}|AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{40,}|glpat-[\w-]{18,}|xox[abprs]-[\w-]{20,}|AIza[\w-]{35}|sk-(?:proj-|ant-)?[\w-]{20,}|SG\.[\w-]{16,}|npm_[A-Za-z0-9]{30,}|shpat_[0-9a-f]{32}|whsec_\w{20,})$/
const calledBefore =
  /\b(?:api|access|secret|client|auth|private|app)?[-_ ]?(?:api|secret|access|auth|bearer)[-_ ]?(?:key|secret|token|schlüssel)?s?(?:\s(?:is|ist|es|est|è|é)\b)?["'*`]{0,2}\s{0,2}[:=]?\s{0,2}["'*`]{0,2}$|\b(?:clave|chiave|chave|cl[ée]|klucz|ключ|sleutel|anahtar\p{L}*|schlüssel)[-_ ]?(?:de |do |da |della |dell['’])?(?:l['’])?["']?api["'*`]{0,2}\s{0,2}[:=]?\s{0,2}["'*`]{0,2}$|\bapi[-_ ](?:schlüssel|sleutel|anahtar\p{L}*|ключ)["'*`]{0,2}\s{0,2}[:=]?\s{0,2}["'*`]{0,2}$/iu

/** Keys of programming interfaces: in a form that a service marks, or called so. */
export const apiKey: Kind = {
  name: 'secret',
  *spans({ marks }) {
    for (let index = 0; index < marks.blobs.length; index += 2)
      yield { start: marks.blobs[index] ?? 0, end: marks.blobs[index + 1] ?? 0 }
  },
  verify({ text }, span) {
    const bounds = behindLabel(text, span)
    const letters = text.slice(bounds.start, Math.min(bounds.end, bounds.start + 260))
    if (letters.length > 256 || letters.startsWith('eyJ') || text[bounds.start - 1] === '.') return null
    if (knownForm.test(letters)) return { value: 'api-key', validity: 'valid', ...bounds }
    const isOdd =
      /\d/.test(letters) && /[A-Za-z]/.test(letters) && letters.length >= 16 && !/^0x[0-9a-f]{40}$/i.test(letters)
    const isCalled = isOdd && calledBefore.test(textBefore(text, bounds.start, 36))
    return isCalled ? { value: 'api-key', validity: 'valid', note: 'by the words before it', ...bounds } : null
  },
}

/** 'API_KEY=abc…': the label is no part of the key. */
function behindLabel(text: string, { start, end }: Span): Span {
  const label = /^[A-Za-z_-]{2,40}=+(?=.)/.exec(text.slice(start, Math.min(end, start + 44)))
  return label ? { start: start + label[0].length, end } : { start, end }
}
