/**
 * Friction: asking a client again for what was given, or for something heavy while something light of equal strength is
 * open. The panel warns before the request is made; both answers to the warning are events and counted.
 * Items and their words are data (`gatehouse.items/1`), the same words as in `asks.item` of the steps.
 */
import * as v from 'valibot'
import type { Session } from '../case/session'
import { answerOf } from './condition'
import type { Pack, Step, StepUse } from './procedure'
import { speaksFor, type TicketWords } from './propose'
import type { Weights } from './weights'

const phrases = v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1)))

/** What tells that an item was given, or that a reply of ours asked for it. */
export const askedItems = v.strictObject({
  schema: v.literal('gatehouse.items/1'),
  items: v.array(
    v.strictObject({
      item: v.pipe(v.string(), v.minLength(3), v.maxLength(80)),
      /** Words of the client that give it, by language. */
      given: v.optional(phrases),
      /** Parts of names of attached files. */
      files: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
      /** Kinds of facts of the client. */
      facts: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
      /** Words of our replies that ask for it, by language. */
      asked: v.optional(phrases),
    }),
  ),
})

/** One item with what tells of it. */
export type AskedItem = v.InferOutput<typeof askedItems>['items'][number]

/** A warning before a client is asked; `instead` is the step that would do. */
export type FrictionWarning = {
  kind: 'asked-again' | 'lighter-open'
  stepId: string
  item: string
  because: string
  instead?: string
}

/** What the warnings are worked out from. */
export type Asking = {
  session: Session
  pack: Pack
  weights: Weights
  /** Uses that apply now. */
  applying: readonly StepUse[]
  items: readonly AskedItem[]
  ticket: TicketWords
}

/**
 * Lists the warnings of the steps that are open and ask the client for something.
 *
 * @param asking    case, procedure, items, and the ticket as read
 * @returns         at most one of each kind for a step, in the procedure's order; those answered before are left out
 * Source:          trade contract S60; style of the trade: one request, and the lightest that does
 */
export function frictionOf(asking: Asking): FrictionWarning[] {
  const { session, pack, applying } = asking
  const open = [...new Set(applying.filter(use => use.phase !== 'close').map(use => use.use))].flatMap(id => {
    const step = Object.hasOwn(pack.steps, id) ? pack.steps[id] : undefined
    return step && !answerOf(session, id) ? [step] : []
  })
  const asks = open.filter(step => step.asks && step.asks.item !== '')
  return asks
    .flatMap(step => [...again(step, asking), ...lighter(step, open, asking.weights)])
    .filter(({ kind, stepId }) => !session.work.frictions.some(one => one.kind === kind && one.stepId === stepId))
}

function again({ id, asks }: Step, { session, pack, items, ticket }: Asking): FrictionWarning[] {
  const item = asks?.item ?? ''
  const known = items.find(one => one.item === item)
  const because = inCase(id, item, session, pack) || (known ? inTicket(known, ticket) : '')
  return because === '' ? [] : [{ kind: 'asked-again', stepId: id, item, because }]
}

function inCase(id: string, item: string, session: Session, pack: Pack): string {
  if (Object.hasOwn(session.aside, id)) return 'It was answered before the case type changed.'
  if (session.evidence.some(({ stepId }) => stepId === id)) return 'Evidence of it stands in this step.'
  const other = Object.values(pack.steps).find(
    step => step.id !== id && step.asks?.item === item && isGiven(answerOf(session, step.id)?.result),
  )
  return other ? `It was given for “${other.title}”.` : ''
}

function isGiven(result: string | undefined): boolean {
  return result === 'pass' || result === 'concern' || result === 'fail'
}

function inTicket({ given = {}, files = [], facts = [], asked = {} }: AskedItem, ticket: Asking['ticket']): string {
  const attached = ticket.messages.flatMap(({ speaker, attachments = [] }) => (speaker === 'client' ? attachments : []))
  const file = attached.find(name => files.some(part => wordsOf(name).includes(` ${part} `)))
  if (file) return `The client attached “${file.slice(0, 60)}”.`
  const [said] = speaksFor({ ...ticket, subject: '' }, { words: given }).words
  if (said) return `The client wrote “${said}”.`
  const fact = (ticket.facts ?? []).find(({ kind, voice }) => voice === 'client' && facts.includes(kind))
  if (fact) return `The ticket holds “${fact.value.slice(0, 60)}”.`
  const replies = ticket.messages.filter(({ speaker }) => speaker === 'agent')
  const ours = { subject: '', messages: replies.map(one => ({ ...one, speaker: 'client' as const })) }
  const [wanted] = speaksFor(ours, { words: asked }).words
  return wanted ? `A reply of ours asked for it already: “${wanted}”.` : ''
}

function wordsOf(fileName: string): string {
  return ` ${fileName.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
}

/** Proofs of equal strength only: what proves nothing is asked for another reason. */
function lighter({ id, asks }: Step, open: readonly Step[], weights: Weights): FrictionWarning[] {
  const heavy = open.find(step => step.id === id)
  const strength = heavy ? strengthOf(heavy, weights) : 'none'
  if (!asks || strength === 'none') return []
  const light = open
    .filter(one => one.asks && one.asks.friction < asks.friction && strengthOf(one, weights) === strength)
    .sort((a, b) => (a.asks?.friction ?? 0) - (b.asks?.friction ?? 0))[0]
  if (!light) return []
  const because = `“${light.title}” asks less of the client and proves as much.`
  return [{ kind: 'lighter-open', stepId: id, item: asks.item, because, instead: light.id }]
}

function strengthOf(
  { signals, observations }: Step,
  { strong, signals: rows, limits }: Weights,
): 'strong' | 'firm' | 'none' {
  const ids = [
    ...(signals?.pass ?? []),
    ...observations.filter(({ speaks }) => speaks === 'owner').flatMap(one => one.signals ?? []),
  ]
  if (ids.some(id => strong.includes(id))) return 'strong'
  return rows.some(row => ids.includes(row.id) && row.identity >= limits.classBase) ? 'firm' : 'none'
}
