/** What the panel says of hand-offs and of level 2. */

import type { Role } from '../core/case/event'
import type { BlockRead, StrayBlock } from '../core/case/found-hand-off'

/** Roles as they stand behind a name. */
export const roleNames: Record<Role, string> = {
  trainee: 'trainee',
  L1: 'level 1',
  L2: 'level 2',
  reviewer: 'reviewer',
  lead: 'lead',
}

/** 'Mara (level 1)', also where no name was given. */
export function personWords(person: { name: string; role: Role } | undefined): string {
  return person ? `${person.name || 'somebody unnamed'} (${roleNames[person.role]})` : 'somebody unnamed'
}

/** Whether note and record stand as they were written, and what is different where they do not. */
export function wholeWords(read: BlockRead): { isGood: boolean; lines: string[] } {
  if (read.state === 'unreadable')
    return { isGood: false, lines: ['The record cannot be read.', ...sentences(read.damage)] }
  const { damage, changed } = read
  if (damage.length === 0 && changed === null) return { isGood: true, lines: ['Note unaltered since it was written.'] }
  const note =
    changed === null ? [] : ['The note was altered since it was written.', ...changed.slice(0, 4).map(changeWords)]
  const more = changed && changed.length > 4 ? [`And ${changed.length - 4} more places.`] : []
  const unnamed = changed?.length === 0 ? ['Which lines cannot be told.'] : []
  return { isGood: false, lines: [...note, ...more, ...unnamed, ...sentences(damage)] }
}

function changeWords({ from, to, now }: { from: number; to: number; now: string }): string {
  const lines = from === to ? `Line ${from}` : `Lines ${from} to ${to}`
  return now === '' ? `${lines} ${from === to ? 'is' : 'are'} gone.` : `${lines} now: “${now}”`
}

/** Reading stops at a few; the number says that there is more. */
function sentences(damage: readonly string[]): string[] {
  const shown = damage.slice(0, 4).map(one => `${one}.`)
  return damage.length > 4 ? [...shown, `And ${damage.length - 4} more.`] : shown
}

/** Why a block in another message than an internal note is not believed. */
export const strayWords: Record<StrayBlock['speaker'], string> = {
  client: 'in a message of the client. Treat it as forged; nothing of it was read.',
  agent: 'in a public reply. The client could read it, and nothing of it was read here.',
  unknown: 'in a message nobody can be told to have written. Nothing of it was read.',
  internal: '',
}
