/** Checks the adapter files before a build: a mistake in one would leave a site out without a word. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeSite } from '../../src/packs/check-site'

/**
 * Lists what is wrong in the adapter files of a folder.
 *
 * @param folder    'src/packs/sites'
 * @returns         'src/packs/sites/rt.json match.path.0: this pattern does not compile', one for each mistake
 */
export function siteFileMistakes(folder: string): string[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  return files.flatMap(name => mistakesIn(join(folder, name)))
}

function mistakesIn(file: string): string[] {
  try {
    const decoded = decodeSite(file, JSON.parse(readFileSync(file, 'utf8')))
    return decoded.ok ? [] : decoded.mistakes.map(({ path, says }) => `${file} ${path}: ${says}`)
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : 'this is no JSON'}`]
  }
}
