import { readFileSync } from 'node:fs'
import { decodeFile } from '../../../src/core/base/shape-problem'
import { type Weights, weights } from '../../../src/core/procedure/weights'

/** The shipped weights pack, decoded. */
export const defaultWeights: Weights = loaded()

function loaded(): Weights {
  const file = new URL('../../../src/packs/weights/default.json', import.meta.url)
  const decoded = decodeFile(weights, 'default.json', JSON.parse(readFileSync(file, 'utf8')))
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.mistakes))
  return decoded.value
}
