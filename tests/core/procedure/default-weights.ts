import { decodeFile } from '../../../src/core/base/shape-problem'
import { type Weights, weights } from '../../../src/core/procedure/weights'
import shipped from '../../../src/packs/weights/default.json'

/** The shipped weights pack, decoded. */
export const defaultWeights: Weights = loaded()

function loaded(): Weights {
  const decoded = decodeFile(weights, 'default.json', shipped)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.mistakes))
  return decoded.value
}
