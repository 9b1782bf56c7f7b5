import { fold } from '../base/folded-text'
import type { Mention } from './client-words'

const negations = words(`
  not no never without neither nor don't didn't doesn't haven't hasn't isn't wasn't won't
  nicht kein keine keinen nie niemals ohne
  pas jamais aucun aucune sans ni
  nunca ningun ninguna sin jamas tampoco
  nao nem sem nenhum nenhuma
  khong chua chang
  hic asla
  non mai nessuno nessuna senza
  niet geen nooit zonder
  nie nigdy bez zaden zadna
  не нет никогда ни без
  nothing nichts rien nada niente niets nic niczego ничего`)

const joints = words(`
  because since after when while until but though although so
  weil da nachdem als seit aber obwohl
  parce apres quand depuis mais
  porque despues cuando desde pero aunque
  depois quando desde mas embora
  vi sau khi tu nhung
  cunku sonra ama fakat
  perche dopo quando mentre ma anche
  omdat nadat toen sinds maar
  poniewaz kiedy odkad ale
  потому после когда но пока`)

/** Languages that put the denial behind the word: "AnyDesk habe ich nicht", "AnyDesk kurmadım", "acil değil". */
const denialBehind = new RegExp(
  [
    '^ (?:(?:habe|hab|hatte) ich|(?:nutze|benutze|verwende|kenne|brauche) ich|ist)(?: \\p{L}+)? nicht(?!\\p{L})',
    '^ (?:nicht|niet|nooit|nigdy|никогда)(?!\\p{L}| nur| alleen)',
    '^(?: (?:heb|had|gebruik|ken) ik| is)(?: \\p{L}+)? (?:niet|nooit)(?!\\p{L})',
    '^(?: \\p{L}+)? (?:nie (?:mam|uzywam|instalowal\\p{L}*)|не (?:использую|устанавливал\\p{L}*|ставил\\p{L}*))(?!\\p{L})',
    '^[^ ,;]{0,8} (?:degil|yok|yuklemedim|kurmadim|kullanmadim|indirmedim|acmadim|bilmiyorum)(?!\\p{L})',
  ].join('|'),
  'u',
)

/**
 * Tells whether the words around a mention deny it.
 *
 * @param mention    the phrase with the folded words before and after it
 * @param reach      how many words before the phrase a denial may stand
 * @returns          true for "I never used AnyDesk", false for "I do not know what happened after AnyDesk"
 */
export function isDenied({ before, after }: Mention, reach: number): boolean {
  if (denialBehind.test(after)) return true
  const clause = before.split(/[,;:()–—]/u).at(-1) ?? ''
  const near = clause
    .split(/[^\p{L}\p{N}']+/u)
    .filter(word => word !== '')
    .slice(-reach)
  const denial = near.findLastIndex(word => negations.has(word))
  return denial >= 0 && !near.slice(denial + 1).some(word => joints.has(word))
}

function words(list: string): Set<string> {
  return new Set(
    fold(list)
      .text.split(/\s+/u)
      .filter(word => word !== ''),
  )
}
