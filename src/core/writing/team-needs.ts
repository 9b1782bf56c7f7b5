/** What the team a case goes to needs, and whether it is there. */
import type { Session } from '../case/session'
import { answerOf } from '../procedure/condition'
import { isAnswered } from '../procedure/evidence-of'
import type { Team } from '../procedure/teams'
import { item } from './note-lines'

/** One need of a team, and whether the case has it. */
export type NeedState = { text: string; isThere: boolean; where: string }

/**
 * Tells what a team needs and which of it the case has.
 *
 * @param team       the team
 * @param session    the case
 * @returns          its needs in order; `where` names the step or value that gives it
 */
export function needsOf({ needs }: Team, session: Session): NeedState[] {
  return needs.map(({ text, steps = [], record = [] }) => {
    const step = steps.find(id => isAnswered(answerOf(session, id)))
    const value = record.find(part => Object.hasOwn(session.record, part))
    return {
      text,
      isThere: Boolean(step ?? value),
      where: step ?? (value ? 'record' : steps[0] ? steps.join('/') : 'record'),
    }
  })
}

/**
 * Writes what a team needs as lines of the note.
 *
 * @param teams      all teams
 * @param to         where the case goes
 * @param session    the case
 * @returns          lines with what is missing first; empty when the team takes nothing over or is not in the list
 */
export function needLines(teams: readonly Team[], to: string, session: Session): string[] {
  const team = teams.find(one => one.id === to)
  if (!team || team.needs.length === 0) return []
  const needs = needsOf(team, session)
  const [there, missing] = [needs.filter(one => one.isThere), needs.filter(one => !one.isThere)]
  const run = (list: NeedState[]) => list.map(({ text, where }) => `${text} (${where})`).join('; ')
  return [
    `${team.id.toUpperCase()} NEEDS`,
    ...(missing.length > 0 ? item(`MISSING: ${run(missing)}`) : []),
    ...(there.length > 0 ? item(`There: ${run(there)}`) : []),
  ]
}
