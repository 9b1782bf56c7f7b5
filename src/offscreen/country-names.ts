/** Names of countries as clients write them, from the browser's own tables. */
import { fold } from '../core/base/folded-text'
import { countryTable } from '../packs/load-network-lists'

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ru', 'ar', 'ja', 'zh']
let made: ReadonlyMap<string, string> | undefined

/** Country codes by folded name; made when first asked for. A name two countries share is left out. */
export function countryNames(): ReadonlyMap<string, string> {
  made ??= namesIn(languages, Object.keys(countryTable))
  return made
}

function namesIn(spoken: readonly string[], codes: readonly string[]): Map<string, string> {
  const names = new Map<string, string>()
  const shared = new Set<string>()
  for (const language of spoken) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = fold(display.of(code) ?? '').text
      if ((names.get(name) ?? code) !== code) shared.add(name)
      if (name.length > 1) names.set(name, code)
    }
  }
  for (const name of shared) names.delete(name)
  return names
}
