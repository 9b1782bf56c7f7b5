/** Words that somebody else said or wrote: the client reports them and does not mean them. */
import type { Mention } from './client-words'
import { anyWords } from './word-patterns'

const somebodyElse = anyWords([
  '(he|she|they|it|caller|callers|man|woman|guy|agent|someone|somebody|anyone|person|people|scammer|mail|email|e-mail|message|text|sms|letter|site|page|website|popup|chat) (then )?(said|says|saying|told|tells|claimed|claims|claiming|wrote|writes|insisted|insists|asked|asks|asking|wanted|wants|offered|offers|offering|promised|promises|demanded|demands|threatened|threatens|called|rang|came|pretended)',
  '(caller|man|woman|scammer|fraudster|somebody|someone) … (said|told|asked|wanted|offered|claiming|claimed|pretending)',
  '(er|sie|anrufer|jemand|mann|frau|mail|nachricht|sms|betrüger) (sagte|sagten|meinte|behauptete|behaupteten|schrieb|schrieben|wollte|wollten|bot|drohte|forderte|verlangte|rief)',
  "(il|elle|ils|on|quelqu'un|message|mail|courriel|sms) (m'a dit|m'ont dit|me disait|disait|disaient|disant|prétendait|prétend|voulait|proposait|m'a proposé|m'a écrit|me demandait)",
  '(me|nos) (dijo|dijeron|decía|decían|escribió|escribieron|ofreció|ofrecieron|pidió|pidieron)',
  '(correo|mensaje|sms|alguien|hombre|mujer) … (decía|dice|dijo|diciendo|pedía|ofrecía)',
  '(mi|ci) (ha|hanno) (detto|scritto|chiesto|offerto|proposto)',
  '(qualcuno|messaggio|mail|sms|uomo) … (diceva|dice|dicendo|chiedeva|offriva)',
  '(me|nos) (disse|disseram|falou|falaram|escreveu|escreveram|ofereceu|pediu|pediram)',
  '(mensagem|email|e-mail|sms|alguém|homem|mulher) … (dizia|diz|disse|dizendo|pedia|oferecia)',
  '(hij|zij|ze|iemand|beller|man|vrouw|bericht|mail|sms) (zei|zeiden|beweerde|beweerden|schreef|schreven|wilde|wilden|bood|vroeg|dreigde)',
  '(ktoś|on|ona|oni|wiadomość|mail|sms|pan|mężczyzna) (powiedział|powiedziała|powiedzieli|mówił|mówiła|twierdził|twierdziła|napisał|napisała|chciał|proponował|oferował)',
  '(он|она|они|кто-то|звонивший|человек|письмо|сообщение|смс) (сказал|сказала|сказали|говорил|говорила|утверждал|утверждала|написал|написала|написали|хотел|предлагал|предложил|просил|требовал)',
  '(biri|adam|kadın|arayan|mesaj|mail|e-posta) (dedi|diyordu|söyledi|yazdı|istedi|teklif etti)',
  '(họ|anh ta|cô ta|ai đó|người gọi|tin nhắn) … (nói|bảo|viết|yêu cầu|đòi)',
])

/**
 * Tells whether the client only reports the words: somebody else's, or between quotation marks.
 *
 * @param mention    the phrase with the folded words before and after it
 * @returns          true for "he said it was urgent" and for “wallet must be migrated”
 */
export function isReported(mention: Mention): boolean {
  return somebodyElse.test(mention.before) || isInQuotes(mention)
}

/** An opening mark without a closing one before the phrase, and a closing one after it. */
function isInQuotes({ before, after }: Mention): boolean {
  if (/["»”“]/u.test(after) && (before.match(/"/gu)?.length ?? 0) % 2 === 1) return true
  // German opens low and closes with the mark English opens with.
  return /[„“«][^“”»]*$/u.test(before.replace(/„[^“”]*[“”]/gu, ' '))
}
