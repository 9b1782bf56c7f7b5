import type { Problem } from '../../core/base/problem'
import type { Draft } from '../../messages/protocol'
import type { Door } from './door'

/**
 * What the panel knows of its text fields beyond the last view: texts typed and not acknowledged, drafts acknowledged or
 * heard of since, drafts dropped. It outlives the view a text was typed in.
 */
type Memory = {
  texts: Map<string, string>
  problems: Map<string, Problem>
  /** Newest known draft per field; `isDropped` when its text became an event. */
  drafts: Map<string, { draft: Draft; isDropped: boolean }>
  listeners: Set<() => void>
}

const byDoor = new WeakMap<Door, Memory>()

function memoryOf(door: Door): Memory {
  const known = byDoor.get(door)
  if (known) return known
  const made: Memory = { texts: new Map(), problems: new Map(), drafts: new Map(), listeners: new Set() }
  byDoor.set(door, made)
  return made
}

/** Names a field of a case in the memory. */
export function fieldKey(caseId: string, field: string): string {
  return `${caseId} ${field}`
}

/** Remembers what is typed until the worker has it. */
export function remember(door: Door, key: string, text: string): void {
  memoryOf(door).texts.set(key, text)
}

/** The text that waits for a field, undefined when everything there was acknowledged. */
export function waiting(door: Door, key: string): string | undefined {
  return memoryOf(door).texts.get(key)
}

/** Notes the worker's answer: acknowledged text is forgotten here unless more was typed since. */
export function settle(door: Door, key: string, answer: { text: string; problem: Problem | null }): void {
  const { texts, problems, listeners } = memoryOf(door)
  if (answer.problem) problems.set(key, answer.problem)
  else {
    problems.delete(key)
    if (texts.get(key) === answer.text) texts.delete(key)
  }
  for (const listener of listeners) listener()
}

/** Notes the newest draft of a field; dropped when its text became an event. */
export function noteDraft(door: Door, key: string, draft: Draft, isDropped = false): void {
  memoryOf(door).drafts.set(key, { draft, isDropped })
}

/** The draft that stands for a field: the view's, unless something newer is known. */
export function standingDraft(door: Door, key: string, kept: Draft | undefined): Draft | undefined {
  const known = memoryOf(door).drafts.get(key)
  if (!known || (kept && kept.at > known.draft.at)) return kept
  return known.isDropped ? undefined : known.draft
}

/** Hears when the worker takes or refuses a text; gives the problems that stand, none when all is stored. */
export function onSettled(door: Door, listener: (problems: Problem[]) => void): () => void {
  const { listeners, problems } = memoryOf(door)
  const tell = () => listener([...problems.values()])
  listeners.add(tell)
  return () => listeners.delete(tell)
}
