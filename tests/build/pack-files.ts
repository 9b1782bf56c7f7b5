/** Checks the pack files before a build: the worker only decodes what ships. */
import { readdirSync, readFileSync } from 'node:fs'
import { checkedPacks } from '../../src/packs/check-packs'

const folders = ['steps', 'procedures', 'modules', 'weights']

/**
 * Reads the pack files of a folder.
 *
 * @param folder    'src/packs'
 * @returns         parsed JSON by path, './procedures/c01.json'
 */
export function packFiles(folder: string): Record<string, unknown> {
  const names = folders.flatMap(kind => readdirSync(`${folder}/${kind}`).map(name => `./${kind}/${name}`))
  const jsons = names.filter(name => name.endsWith('.json'))
  return Object.fromEntries(jsons.map(name => [name, JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))]))
}

/**
 * Lists what is wrong in the pack files of a folder.
 *
 * @param folder    'src/packs'
 * @returns         'src/packs/procedures/c01.json steps.4.when.step: the step S05 comes later', one for each mistake
 */
export function packFileMistakes(folder: string): string[] {
  return checkedPacks(packFiles(folder)).mistakes.map(({ file, path, says }) => `${file} ${path}: ${says}`)
}
