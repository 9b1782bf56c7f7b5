/**
 * The one place that says where two voices of a case do not agree: claim against record, message against message, header
 * against what is shown (`text-pairs.ts`, where texts are read), and what the analyst laid beside each other. Gate, panel
 * and note all read it.
 */
import type { Session } from '../case/session'
import { answerOf } from './condition'
import { type Contradiction, eachOnce } from './contradiction'
import { factPair, isOwnWord, isSame } from './fact-pair'
import type { Pack } from './procedure'

/** A person explains no more than this; what is open stands first, so nothing open is lost behind it for good. */
const most = 60

/**
 * Finds every pair of a case.
 *
 * @param inTexts    pairs of its texts
 * @param session    the case, with its evidence and what was explained
 * @param pack       its procedure; undefined before one is chosen
 * @returns          at most 60 pairs, each once, those nobody explained first
 */
export function contradictionsOf(
  inTexts: readonly Contradiction[],
  session: Session,
  pack: Pack | undefined,
): Contradiction[] {
  const all = eachOnce([...inTexts, ...(pack ? besideEachOther(session, pack) : [])])
  const isExplained = ({ id }: Contradiction) => Object.hasOwn(session.work.explained, id)
  return [...all.filter(one => !isExplained(one)), ...all.filter(isExplained)].slice(0, most)
}

/** Evidence of one step: a claim and a record of the same kind that do not agree, while the step does not pass. */
function besideEachOther(session: Session, pack: Pack): Contradiction[] {
  return Object.keys(pack.steps).flatMap(stepId => {
    if (answerOf(session, stepId)?.result === 'pass') return []
    const facts = session.evidence.flatMap(({ stepId: of, item }) =>
      of === stepId && item.source.type === 'fact' ? [{ id: item.id, fact: item.source.fact }] : [],
    )
    return facts.flatMap(({ id, fact: claim }) => {
      if (claim.voice !== 'client' || claim.kind === 'secret' || !isOwnWord(claim)) return []
      const record = facts.find(
        ({ fact }) => fact.voice === 'system' && fact.kind === claim.kind && !isSame(claim, fact),
      )
      return record ? [factPair(claim, record.fact, [id, record.id])] : []
    })
  })
}
