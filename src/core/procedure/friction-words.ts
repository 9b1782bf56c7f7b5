import type { Work } from '../case/work'

/** The step that looks back on what was asked of the client. */
export const frictionStep = 'S60'

/**
 * Says in one line how often the panel warned and what came of it.
 *
 * @param frictions    as folded
 * @returns            e.g. '3 warnings of needless requests, 1 asked all the same'; '' when there was none
 */
export function frictionWords(frictions: Work['frictions']): string {
  if (frictions.length === 0) return ''
  const went = frictions.filter(one => one.went).length
  const count = (kind: string) => frictions.filter(one => one.kind === kind).length
  const kinds = [
    ...(count('asked-again') > 0 ? [`${count('asked-again')} asked for again`] : []),
    ...(count('lighter-open') > 0 ? [`${count('lighter-open')} with a lighter check open`] : []),
  ]
  const warnings = frictions.length === 1 ? '1 warning' : `${frictions.length} warnings`
  return `${warnings} of needless requests (${kinds.join(', ')}), ${went} asked all the same`
}
