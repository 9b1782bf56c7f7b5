import type { Decision, Session } from '../../../src/core/case/session'
import type { Pack } from '../../../src/core/procedure/procedure'
import { recommend } from '../../../src/core/procedure/recommend'
import { type HandOffInput, writeHandOff } from '../../../src/core/writing/hand-off'
import { sealNote } from '../../../src/core/writing/hand-off-block'
import { recordOf } from '../../../src/core/writing/hand-off-record'
import { weights } from '../../../src/packs/load'
import { teams } from '../../../src/packs/load-teams'
import { packOf, sessionFor, walkFiles } from '../../packs/walk-fixture'

export const at = '2026-03-16T15:12:00.000Z'
export const head = { index: 41, hash: 'ab12cd34ef567890'.repeat(4) }

export const decided: Decision = {
  disposition: 'NOT_VERIFIED',
  recommended: 'NOT_VERIFIED',
  reason: '',
  counterArgument: 'A real owner abroad could misremember the year.',
  by: { name: 'Mara Lindqvist', role: 'L1' },
  at,
  eventId: 'e1',
}

/** Everything the note of a case is written from, as Mara writes it. */
export function inputFor(session: Session, pack: Pack, more: Partial<HandOffInput> = {}): HandOffInput {
  return {
    session,
    pack,
    recommendation: recommend(session, pack, weights),
    contradictions: [],
    teams,
    now: '2026-03-16T15:20:00.000Z',
    actor: { name: 'Mara Lindqvist', role: 'L1' },
    appVersion: '0.1.0',
    ...more,
  }
}

/** Note and block as they go into the helpdesk. */
export function sealedFor(session: Session, pack: Pack, more: Partial<HandOffInput> = {}): string {
  const input = inputFor(session, pack, more)
  return sealNote(writeHandOff(input), recordOf({ ...input, head }))
}

/** A walk's case, decided by Mara. */
export function walkedCase(procedure: string, id: string): { session: Session; pack: Pack } {
  const walk = walkFiles.find(file => file.procedure === procedure)?.walks.find(one => one.id === id)
  if (!walk) throw new Error(`no walk ${id}`)
  const pack = packOf(procedure)
  return { session: { ...sessionFor(walk, pack), decisions: [decided] }, pack }
}
