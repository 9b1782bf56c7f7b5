/** Words that make a number with dots a version, an object id or a section, and words that make it an address. */
import { textBefore } from './around'

const versionWords = new Set(
  `version versión version's versiones versão versao versione versie versjon versio versioon version-no ver v build builds release rel rev
   revision firmware kernel driver patch sdk ios ipados android windows macos chrome chromium firefox edg edge safari opera opr app apps
   appli application aplikacja aplikacji aplikace aplicación aplicativo aplicación anwendung uygulama uygulaması ứng приложение приложения
   приложении программа update updated updates upgrade upgraded oid openssl openssh nginx apache java php python node section chapter
   clause step rfc rails ruby gem npm pip sürüm sürümü sürümüm sürümde versiyon versiyonu bản verze verzi verzia verzió kiadás versiune
   versiunea έκδοση έκδοσης verzija inačica client software programm programma logiciel paket package module plugin wallet`.split(
    /\s+/,
  ),
)
const versionStart =
  /^(?:wersj|aktualizacj|верси|версі|сборк|збірк|прошивк|обновлени|оновленн|версиј|фърмуер|firmware|firmver)/
const spacelessVersion =
  /(?:版本号?|版|固件|韌體|バージョン|ファームウェア|ビルド|버전|펌웨어|빌드|الإصدار|إصدار|نسخة|النسخة|גרסה|גירסה|เวอร์ชัน|เวอร์ชั่น|संस्करण)[\sv]*[:：是は은는이]?\s*$/
const spacelessVersionAfter = /^\s?(?:版|バージョン|버전|버젼|ビルド|빌드)/
const longestWord = 18
const lastWord = /([\p{L}]{1,18})[\s.:=#(/]*$/u
const wordAfter = /^[\s-]{1,2}(\p{L}{2,14})/u
const addressWord =
  /(?<![\p{L}])(?:ips?|ipv4|ip-?adress\p{L}*|address\p{L}*|addr|adres\p{L}*|direcci\p{L}+|indirizz\p{L}+|endereço\p{L}*|адрес\p{L}*|from|von|aus|depuis|desde|dal|da|de|fra|från|van|vanaf|z|ze|iz|с|со|из|от|subnet\p{L}*|network|netz\p{L}*|net|hosts?|server|dns|gateway|login\p{L}*|via|proxy|vpn|remote|src|dst|peer|ping)(?![\p{L}])[^\n]{0,24}$/iu

/**
 * Tells whether the words before a number with dots make it a version, an object id or a section.
 *
 * @param before    up to 40 units of plain text before the number
 * @returns         true for 'version ', 'Chrome/', '§ ', 'версия '
 */
export function isVersionBefore(before: string): boolean {
  const end = wordEnd(before)
  if (end === 0) return false
  const plain = plainWord(before, end)
  if (plain !== '') return isVersionWord(plain) || (plain === 'v' && spacelessVersion.test(before))
  if (/§\s?$/.test(before)) return true
  const word = lastWord.exec(before)?.[1]?.toLowerCase()
  if (word === undefined) return spacelessVersion.test(before)
  return isVersionWord(word) || spacelessVersion.test(before)
}

/**
 * Tells whether small numbers with dots read as a version where they stand, rather than as an address.
 *
 * @param text     plain text
 * @param start    first unit of the number
 * @param end      behind its last unit
 * @returns        true for 'appli : 4.18.0.2', 'version of the app is 4.18.0.2' and '4.18.0.2 sürümü'
 */
export function readsAsVersion(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start, 40)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const after = text.slice(end, end + 18)
  if (spacelessVersionAfter.test(after) || isVersionWord(wordAfter.exec(after)?.[1]?.toLowerCase() ?? '')) return true
  if (addressWord.test(line)) return false
  return /\p{L}[\s:：]{1,3}$/u.test(line) || line.split(/[^\p{L}]+/u).some(word => isVersionWord(word.toLowerCase()))
}

/**
 * Tells whether words before a number say that it is an address.
 *
 * @param before    up to 40 units of plain text
 * @returns         true for 'from ', 'IP: ', 'login via '
 */
export function isAddressBefore(before: string): boolean {
  return addressWord.test(before)
}

/** Where the word ends that only joints part from the number; 0 when there is none, as most numbers follow a comma or a number. */
function wordEnd(before: string): number {
  for (let at = before.length - 1; at >= 0; at--) {
    const unit = before.charCodeAt(at)
    if (unit >= 0x80 || isLetter(unit)) return at + 1
    if (!isJoint(unit)) return 0
  }
  return 0
}

/** The word that ends here when all its letters are ASCII, in small letters; '' for any other. */
function plainWord(before: string, end: number): string {
  let start = end
  while (start > 0 && isLetter(before.charCodeAt(start - 1))) start--
  const isOther = start === end || before.charCodeAt(start - 1) >= 0x80
  return isOther || end - start > longestWord ? '' : before.slice(start, end).toLowerCase()
}

function isLetter(unit: number): boolean {
  const low = unit | 0x20
  return low >= 0x61 && low <= 0x7a
}

/** White space and the signs '.', ':', '=', '#', '(', '/'. */
function isJoint(unit: number): boolean {
  return (
    unit <= 0x20 || unit === 0x2e || unit === 0x3a || unit === 0x3d || unit === 0x23 || unit === 0x28 || unit === 0x2f
  )
}

function isVersionWord(word: string): boolean {
  return versionWords.has(word) || versionStart.test(word)
}
