/** The teams that ship, checked; a team edits `lists/teams.json`. */
import { decodeFile, type ShapeMistake } from '../core/base/shape-problem'
import type { Pack } from '../core/procedure/procedure'
import { teamTable as shape, type Team, type TeamTable } from '../core/procedure/teams'
import shipped from './lists/teams.json'

/** The teams that ship. */
export const teams: Team[] = needed(decodeTeams('lists/teams.json', shipped))

/** Decodes a list of teams and names every mistake by file and path. */
export function decodeTeams(file: string, data: unknown) {
  return decodeFile<TeamTable>(shape, file, data)
}

/**
 * Checks what the shape cannot see: every target of every procedure is a team, and every step a team needs is in the library.
 *
 * @param known    the teams
 * @param packs    the procedures with their steps
 * @returns        every mistake with where it stands
 */
export function teamMistakes(known: readonly Team[], packs: readonly Pack[]): ShapeMistake[] {
  const ids = new Set(known.map(one => one.id))
  const steps = new Set(packs.flatMap(pack => Object.keys(pack.steps)))
  const targets = packs.flatMap(({ procedure }) =>
    procedure.targets.flatMap(({ to }, at) =>
      ids.has(to)
        ? []
        : [{ file: `procedures/${procedure.id}.json`, path: `targets.${at}.to`, says: `there is no team ${to}` }],
    ),
  )
  const needs = known.flatMap((team, at) =>
    team.needs.flatMap((need, place) =>
      (need.steps ?? [])
        .filter(id => !steps.has(id))
        .map(id => ({
          file: 'lists/teams.json',
          path: `teams.${at}.needs.${place}.steps`,
          says: `the library has no step ${id}`,
        })),
    ),
  )
  return [...targets, ...needs]
}

function needed(read: ReturnType<typeof decodeTeams>): Team[] {
  if (read.ok) return read.value.teams
  throw new Error(read.mistakes.map(({ file, path, says }) => `${file} ${path}: ${says}`).join('\n'))
}
