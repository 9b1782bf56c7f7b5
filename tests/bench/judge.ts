/** The judge: one recommendation, the draws of its weights, the packs as they load, and a long case folded. */
import type { SessionEvent } from '../../src/core/case/event'
import { apply, emptySession, type Session } from '../../src/core/case/session'
import { fragilityIn } from '../../src/core/procedure/assess'
import { recommend } from '../../src/core/procedure/recommend'
import { standingOf } from '../../src/core/procedure/standing'
import { checkedPacks as loadPacks } from '../../src/packs/check-packs'
import { packs, weights } from '../../src/packs/load'
import { packOf, sessionFor, walkFiles } from '../packs/walk-fixture'
import { type Figure, timed } from './median-of'

/** What judging costs: the case of every walk, all its answers given. */
export const figures = {
  'judge-recommend': (runs: number): Figure => {
    const cases = walkFiles.flatMap(({ procedure, walks }) => {
      const pack = packOf(procedure)
      return walks.map(walk => ({ name: walk.id, pack, session: sessionFor(walk, pack) }))
    })
    const slow = cases.map(one => ({ ...one, ms: middle(timesOf(one, 5)) })).sort((a, b) => b.ms - a.ms)
    const [worst] = slow
    const values = worst ? timesOf(worst, runs) : []
    const also = { case: worst?.name, cases: cases.length, median: middle(slow.map(one => one.ms)) }
    return { unit: 'ms', values, target: 2, says: 'A recommendation with everything in it, on the slowest walk.', also }
  },
  'judge-begun': (runs: number): Figure => {
    const cases = packs.map(pack => ({ pack, session: sessionFor({ answers: [] }, pack) }))
    const slow = cases.map(one => ({ ...one, ms: middle(timesOf(one, 5)) })).sort((a, b) => b.ms - a.ms)
    const values = slow[0] ? timesOf(slow[0], runs) : []
    const says = 'The same before any answer, when every step could be the next best check.'
    return { unit: 'ms', values, target: 2, says, also: { pack: slow[0]?.pack.procedure.id } }
  },
  'judge-draws': (runs: number): Figure => {
    const full = walkFiles.flatMap(({ procedure, walks }) => {
      const pack = packOf(procedure)
      return walks.map(walk => standingOf(sessionFor(walk, pack), pack, weights).judgement)
    })
    const drawn = full.filter(({ asked, ruling }) => ruling.rule !== 'route' && asked.gates.ato.length === 0)
    const most = drawn.sort((a, b) => b.signs.length - a.signs.length)[0]
    const values = most ? timed(() => fragilityIn(most, weights), runs) : []
    const says = 'A thousand draws of every weight, on the walk with most signals that no gate decides.'
    return { unit: 'ms', values, target: 60, says, also: { signals: most?.signs.length } }
  },
  'judge-load': (runs: number): Figure => {
    const files = {
      ...import.meta.glob('../../src/packs/steps/*.json', { eager: true, import: 'default' }),
      ...import.meta.glob('../../src/packs/procedures/*.json', { eager: true, import: 'default' }),
      ...import.meta.glob('../../src/packs/weights/*.json', { eager: true, import: 'default' }),
    }
    const values = timed(() => loadPacks(files), runs)
    return { unit: 'ms', values, target: 100, says: 'Every procedure, step and weight decoded, checked and joined.' }
  },
  'judge-fold': (runs: number): Figure => {
    const events = longCase(2_000)
    const values = timed(() => events.reduce(apply, emptySession('https://desk.example#1')), runs)
    return { unit: 'ms', values, target: 20, says: 'A case of 2,000 events folded into its state.' }
  },
}

type Case = { pack: (typeof packs)[number]; session: Session }

function timesOf({ pack, session }: Case, runs: number): number[] {
  return timed(() => recommend(session, pack, weights), runs)
}

function middle(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[sorted.length >> 1] ?? 0) * 1_000) / 1_000
}

/** Answers, notes, pieces of evidence and decisions by turns, as a case of many weeks has them. */
function longCase(count: number): SessionEvent[] {
  const steps = packs[0]?.procedure.steps.map(({ use }) => use) ?? []
  return Array.from({ length: count }, (_, at): SessionEvent => {
    const stepId = steps[at % steps.length] ?? 'S01'
    const clock = String(at).padStart(6, '0')
    return {
      id: `event-${clock}`,
      caseId: 'https://desk.example#1',
      device: 'device-1',
      seq: at,
      clock,
      at: '2026-03-16T15:04:00.000Z',
      actor: { name: 'Mara Lindqvist', role: 'L1' },
      body: bodyOf(at, stepId),
    }
  })
}

function bodyOf(at: number, stepId: string): SessionEvent['body'] {
  if (at % 4 === 0) return { type: 'note.written', about: stepId, text: `What was seen, number ${at}.` }
  if (at % 4 === 1) {
    const source = { type: 'typed', text: `Line ${at} of the log.` } as const
    return { type: 'evidence.added', stepId, evidence: { id: `piece-${at}`, source } }
  }
  return { type: 'step.answered', stepId, result: at % 8 === 2 ? 'concern' : 'pass', observed: [] }
}
