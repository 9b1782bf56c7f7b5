import { foldedWords } from './log-fold'

/** ISO 3166-1 alpha-2 in force, and XK, which logs write for Kosovo. */
const codes = new Set(
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  ),
)
/** What logs write besides the official codes and names. */
const alsoWritten: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  'united states of america': 'US',
  uae: 'AE',
  korea: 'KR',
  holland: 'NL',
  'viet nam': 'VN',
  'russian federation': 'RU',
  'czech republic': 'CZ',
}
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ru']
const names = new Map<string, Map<string, string>>()
const known = new Map<string, string | null>()

/**
 * Reads a cell that names a country.
 *
 * @param text    'FR', 'France', 'Strasbourg, FR', 'Deutschland'
 * @returns       ISO 3166-1 alpha-2; null for "unknown", for cities alone and for anything else
 */
export function readCountry(text: string): string | null {
  const before = known.get(text)
  if (before !== undefined) return before
  const read = countryOf(text.trim())
  if (known.size > 5_000) known.clear()
  known.set(text, read)
  return read
}

function countryOf(text: string): string | null {
  if (text.length > 80) return null
  const parts = [text, ...text.split(/[,;/·|()]/).reverse()].map(part => part.trim())
  for (const part of parts) {
    const folded = foldedWords(part)
    const code = codes.has(part) ? part : folded && (alsoWritten[folded] ?? codeNamed(folded))
    if (code) return code
  }
  return null
}

function codeNamed(folded: string): string | undefined {
  if (folded.length < 4) return undefined
  for (const language of languages) {
    const code = namesIn(language).get(folded)
    if (code) return code
  }
  return undefined
}

/** Country names of one language, made when first asked for: all at once would take too long in one piece. */
function namesIn(language: string): Map<string, string> {
  const made = names.get(language)
  if (made) return made
  const list = new Map<string, string>()
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  for (const code of codes) {
    const name = display.of(code)
    if (name) list.set(foldedWords(name), code)
  }
  names.set(language, list)
  return list
}
