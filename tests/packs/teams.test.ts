import { describe, expect, it } from 'vitest'
import { emptySession } from '../../src/core/case/session'
import { needLines, needsOf } from '../../src/core/writing/team-needs'
import { packs } from '../../src/packs/load'
import { decodeTeams, teamMistakes, teams } from '../../src/packs/load-teams'
import { walkedCase } from '../core/writing/made-up-note'

const team = { id: 'ATO', for: 'active takeover', needs: [{ text: 'the hold', steps: ['S44'] }] }
const table = (over: object) => ({ schema: 'gatehouse.teams/1', version: '1', teams: [team], ...over })

describe('the teams a case can go to', () => {
  it('are known, every one that a procedure names, and every step they need is in the library', () => {
    expect(teamMistakes(teams, packs)).toEqual([])
  })

  it.each(['ATO', 'Fraud', 'Compliance', 'Client Engagement', 'Legal', 'Deposits', 'Security Engineering'])(
    'hold %s, with what it needs to act',
    id => {
      expect(teams.find(one => one.id === id)?.needs.length).toBeGreaterThan(2)
    },
  )

  it('tell which target is no team and which step is in no library', () => {
    const found = teamMistakes([{ ...team, needs: [{ text: 'the moon', steps: ['S99'] }] }], packs)
    expect(found).toContainEqual({
      file: 'procedures/c01.json',
      path: 'targets.4.to',
      says: 'there is no team L2',
    })
    expect(found.at(-1)).toEqual({
      file: 'lists/teams.json',
      path: 'teams.0.needs.0.steps',
      says: 'the library has no step S99',
    })
  })

  it.each([
    ['another format', table({ schema: 'gatehouse.teams/2' })],
    ['a team twice', table({ teams: [team, team] })],
    ['a need that nothing gives', table({ teams: [{ ...team, needs: [{ text: 'the hold' }] }] })],
    ['a value no record has', table({ teams: [{ ...team, needs: [{ text: 'the hold', record: ['shoes'] }] }] })],
    ['a field nobody knows', table({ teams: [{ ...team, mail: 'x' }] })],
    ['no team', table({ teams: [] })],
  ])('are refused with %s, by file and path', (_what, data) => {
    const read = decodeTeams('teams.json', data)
    expect(read.ok ? [] : read.mistakes.map(({ file, path }) => [file, path.length > 0])).toContainEqual([
      'teams.json',
      true,
    ])
  })
})

describe('what a team needs', () => {
  const { session } = walkedCase('c07', 'real')

  it('is there when one of its steps was answered or a value of the record was noted', () => {
    const states = (of: typeof session) =>
      needsOf({ ...team, needs: [{ text: 'sign-ins', steps: ['S16'], record: ['changes'] }] }, of)
    expect(states(emptySession('x#1'))).toEqual([{ text: 'sign-ins', isThere: false, where: 'S16' }])
    expect(states(session)).toEqual([{ text: 'sign-ins', isThere: true, where: 'S16' }])
    const noted = { ...emptySession('x#1'), record: { changes: { items: [], source: { by: 'paste' as const } } } }
    expect(states(noted)).toEqual([{ text: 'sign-ins', isThere: true, where: 'record' }])
  })

  it('stands in the note, what is missing first; nothing where nobody takes the case over', () => {
    expect(needLines(teams, 'ATO', emptySession('x#1'))[1]).toMatch(
      /^ {2}MISSING: the hold, asked for and when \(S44\)/,
    )
    expect(needLines(teams, 'ATO', session).join(' ')).toContain('There: the hold, asked for and when (S44)')
    expect(needLines(teams, 'No hand-off', session)).toEqual([])
    expect(needLines(teams, 'Somebody new', session)).toEqual([])
  })
})
