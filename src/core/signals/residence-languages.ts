/** Countries where several languages are everyday ones; source: Unicode CLDR territory data, official and widely used. */
const several: Readonly<Record<string, string>> = {
  AE: 'ar en',
  BE: 'nl fr de',
  CA: 'en fr',
  CH: 'de fr it rm',
  CY: 'el tr',
  DZ: 'ar fr',
  EE: 'et ru',
  ES: 'es ca gl eu',
  FI: 'fi sv',
  GH: 'en',
  HK: 'zh en',
  IE: 'en ga',
  IN: 'en hi bn te mr ta',
  IL: 'he ar ru en',
  KE: 'en sw',
  KZ: 'kk ru',
  LB: 'ar fr',
  LU: 'lb fr de',
  LV: 'lv ru',
  MA: 'ar fr',
  MT: 'mt en',
  MY: 'ms en zh',
  NG: 'en',
  NO: 'no nb nn',
  PH: 'en fil tl',
  PK: 'ur en',
  SG: 'en zh ms ta',
  TN: 'ar fr',
  UA: 'uk ru',
  US: 'en es',
  ZA: 'en af zu xh',
}

/**
 * Lists the everyday languages of a country.
 *
 * @param country    ISO 3166-1 alpha-2
 * @returns          ISO 639 codes, the likeliest first; empty when the country is not known
 */
export function languagesOf(country: string): string[] {
  const known = Object.hasOwn(several, country) ? several[country] : undefined
  if (known) return known.split(' ')
  if (!/^[A-Z]{2}$/.test(country)) return []
  const likely = new Intl.Locale(`und-${country}`).maximize().language
  return likely && likely !== 'und' ? [likely] : []
}
