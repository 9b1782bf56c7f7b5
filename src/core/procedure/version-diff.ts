/**
 * What changed between two versions of a procedure, in sentences an analyst reads once.
 * Example: 'Step 7 “Linked tickets” now asks: “Did anyone else write about this account?”'.
 */
import type { Pack } from './procedure'
import { type Change, differs } from './version-change-list'
import { ruleChanges } from './version-diff-rules'
import { stepChanges } from './version-diff-steps'

/**
 * Compares two versions of a procedure.
 *
 * @param from    the version known so far
 * @param to      the other version
 * @returns       sentences, heaviest first; none only when both say exactly the same
 */
export function versionDiff(from: Pack, to: Pack): Change[] {
  const found = [...stepChanges(from, to), ...ruleChanges(from, to)].sort((a, b) => b.weight - a.weight)
  if (found.length > 0 || !differs(contentOf(from), contentOf(to))) return found
  return [{ kind: 'changed', says: 'The procedure changed in a way that has no words yet.', weight: 70 }]
}

function contentOf({ procedure, steps }: Pack) {
  return { procedure, steps }
}
